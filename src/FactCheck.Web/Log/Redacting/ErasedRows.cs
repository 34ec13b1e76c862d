using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace FactCheck.Web;

/// <summary>
/// Blacks out rows and erases entries inside a begun change, and says how every row stands afterwards that was touched or that an erased entry told of:
/// from then on the log knows these rows by that.
/// </summary>
internal sealed class ErasedRows(NewsroomDb db, DateTimeOffset now)
{
    private readonly HashSet<(string Type, Guid Id)> _told = [];

    /// <summary>Blacks out the rows, and raises the version of the claims that they belong to, for whoever has one open.</summary>
    public async Task<IReadOnlyList<Guid>> BlackOutAsync(IReadOnlyList<BlackRow> rows, CancellationToken cancel)
    {
        RowWalk.Apply(db, rows, now);
        _told.UnionWith(rows.Select(row => (row.Name, row.Id)));
        var claims = await ClaimsOfAsync(rows, cancel);
        foreach (var id in claims.Where(id => _told.Add(("claim", id))))
        {
            RowWalk.Raise(db.Entry((await db.Claims.FindAsync([id], cancel))!));
        }

        await SaveAsync(cancel);
        return claims;
    }

    /// <summary>Saves what the context holds, as a step before the entry that tells of it.</summary>
    public Task SaveAsync(CancellationToken cancel)
    {
        Note();
        return db.SaveStepAsync(cancel);
    }

    /// <summary>Erases the content of entries.</summary>
    public async Task EraseAsync(IReadOnlyDictionary<LogKind, SortedSet<long>> entries, IEnumerable<(string Type, Guid Id)> about, CancellationToken cancel)
    {
        _told.UnionWith(about);
        foreach (var (log, numbers) in entries)
        {
            foreach (var number in numbers)
            {
                await db.Database.ExecuteSqlAsync($"UPDATE LogPayload SET Salt = NULL, Payload = NULL WHERE Log = {(int)log} AND Sequence = {number}", cancel);
            }
        }
    }

    /// <summary>Takes the files' names away from what readers may download, and the words out of the names that stay.</summary>
    public async Task CleanFilesAsync(IReadOnlyList<string> files, CancellationToken cancel)
    {
        foreach (var file in files)
        {
            await db.Database.ExecuteSqlAsync($"DELETE FROM CheckFile WHERE Sha256 = {file}", cancel);
        }

        foreach (var file in db.ChangeTracker.Entries<PublishedCheck>().SelectMany(entry => entry.Entity.Content.Evidence).Select(piece => piece.File).OfType<FileRef>())
        {
            await db.Database.ExecuteSqlAsync($"UPDATE CheckFile SET Name = {file.Name} WHERE Sha256 = {file.Sha256}", cancel);
        }
    }

    /// <summary>How all these rows stand now.</summary>
    public async Task<IReadOnlyList<AuditedChange>> ChangesAsync(CancellationToken cancel)
    {
        Note();
        List<AuditedChange> changes = [];
        foreach (var type in db.Model.GetEntityTypes().Where(type => type.AuditName() is not null))
        {
            foreach (var (_, id) in _told.Where(row => row.Type == type.AuditName()).OrderBy(row => row.Id))
            {
                if (await db.FindAsync(type.ClrType, [id], cancel) is { } row)
                {
                    changes.Add(State(db.Entry(row)));
                }
            }
        }

        return changes;
    }

    private void Note()
    {
        db.ChangeTracker.DetectChanges();
        _told.UnionWith(AuditSnapshot.Changes(db.ChangeTracker).Select(change => (change.Type, change.Id)));
    }

    private static AuditedChange State(EntityEntry entry) => new(
        entry.Metadata.AuditName()!, (Guid)entry.Property(nameof(Audited.Id)).CurrentValue!, null, AuditSnapshot.Of(entry.CurrentValues, entry.Metadata));

    private async Task<IReadOnlyList<Guid>> ClaimsOfAsync(IReadOnlyList<BlackRow> rows, CancellationToken cancel)
    {
        HashSet<Guid> claims = [];
        foreach (var row in rows)
        {
            var thing = AuditedThing.Named(row.Name);
            var through = thing.AppearanceOf(row.Row) is { } appearance ? (await db.FindAsync<Appearance>([appearance], cancel))?.ClaimId : null;
            if ((thing.ClaimOf(row.Row) ?? through) is { } claim)
            {
                claims.Add(claim);
            }
        }

        return [.. claims];
    }
}
