using System.Text.Json;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>
/// Finishes what is erased outside the database: files, mails, old pages on the disk, and the line in redactions.jsonl. What is to be done is noted in a
/// file before the commit, so that a crash in between loses none of it; whatever was left is done at the next start, or a minute later.
/// </summary>
public sealed class RedactionJournal(
    DataFolder folder, IDbContextFactory<NewsroomDb> factory, WriterGate gate, DiskSweep sweep, TimeProvider clock, ILogger<RedactionJournal> logger) : BackgroundService
{
    /// <summary>The journal's name inside the data folder.</summary>
    public const string FileName = "redactions.jsonl";

    private const string Pending = "redaction-*.pending";

    private static readonly TimeSpan s_pause = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _finishing = new(1, 1);

    /// <summary>Notes what is about to be committed.</summary>
    public void Prepare(RedactionRecord record)
    {
        DurableFile.Write(PendingPath(record.Id), JsonSerializer.Serialize(record, StoredJson.Options));
    }

    /// <summary>Finishes what was committed. False when somebody's long reading keeps old pages alive; it is tried again by itself.</summary>
    public async Task<bool> FinishAsync(CancellationToken cancel = default)
    {
        await _finishing.WaitAsync(cancel);
        try
        {
            return await FinishAllAsync(cancel);
        }
        finally
        {
            _finishing.Release();
        }
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        _finishing.Dispose();
        base.Dispose();
    }

    private async Task<bool> FinishAllAsync(CancellationToken cancel)
    {
        var done = true;
        foreach (var path in Directory.EnumerateFiles(folder.Root, Pending).Order(StringComparer.Ordinal).ToList())
        {
            var noted = await RedactionLines.ReadAsync(path, cancel);
            if (noted.Records is not [var record])
            {
                logger.LogError("{Path} is not what FactCheck writes, so what it asks to erase cannot be erased: {Problem}", path, noted.Problem);
                done = false;
            }
            else if (!await IsCommittedAsync(record, cancel))
            {
                File.Delete(path);
            }
            else if (await FinishAsync(record, cancel))
            {
                File.Delete(path);
            }
            else
            {
                done = false;
            }
        }

        return done;
    }

    /// <summary>The good lines of a journal; none when there is no file.</summary>
    public static async Task<IReadOnlyList<RedactionRecord>> ReadAsync(string path, CancellationToken cancel = default) =>
        (await RedactionLines.ReadAsync(path, cancel)).Records;

    /// <summary>Adds a line and brings it to the disk. A last line that was cut off goes: whatever it began to say is noted beside the journal still.</summary>
    public static void Append(string path, RedactionRecord record)
    {
        using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        file.SetLength(RedactionLines.Read(bytes).Torn ?? file.Length);
        file.Position = file.Length;
        if (file.Length > 0 && bytes[file.Length - 1] != '\n')
        {
            file.Write("\n"u8);
        }

        JsonSerializer.Serialize(file, record with { Mails = [] }, StoredJson.Options);
        file.Write("\n"u8);
        file.Flush(flushToDisk: true);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_pause, clock);
        do
        {
            try
            {
                await FinishAsync(stoppingToken);
            }
#pragma warning disable CA1031 // Whatever it was, the next round tries again.
            catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
            {
                logger.LogError(exception, "An erasure could not be finished; it is tried again");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<bool> FinishAsync(RedactionRecord record, CancellationToken cancel)
    {
        var journal = Path.Combine(folder.Root, FileName);
        var lines = await RedactionLines.ReadAsync(journal, cancel);
        if (lines.Problem is { } problem)
        {
            logger.LogError("{Journal} was changed by somebody else, and a restore will refuse it. {Problem}", journal, problem);
        }

        if (lines.Records.All(line => line.Id != record.Id))
        {
            Append(journal, record);
        }

        foreach (var path in record.Files.Select(hash => Path.Combine(folder.Files, hash[..2], hash)).Concat(record.Mails.Select(name => Path.Combine(folder.Mail, Path.GetFileName(name)))))
        {
            if (Directory.Exists(Path.GetDirectoryName(path)))
            {
                File.Delete(path);
            }
        }

        return await sweep.RunAsync(cancel);
    }

    private async Task<bool> IsCommittedAsync(RedactionRecord record, CancellationToken cancel)
    {
        // Whoever noted it holds the turn until it is committed or given up.
        using var turn = await gate.EnterAsync(cancel);
        await using var db = await factory.CreateDbContextAsync(cancel);
        return record.Facts is not null
            ? await db.Redactions.AnyAsync(row => row.Id == record.Id && row.State == RedactionState.Done, cancel)
            : await db.Users.AnyAsync(row => row.Id == record.Id && row.DeletedAt != null, cancel);
    }

    private string PendingPath(Guid id) => Path.Combine(folder.Root, $"redaction-{id:N}.pending");
}
