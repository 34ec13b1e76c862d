using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>
/// One line of redactions.jsonl: what was erased, for doing it again on a restored backup. It holds no removed word. Stands in the data folder beside
/// the database, because a backup of the database does not know what was erased after it was made.
/// </summary>
/// <param name="Id">The redaction, or the person whose account was deleted.</param>
/// <param name="Facts">What may be said of the redaction; null for a deleted account.</param>
/// <param name="DeletedAt">When the account was deleted; null for a redaction.</param>
/// <param name="Editorial">Erased entries of the editorial log.</param>
/// <param name="Security">Erased entries of the security log.</param>
/// <param name="Files">Evidence files removed, by SHA-256.</param>
/// <param name="Rows">Columns, blacked out.</param>
/// <param name="Mails">File names of mails removed.</param>
public sealed record RedactionRecord(
    Guid Id, RedactionFacts? Facts, DateTimeOffset? DeletedAt, IReadOnlyList<long> Editorial, IReadOnlyList<long> Security,
    IReadOnlyList<string> Files, IReadOnlyList<MaskedColumn> Rows, IReadOnlyList<string> Mails)
{
    /// <summary>What is wrong with a record that was read from a file; null when nothing is. Its ids and hashes become paths and rows.</summary>
    public string? Problem()
    {
        if (Id == Guid.Empty || Facts is null == DeletedAt is null)
        {
            return "it names neither one redaction nor one deleted account.";
        }

        if (Editorial is null || Security is null || Files is null || Rows is null || Mails is null || Editorial.Concat(Security).Any(number => number < 0))
        {
            return "a list in it is missing or wrong.";
        }

        if (Files.Any(file => file is null || !Redaction.IsHash(file)) || Mails.Any(mail => mail is null || !IsPlainName(mail)))
        {
            return "it names a file that is no evidence file.";
        }

        return Rows.Any(row => row is not { Type.Length: > 0, Column.Length: > 0 }) || Facts is { Trace: null } or { Reason: null }
            || Facts is { Trace: var trace } && (trace.Editorial is null || trace.Security is null || trace.Files is null || trace.Claims is null || trace.Articles is null)
            ? "what it says of the redaction is not complete." : null;
    }

    private static bool IsPlainName(string name) => name.Length > 0 && name is not "." and not ".." && name == Path.GetFileName(name) && !name.Contains('\0', StringComparison.Ordinal);
}
