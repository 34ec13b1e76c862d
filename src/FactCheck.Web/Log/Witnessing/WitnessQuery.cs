using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>Another newsroom's log that this one witnesses.</summary>
/// <param name="Origin">Its name.</param>
/// <param name="Size">The size that was cosigned last; null before the first time.</param>
/// <param name="SeenAt">When it was cosigned last, UTC.</param>
public sealed record WitnessedState(string Origin, long? Size, DateTimeOffset? SeenAt);

/// <summary>A witness of this newsroom, for one of its logs.</summary>
/// <param name="Name">The name of its key.</param>
/// <param name="Address">Where it is asked.</param>
/// <param name="Log">Which log.</param>
/// <param name="Size">The newest size that it cosigned; null for none.</param>
/// <param name="At">When it did, UTC.</param>
/// <param name="Problem">Why it did not cosign the newest head; null when nothing is wrong.</param>
public sealed record WitnessState(string Name, Uri Address, LogKind Log, long? Size, DateTimeOffset? At, string? Problem);

/// <summary>What the newsroom sees of witnessing.</summary>
/// <param name="Key">Its own witness key, for others' settings.</param>
/// <param name="Logs">Whose logs it witnesses.</param>
/// <param name="Witnesses">Who witnesses its own.</param>
/// <param name="Rejected">What speaks against other newsrooms' logs, the newest first.</param>
/// <param name="PassedOver">Keys in the settings that cannot be used here.</param>
public sealed record WitnessView(
    string Key, IReadOnlyList<WitnessedState> Logs, IReadOnlyList<WitnessState> Witnesses, IReadOnlyList<RejectedCheckpoint> Rejected,
    IReadOnlyList<string> PassedOver);

/// <summary>Reads what the newsroom's page about its record shows of witnessing.</summary>
public sealed class WitnessQuery(
    IDbContextFactory<NewsroomDb> factory, WitnessSettings settings, WitnessKey key, Cosigners cosigners, SignedLogs logs, RejectedCheckpoints rejected)
{
    /// <summary>Reads it.</summary>
    public async Task<WitnessView> LoadAsync(CancellationToken cancel = default)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        var seen = await db.WitnessedLogs.AsNoTracking().ToDictionaryAsync(row => row.Origin, StringComparer.Ordinal, cancel);
        List<WitnessState> witnesses = [];
        foreach (var (witness, log) in settings.Witnesses.SelectMany(witness => Enum.GetValues<LogKind>().Select(log => (witness, log))))
        {
            witnesses.Add(await StateAsync(db, witness, log, cancel));
        }

        return new(
            key.Signer.Key.ToString(),
            [.. settings.Logs.Select(log => log.Name).Union(seen.Keys).Select(origin => new WitnessedState(
                origin, seen.GetValueOrDefault(origin)?.Size, seen.GetValueOrDefault(origin)?.SeenAt))],
            witnesses,
            rejected.All(),
            settings.PassedOver);
    }

    private async Task<WitnessState> StateAsync(NewsroomDb db, AskedWitness witness, LogKind log, CancellationToken cancel)
    {
        var last = await db.LogCosignatures.AsNoTracking().Where(row => row.Log == log && row.Witness == witness.Key.Name)
            .OrderByDescending(row => row.Size).FirstOrDefaultAsync(cancel);
        var problem = logs.Of(log).Head is { } head ? cosigners.Standing(witness, head.Checkpoint.Origin).Problem : null;
        return new(witness.Key.Name, witness.Address, log, last?.Size, last is null ? null : NoteSignature.Read(last.Line).CosignedAt, problem);
    }
}
