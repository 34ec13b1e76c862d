using System.Text.Json.Nodes;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>
/// Brings keys, heads and the log's own entries about them into step at start, and after an epoch was opened. Each step looks first, so a start
/// that was cut off is finished by the next one.
/// </summary>
public sealed class SigningStart(IDbContextFactory<NewsroomDb> factory, LogKeys keys, HeadFile heads, RestoreGuard guard, Cosigners cosigners, LogPublisher publisher)
{
    /// <summary>The item under which the log speaks of itself.</summary>
    public static readonly Guid Record = new("4c6f6700-0000-7000-8000-000000000001");

    /// <summary>Makes what is missing, compares with what was signed and with what witnesses saw, and signs.</summary>
    /// <exception cref="StartException">A key can be read by others, or not at all.</exception>
    public async Task RunAsync(CancellationToken cancel = default)
    {
        await publisher.WithoutSigningAsync(() => CompareAsync(cancel), cancel);
        await publisher.PublishBothAsync(cancel);
    }

    /// <summary>Writes an entry that names all keys that sign now, unless the last such entry names the same.</summary>
    public async Task RecordKeysAsync(CancellationToken cancel)
    {
        var now = Enum.GetValues<LogKind>().SelectMany(log => keys.Of(log).Select((signer, at) => new JsonObject
        {
            ["log"] = log.Key(),
            ["vkey"] = signer.Key.ToString(),
            ["state"] = at == 0 ? "signing" : "retiring",
        })).ToArray<JsonNode>();
        var note = new JsonObject { ["keys"] = new JsonArray(now) };
        await using var db = await factory.BeginAsync(cancel);
        var last = await db.LogPayloads.Where(row => row.Log == LogKind.Editorial && row.Kind == EntryKind.KeysChanged.Name)
            .OrderByDescending(row => row.Sequence).Select(row => row.Payload).FirstOrDefaultAsync(cancel);
        if (last is null || !JsonNode.DeepEquals(CanonicalJson.Read(last)!["note"], note))
        {
            await db.CommitAsync(Guid.Empty, EntryKind.KeysChanged, new Subject(Record), note, cancel: cancel);
        }
    }

    private async Task CompareAsync(CancellationToken cancel)
    {
        var opened = await OpenedAsync(cancel);
        foreach (var log in Enum.GetValues<LogKind>())
        {
            await BeginEpochAsync(log, opened, cancel);
        }

        await RecordKeysAsync(cancel);
        await guard.CheckAsync(cancel);
        await cosigners.AskFirstAsync(cancel);
    }

    private async Task BeginEpochAsync(LogKind log, Epoch? opened, CancellationToken cancel)
    {
        var has = keys.EpochOf(log);
        if (opened is not null && has < opened.Number)
        {
            await RecordInSecurityLogAsync(log, opened, cancel);
            heads.PutAside(log, has);
            keys.PutAside(log, has);
            keys.Create(log, opened.Number);
        }
        else if (has == 0 && heads.Read(log) is null && !await WasSignedAsync(log, cancel))
        {
            keys.Create(log, epoch: 1);
        }
    }

    private async Task RecordInSecurityLogAsync(LogKind log, Epoch opened, CancellationToken cancel)
    {
        await using var db = await factory.BeginAsync(cancel);
        if (log == LogKind.Security && !await db.LogPayloads.AnyAsync(row => row.CommandId == opened.Id, cancel))
        {
            await db.CommitAsync(opened.DecidedBy!.Value, EntryKind.SecurityEpochOpened, new Subject(Record),
                new JsonObject { ["number"] = opened.Number, ["old"] = opened.OldSecurity }, opened.Id, cancel);
        }
    }

    private async Task<Epoch?> OpenedAsync(CancellationToken cancel)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        return await db.Epochs.AsNoTracking().Where(epoch => epoch.Stage == EpochStage.Opened).OrderByDescending(epoch => epoch.Number).FirstOrDefaultAsync(cancel);
    }

    private async Task<bool> WasSignedAsync(LogKind log, CancellationToken cancel)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        return await db.LogCheckpoints.AnyAsync(row => row.Log == log, cancel);
    }
}
