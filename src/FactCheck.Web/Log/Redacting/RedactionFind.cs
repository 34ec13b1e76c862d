using System.Text.Json.Nodes;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>Where the words of a request stand, in everything that the newsroom keeps.</summary>
/// <param name="Rows">The rows, with what they become.</param>
/// <param name="Entries">The log entries, and the rows that they were about.</param>
/// <param name="Files">The evidence files that hold them, by SHA-256, and the one that was named.</param>
/// <param name="Mails">The mails that hold them, by file name.</param>
/// <param name="Accounts">Names of the people in whose e-mail address they stand.</param>
internal sealed record RedactionFind(
    IReadOnlyList<BlackRow> Rows, EntryScan Entries, IReadOnlyList<string> Files, IReadOnlyList<string> Mails, IReadOnlyList<string> Accounts)
{
    /// <summary>Looks everywhere.</summary>
    public static async Task<RedactionFind> LookAsync(NewsroomDb db, DataFolder folder, Redaction redaction, CancellationToken cancel)
    {
        var words = new Blackout(redaction.Words!);
        var (files, mails) = await FileScan.RunAsync(folder, words.Words, cancel);
        var inRows = new JsonBlackout(words);
        var inEntries = new JsonBlackout(words);
        inRows.RemovedFiles.UnionWith(files);
        if (redaction.FileSha256 is { } named)
        {
            inRows.RemovedFiles.Add(named);
        }

        await foreach (var revision in db.Revisions.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (words.StandsIn(revision.Text))
            {
                inRows.AddCapture(revision.Id, revision.Text);
                inEntries.AddCapture(revision.Id, revision.Text);
            }
        }

        var rows = await RowWalk.ChangedAsync(db, (type, id, state) => id == redaction.Id ? state : inRows.Of(state)!.AsObject(), cancel);
        var needle = CanonicalJson.Write(JsonValue.Create(words.Words))[1..^1];
        var entries = new EntryScan(inEntries, [needle, .. new[] { words.SlugForm }.OfType<string>(), .. inEntries.Captures]);
        await entries.RunAsync(db, cancel);
        var people = await db.Users.AsNoTracking().Where(person => person.Email != null).Select(person => new { person.DisplayName, person.Email }).ToListAsync(cancel);
        return new(
            rows, entries, [.. inRows.RemovedFiles.Order(StringComparer.Ordinal)], mails,
            [.. people.Where(person => person.Email!.Contains(words.Words, StringComparison.OrdinalIgnoreCase)).Select(person => person.DisplayName)]);
    }

    /// <summary>Why it cannot be carried out as things are; null when it can.</summary>
    public Refusal? Problem() => Accounts.Count > 0
        ? Refusal.NotNow($"These words stand in the e-mail address of {string.Join(", ", Accounts)}. Change the address or delete the account first.")
        : null;

    /// <summary>Whether nothing was found.</summary>
    public bool IsEmpty => Rows.Count + Files.Count + Mails.Count + Entries.Entries.Values.Sum(numbers => numbers.Count) == 0;
}
