using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>An epoch of the log as the newsroom sees it.</summary>
public sealed record EpochRow(
    Guid Id, int Number, string Reason, string Alarm, EpochStage Stage, Guid AskedById, string AskedBy, DateTimeOffset AskedAt, DateTimeOffset? DecidedAt);

/// <summary>Reads what the record's page shows.</summary>
public sealed class RecordQuery(IDbContextFactory<NewsroomDb> factory, PeopleNames people)
{
    /// <summary>All epochs that somebody asked for, the newest first.</summary>
    public async Task<IReadOnlyList<EpochRow>> EpochsAsync(CancellationToken cancel = default)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        var names = await people.AllAsync(cancel);
        var epochs = await db.Epochs.AsNoTracking().OrderByDescending(epoch => epoch.AskedAt).ToListAsync(cancel);
        return [.. epochs.Select(epoch => new EpochRow(epoch.Id, epoch.Number, epoch.Reason, epoch.Alarm, epoch.Stage, epoch.AskedBy,
            (names.GetValueOrDefault(epoch.AskedBy) ?? PersonName.Unknown(epoch.AskedBy)).Name, epoch.AskedAt, epoch.DecidedAt))];
    }
}
