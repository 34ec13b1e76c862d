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
    IReadOnlyList<string> Files, IReadOnlyList<MaskedColumn> Rows, IReadOnlyList<string> Mails);
