using System.Text.Json.Nodes;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>Carries an approved redaction out, inside the change that approves it.</summary>
internal static class RedactionWork
{
    /// <summary>Blacks out, erases, and tells what was done: for the log's entry, and for replaying it on a backup.</summary>
    public static async Task<(IReadOnlyList<AuditedChange> Changes, JsonObject Note, RedactionRecord Record)> CarryOutAsync(
        NewsroomDb db, Redaction redaction, RedactionFind find, DateTimeOffset now, CancellationToken cancel)
    {
        // The database lets captures and published versions be changed only while the approved request stands in it.
        await db.SaveStepAsync(cancel);
        var erased = new ErasedRows(db, now);
        var claims = await erased.BlackOutAsync(find.Rows, cancel);
        await erased.EraseAsync(find.Entries.Entries, find.Entries.Rows, cancel);
        await erased.CleanFilesAsync(find.Files, cancel);
        var trace = new RedactionTrace(
            [.. find.Entries.Entries[LogKind.Editorial]], [.. find.Entries.Entries[LogKind.Security]], find.Files,
            [.. claims.Union(find.Entries.Claims)], [.. find.Rows.Select(ArticleOf).OfType<Guid>().Union(find.Entries.Articles)]);
        redaction.CarriedOut(trace);
        var facts = new RedactionFacts(
            redaction.Ground, redaction.Reason, redaction.FileSha256, redaction.AskedBy, redaction.AskedAt, redaction.EndedBy!.Value, redaction.EndedAt!.Value, trace);
        return (
            await erased.ChangesAsync(cancel),
            Note(facts, find.Entries.Entries),
            new(redaction.Id, facts, null, trace.Editorial, trace.Security, find.Files, [.. find.Entries.Masks, .. find.Rows.SelectMany(Masks)], find.Mails));
    }

    /// <summary>The note of the entry: ground, reason, erased entries, files.</summary>
    public static JsonObject Note(RedactionFacts facts, IReadOnlyDictionary<LogKind, SortedSet<long>> entries) => new()
    {
        ["ground"] = facts.Ground.ToString(),
        ["reason"] = facts.Reason,
        ["entries"] = ErasedNumbers.Note(entries),
        ["files"] = new JsonArray([.. facts.Trace.Files.Select(file => JsonValue.Create(file))]),
    };

    private static IEnumerable<MaskedColumn> Masks(BlackRow row) =>
        row.Columns.Select(column => new MaskedColumn(row.Name, row.Id, AuditSnapshot.Member(column.Key), column.Value?.DeepClone()));

    private static Guid? ArticleOf(BlackRow row) => row.Row switch
    {
        Article article => article.Id,
        Revision revision => revision.ArticleId,
        ArticleEdition edition => edition.ArticleId,
        ShownPlace place => place.ArticleId,
        _ => null,
    };
}
