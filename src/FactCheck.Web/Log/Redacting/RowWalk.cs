using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FactCheck.Web;

/// <summary>A row with what some of its columns are to become.</summary>
internal sealed record BlackRow(IEntityType Type, Guid Id, object Row, IReadOnlyDictionary<IProperty, JsonNode?> Columns)
{
    /// <summary>The name under which the row is audited.</summary>
    public string Name => Type.AuditName()!;
}

/// <summary>Goes through every audited row, as JSON, and finds those that a blackout changes.</summary>
internal static class RowWalk
{
    private static readonly MethodInfo s_table = typeof(RowWalk).GetMethod(nameof(TableAsync), BindingFlags.Static | BindingFlags.NonPublic)!;

    /// <summary>The rows that a change of their JSON makes differ.</summary>
    public static async Task<IReadOnlyList<BlackRow>> ChangedAsync(
        NewsroomDb db, Func<string, Guid, JsonObject, JsonObject> change, CancellationToken cancel)
    {
        List<BlackRow> rows = [];
        foreach (var type in db.Model.GetEntityTypes().Where(type => type.AuditName() is not null))
        {
            await (Task)s_table.MakeGenericMethod(type.ClrType).Invoke(null, [db, type, change, rows, cancel])!;
        }

        return rows;
    }

    /// <summary>Sets the columns of the rows, which the context tracks from then on.</summary>
    public static void Apply(NewsroomDb db, IEnumerable<BlackRow> rows, DateTimeOffset now)
    {
        foreach (var row in rows)
        {
            var entry = Tracked(db, row);
            foreach (var (column, value) in row.Columns)
            {
                entry.Property(column).CurrentValue = column.ClrType == typeof(string) ? value?.GetValue<string>() : value.Deserialize(column.ClrType, StoredJson.Options);
            }

            Follow(entry, row, now);
        }
    }

    /// <summary>Raises the version of a row, for whoever has it open.</summary>
    public static void Raise(EntityEntry entry) =>
        entry.Property(nameof(Audited.Version)).CurrentValue = (int)entry.Property(nameof(Audited.Version)).CurrentValue! + 1;

    private static void Follow(EntityEntry entry, BlackRow row, DateTimeOffset now)
    {
        if (entry.Entity is Audited)
        {
            Raise(entry);
        }

        switch (entry.Entity)
        {
            case Revision revision:
                entry.Property(nameof(Revision.Sha256)).CurrentValue = Revision.HashOf(revision.Text);
                break;
            case Claim claim when row.Columns.Keys.Any(column => column.Name is nameof(Claim.Wording) or nameof(Claim.Claimant) or nameof(Claim.Context)):
                // A form that is open with the old words must not put them back.
                entry.Property(nameof(Claim.DetailsNumber)).CurrentValue = claim.DetailsNumber + 1;
                break;
            case Invitation { AcceptedBy: null } invitation:
                invitation.WithdrawnAt ??= now;
                break;
        }
    }

    private static EntityEntry Tracked(NewsroomDb db, BlackRow row)
    {
        if (db.ChangeTracker.Entries().FirstOrDefault(each => each.Metadata == row.Type && (Guid)each.Property(nameof(Audited.Id)).CurrentValue! == row.Id) is { } known)
        {
            return known;
        }

        var entry = db.Entry(row.Row);
        entry.State = EntityState.Unchanged;
        return entry;
    }

    private static async Task TableAsync<T>(
        NewsroomDb db, IEntityType type, Func<string, Guid, JsonObject, JsonObject> change, List<BlackRow> found, CancellationToken cancel)
        where T : class
    {
        var columns = type.GetProperties().Where(column => column.IsRecorded() || AuditedThing.Named(type.AuditName()!).MoreWords.Contains(column.Name)).ToList();
        await foreach (var row in db.Set<T>().AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
        {
            var values = db.Entry(row).CurrentValues;
            var id = (Guid)values[nameof(Audited.Id)]!;
            var before = new JsonObject(columns.Select(column => KeyValuePair.Create(AuditSnapshot.Member(column), AuditSnapshot.Node(values[column]))));
            var after = change(type.AuditName()!, id, before);
            var differing = columns.Where(column => !JsonNode.DeepEquals(before[AuditSnapshot.Member(column)], after[AuditSnapshot.Member(column)]))
                .ToDictionary(column => column, column => after[AuditSnapshot.Member(column)]);
            if (differing.Count > 0)
            {
                found.Add(new(type, id, row, differing));
            }
        }
    }
}
