using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using FactCheck.Domain;
using Microsoft.Data.Sqlite;

namespace FactCheck.Verify;

/// <summary>Holds every audited row against what the log says that it looks like.</summary>
internal sealed class RowCheck(SqliteConnection connection, RowHistory history, IProgress<string>? progress)
{
    private const int ProgressEvery = 100_000;

    private static readonly IReadOnlySet<string> s_none = new HashSet<string>();

    /// <summary>Rows that were held against the log.</summary>
    public long Rows { get; private set; }

    /// <summary>Rows that a redacted entry may have changed.</summary>
    public long Unchecked { get; private set; }

    /// <summary>Checks all audited tables, then that no row is missing.</summary>
    public Finding? Run(CancellationToken cancel)
    {
        for (var table = 0; table < AuditedTable.All.Count; table++)
        {
            progress?.Report($"Holding every {AuditedTable.All[table].Type} against its last entry.");
            if (TableProblem(table, cancel) is { } finding)
            {
                return finding;
            }
        }

        return history.Left.Where(row => row.Value.After is not null && !history.MayBeErased(row.Value, [row.Key.Id]))
            .OrderBy(row => row.Value.Sequence)
            .Select(row => new Finding(
                row.Value.Log, row.Value.Sequence, $"it left a {AuditedTable.All[row.Key.Table].Type} {row.Key.Id}, which is gone from the database."))
            .FirstOrDefault();
    }

    private Finding? TableProblem(int index, CancellationToken cancel)
    {
        var table = AuditedTable.All[index];
        var form = new RowForm(table);
        // What entries of earlier versions of this app left out, learned as such entries are met.
        List<IReadOnlySet<string>> unknown = [s_none];
        var last = "the first";
        using var rows = new StoredRows(connection, $"{form.Select}{(table.Type == "revision" ? ", Text" : "")} FROM {table.Name}");
        try
        {
            while (rows.Read())
            {
                cancel.ThrowIfCancellationRequested();
                var id = rows.Id(form.Id);
                last = $"the one after {id}";
                if (Problem(index, form, rows, id, unknown) is { } finding)
                {
                    return finding;
                }

                if (table.Type == "revision" && !HasItsHash(rows, form))
                {
                    return new(null, null, $"The text of revision {id} was changed: it does not have the SHA-256 that the log knows.");
                }

                if (++Rows % ProgressEvery == 0)
                {
                    progress?.Report($"{Rows:N0} rows agree so far.");
                }
            }
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            return new(null, null, $"A {table.Type} ({last} in the table) holds a value in a form that this app does not write: {exception.Message}");
        }

        return null;
    }

    private Finding? Problem(int index, RowForm form, StoredRows row, Guid id, List<IReadOnlySet<string>> unknown)
    {
        var type = AuditedTable.All[index].Type;
        var known = history.Take(index, id);
        if (known?.After is { } after && unknown.Exists(members => form.HashOf(row, members) == after))
        {
            return null;
        }

        if (history.MayBeErased(known, Items(form, row, id)))
        {
            Unchecked++;
            return null;
        }

        if (known is not { } entry)
        {
            return new(null, null, $"The {type} {id} stands in the database, and no entry of the log made it.");
        }

        if (entry.After is null)
        {
            return new(entry.Log, entry.Sequence, $"it removed the {type} {id}, which stands in the database again.");
        }

        var logged = Logged(entry, id);
        var missing = form.Members.Where(member => !logged.ContainsKey(member)).ToHashSet();
        if (form.HashOf(row, missing) == entry.After)
        {
            unknown.Insert(0, missing);
            return null;
        }

        var stored = CanonicalJson.Read(Encoding.UTF8.GetString(form.Write(row, missing)))!.AsObject();
        var differing = form.Members.Where(member => !JsonNode.DeepEquals(stored[member], logged[member]));
        return new(entry.Log, entry.Sequence, $"the {type} {id} was changed without an entry after it: {string.Join(", ", differing)}.");
    }

    private static IEnumerable<Guid> Items(RowForm form, StoredRows row, Guid id)
    {
        var names = form.Members.ToList();
        return new[] { "claimId", "articleId" }.Select(name => names.IndexOf(name)).Where(at => at >= 0).Select(row.Id).Append(id);
    }

    private JsonObject Logged(KnownRow entry, Guid id)
    {
        using var payload = new StoredRows(connection, "SELECT Payload FROM LogPayload WHERE Log = @0 AND Sequence = @1", (int)entry.Log, entry.Sequence);
        payload.Read();
        return CanonicalJson.Read(payload.String(0))!["changes"]!.AsArray().Last(change => change!["id"]!.GetValue<string>() == id.ToString())!["after"]!.AsObject();
    }

    private static bool HasItsHash(StoredRows row, RowForm form)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> hex = stackalloc byte[SHA256.HashSizeInBytes * 2];
        var text = form.Members.Count();
        SHA256.HashData(row.Text(text), hash);
        _ = Convert.TryToHexStringLower(hash, hex, out _);
        return row.Text(form.Members.ToList().IndexOf("sha256")).SequenceEqual(hex);
    }
}
