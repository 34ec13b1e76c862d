using System.Collections.Concurrent;
using System.Data.Common;
using System.Net;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>How this newsroom stands with one of its witnesses, for one log; kept in memory only.</summary>
/// <param name="Size">The size that the witness cosigned last, as far as it has said so.</param>
/// <param name="Refused">The checkpoint that it refused last; it is not asked again for the same one.</param>
/// <param name="Problem">Why its last cosignature is missing, in words; null when nothing is wrong.</param>
public sealed record WitnessStanding(long? Size, Checkpoint? Refused, string? Problem);

/// <summary>
/// Asks the configured witnesses to cosign the logs' heads. A witness that is down costs its cosignature and is asked again. A witness that has
/// seen more than was signed here, or something else, shows that this newsroom was set back as a whole: then nothing is signed any more.
/// </summary>
public sealed class Cosigners(
    IDbContextFactory<NewsroomDb> factory, WitnessSettings settings, WitnessClient client, SignedLogs logs, ILogger<Cosigners> logger) : IDisposable
{
    private const int MostTries = 3;

    private readonly ConcurrentDictionary<(string Witness, string Origin), WitnessStanding> _standings = new();
    private readonly Dictionary<LogKind, SemaphoreSlim> _turns = Enum.GetValues<LogKind>().ToDictionary(log => log, _ => new SemaphoreSlim(1, 1));

    /// <summary>How it stands with a witness, for the log of that name.</summary>
    public WitnessStanding Standing(AskedWitness witness, string origin) => _standings.GetValueOrDefault((witness.Key.Name, origin), new(null, null, null));

    /// <summary>Asks about both logs before anything is signed, for a few seconds at most.</summary>
    public async Task AskFirstAsync(CancellationToken cancel = default)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limited.CancelAfter(WitnessClient.Patience);
        try
        {
            await AskBothAsync(limited.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            logger.LogWarning("Not every witness answered in time; signing begins without them");
        }
    }

    /// <summary>Asks about both logs.</summary>
    public Task AskBothAsync(CancellationToken cancel = default) => Task.WhenAll(_turns.Keys.Select(log => AskAsync(log, cancel)));

    /// <summary>Asks every witness whose cosignature the log's head lacks, and once every witness after a start.</summary>
    public async Task AskAsync(LogKind log, CancellationToken cancel = default)
    {
        await _turns[log].WaitAsync(cancel);
        try
        {
            if (logs.Of(log) is { Alarm: null, Head: { } head })
            {
                await Task.WhenAll(settings.Witnesses.Where(witness => IsWanted(witness, head)).Select(witness => AskAsync(log, head, witness, cancel)));
            }
        }
        finally
        {
            _turns[log].Release();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var turn in _turns.Values)
        {
            turn.Dispose();
        }
    }

    private bool IsWanted(AskedWitness witness, SignedHead head)
    {
        var standing = Standing(witness, head.Checkpoint.Origin);
        return standing.Refused != head.Checkpoint && (standing.Size is null || head.Note.SignatureBy(witness.Key) is null);
    }

    private async Task AskAsync(LogKind log, SignedHead head, AskedWitness witness, CancellationToken cancel)
    {
        var before = Standing(witness, head.Checkpoint.Origin);
        var old = before.Size <= head.Checkpoint.Size ? before.Size.Value : 0;
        WitnessStanding after;
        try
        {
            after = await TalkAsync(log, head, witness, old, cancel);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or DbException or DbUpdateException
            || (exception is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            after = before with { Problem = exception is OperationCanceledException ? "It did not answer in time." : exception.Message };
        }

        _standings[(witness.Key.Name, head.Checkpoint.Origin)] = after;
        if (after.Problem is not null && after.Problem != before.Problem)
        {
            logger.LogWarning("The witness {Witness} did not cosign the {Log} log: {Problem}", witness.Key.Name, log.Key(), after.Problem);
        }
    }

    private async Task<WitnessStanding> TalkAsync(LogKind log, SignedHead head, AskedWitness witness, long old, CancellationToken cancel)
    {
        var size = head.Checkpoint.Size;
        var reply = await SendAsync(log, head, witness, old, cancel);
        for (var tries = 1; tries < MostTries && reply is { Status: HttpStatusCode.Conflict, Size: { } seen } && seen <= size && seen != old; tries++)
        {
            old = seen;
            reply = await SendAsync(log, head, witness, old, cancel);
        }

        if (reply.Status == HttpStatusCode.OK)
        {
            return await TakeAsync(log, head, witness, reply.Text, cancel);
        }

        if (Finding(log, reply, old, size) is { } finding)
        {
            Alarm(log, $"The witness {witness.Key.Name} {finding}: this newsroom was set back as a whole, to another state than the public has seen.");
        }

        // What is too much for the witness now may pass; a plain no stays one for this checkpoint.
        var isNo = (int)reply.Status < 500 && reply.Status is not (HttpStatusCode.TooManyRequests or HttpStatusCode.Conflict);
        return new(reply.Size, isNo ? head.Checkpoint : null, $"It answered {(int)reply.Status}: {FirstLine(reply.Text)}");
    }

    private async Task<WitnessReply> SendAsync(LogKind log, SignedHead head, AskedWitness witness, long old, CancellationToken cancel)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        var proof = TreeProofs.Consistency(old, head.Checkpoint.Size, new StoredTiles(db, log).Nodes());
        return await client.AddCheckpointAsync(witness.Address, new(old, proof, head.Note), cancel);
    }

    private string? Finding(LogKind log, WitnessReply reply, long old, long size) => reply switch
    {
        { Status: HttpStatusCode.Conflict, Size: { } seen } when seen > logs.Of(log).Head?.Checkpoint.Size =>
            $"has seen {seen:N0} entries of the {log.Key()} log, but only {size:N0} were signed here",
        // Since July 2026 another root for the same size is 422; a witness of before says 409 without a size.
        { Status: HttpStatusCode.UnprocessableEntity or HttpStatusCode.Conflict, Size: null } when old > 0 && old == size =>
            $"has seen {size:N0} entries of the {log.Key()} log that are not the ones signed here",
        { Status: HttpStatusCode.UnprocessableEntity } when old > 0 => $"has seen {old:N0} entries of the {log.Key()} log that are not the ones with which it begins here",
        _ => null,
    };

    // A newsroom is set back as a whole, so neither of its logs may be signed.
    private void Alarm(LogKind log, string words)
    {
        logs.Of(log).Alarm = words;
        foreach (var other in _turns.Keys)
        {
            logs.Of(other).Alarm ??= words;
        }

        logger.LogCritical("Signing stopped. {Alarm}", words);
    }

    private async Task<WitnessStanding> TakeAsync(LogKind log, SignedHead head, AskedWitness witness, string lines, CancellationToken cancel)
    {
        var cosignature = Cosignature(head, witness, lines);
        if (cosignature is null)
        {
            return new(head.Checkpoint.Size, head.Checkpoint, "Its answer is no cosignature by the key in the settings.");
        }

        await KeepAsync(log, head.Checkpoint.Size, cosignature, cancel);
        logs.Of(log).Cosign(head.Checkpoint, cosignature);
        return new(head.Checkpoint.Size, null, null);
    }

    // Lines by others are let pass; a note with a bad line of the witness's own, or with one that cannot be read, is no answer. A cosignature has a time.
    private static NoteSignature? Cosignature(SignedHead head, AskedWitness witness, string lines)
    {
        try
        {
            var answer = new SignedNote(head.Note.Text, [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(NoteSignature.Read)]);
            return answer.SignatureBy(witness.Key) is { } cosignature && cosignature.CosignedAt > DateTimeOffset.UnixEpoch ? cosignature : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private async Task KeepAsync(LogKind log, long size, NoteSignature cosignature, CancellationToken cancel)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        if (!await db.LogCosignatures.AnyAsync(row => row.Log == log && row.Size == size && row.Witness == cosignature.Name, cancel))
        {
            db.Add(new LogCosignature { Log = log, Size = size, Witness = cosignature.Name, Line = cosignature.ToString() });
            await db.SaveChangesAsync(cancel);
        }
    }

    private static string FirstLine(string text) => new([.. text.Split('\n', 2)[0].Where(sign => !char.IsControl(sign)).Take(200)]);
}
