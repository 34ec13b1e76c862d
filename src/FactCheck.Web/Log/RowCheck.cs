using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FactCheck.Web;

/// <summary>Holds every audited row against what the log says that it looks like.</summary>
internal sealed class RowCheck(NewsroomDb db, RowHistory history, IProgress<string>? progress)
{
    private static readonly MethodInfo s_table = typeof(RowCheck).GetMethod(nameof(TableAsync), BindingFlags.Instance | BindingFlags.NonPublic)!;

    /// <summary>Rows that were held against the log.</summary>
    public long Rows { get; private set; }

    /// <summary>Rows that an erased entry may have changed.</summary>
    public long Unchecked { get; private set; }

    /// <summary>Checks all audited tables, then that no row is missing.</summary>
    public async Task<Finding?> RunAsync(CancellationToken cancel)
    {
        foreach (var type in db.Model.GetEntityTypes().Where(type => type.AuditName() is not null))
        {
            progress?.Report($"Holding every {type.AuditName()} against its last entry.");
            if (await (Task<Finding?>)s_table.MakeGenericMethod(type.ClrType).Invoke(this, [type, cancel])! is { } finding)
            {
                return finding;
            }
        }

        return history.Left.Where(row => row.Value.After is not null && !history.MayBeErased(row.Value, [row.Key.Id, row.Value.ItemId]))
            .OrderBy(row => row.Value.Sequence)
            .Select(row => new Finding(row.Value.Log, row.Value.Sequence, $"it left a {row.Key.Type} {row.Key.Id}, which is gone from the database."))
            .FirstOrDefault();
    }

    private async Task<Finding?> TableAsync<T>(IEntityType type, CancellationToken cancel)
        where T : class
    {
        using var form = new StoredForm(db, type);
        var last = "the first";
        try
        {
            await foreach (var row in db.Set<T>().AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
            {
                var values = db.Entry(row).CurrentValues;
                var id = (Guid)values[nameof(Audited.Id)]!;
                last = $"the one after {id}";
                if (await ProblemAsync(type, id, AuditSnapshot.Of(values, type), cancel) is { } finding)
                {
                    return finding;
                }

                if (!await form.HoldsAsync(column => values[column], cancel))
                {
                    return new(null, null, $"The {type.AuditName()} {id} is written in a form that this app does not write.");
                }

                if (row is Revision revision && Revision.HashOf(revision.Text) != revision.Sha256)
                {
                    return new(null, null, $"The text of revision {id} was changed: it does not have the SHA-256 that the log knows.");
                }

                Rows++;
            }
        }
        catch (Exception exception) when (exception is InvalidOperationException or FormatException or InvalidCastException or JsonException or ArgumentException)
        {
            return new(null, null, $"A {type.AuditName()} ({last} in the table) holds a value that this app does not write: {exception.Message}");
        }

        return null;
    }

    private async Task<Finding?> ProblemAsync(IEntityType type, Guid id, JsonObject state, CancellationToken cancel)
    {
        var name = type.AuditName()!;
        var known = history.Take(name, id);
        if (known is not null && known.After == RowHistory.HashOf(state))
        {
            return null;
        }

        if (history.MayBeErased(known, Items(id, state)))
        {
            Unchecked++;
            return null;
        }

        if (known is null)
        {
            return new(null, null, $"The {name} {id} stands in the database, and no entry of the log made it.");
        }

        return new(known.Log, known.Sequence, known.After is null
            ? $"it removed the {name} {id}, which stands in the database again."
            : $"the {name} {id} was changed without an entry after it: {await DifferencesAsync(known, id, state, cancel)}.");
    }

    private static IEnumerable<Guid> Items(Guid id, JsonObject state) =>
        new[] { "claimId", "articleId" }.Select(member => state[member]?.GetValue<string>()).OfType<string>().Select(Guid.Parse).Append(id);

    private async Task<string> DifferencesAsync(KnownRow known, Guid id, JsonObject state, CancellationToken cancel)
    {
        var payload = await db.LogPayloads.AsNoTracking().Where(row => row.Log == known.Log && row.Sequence == known.Sequence)
            .Select(row => row.Payload).SingleAsync(cancel);
        var after = CanonicalJson.Read(payload!)!["changes"]!.AsArray().Last(change => change!["id"]!.GetValue<string>() == id.ToString())!["after"]!;
        return string.Join(", ", state.Where(member => !JsonNode.DeepEquals(member.Value, after[member.Key])).Select(member => member.Key));
    }
}
