using System.Text;
using System.Text.Json;

namespace FactCheck.Verify;

/// <summary>How a value stands in its column.</summary>
public enum ColumnKind
{
    /// <summary>Text, also a label or a day (2026-03-04).</summary>
    Text,

    /// <summary>An id, in capitals.</summary>
    Id,

    /// <summary>Milliseconds since 1970, UTC.</summary>
    Time,

    /// <summary>An integer.</summary>
    Number,

    /// <summary>0 or 1.</summary>
    Flag,

    /// <summary>Compact JSON.</summary>
    Json,
}

/// <summary>A table whose rows the log records: what each column is, and which columns are no matter of record.</summary>
/// <param name="Type">The name in the log.</param>
/// <param name="Name">The table's name.</param>
/// <param name="Columns">The recorded columns.</param>
/// <param name="Late">The columns that came later: the log leaves them out while they are empty.</param>
/// <param name="Unrecorded">The columns that the log leaves out.</param>
public sealed record AuditedTable(
    string Type, string Name, IReadOnlyDictionary<string, ColumnKind> Columns, IReadOnlyList<string> Late, IReadOnlyList<string> Unrecorded)
{
    private static readonly byte[][] s_types;

    static AuditedTable() => s_types = [.. All.Select(table => Encoding.ASCII.GetBytes(table.Type))];

    /// <summary>All of them: the closed list.</summary>
    public static IReadOnlyList<AuditedTable> All { get; } =
    [
        Of("article", "Article", text: "Slug Title Publisher Author PublishedOn Address Language", id: "Id RevisionId CreatedBy", time: "CreatedAt",
            number: "Version", flag: "OpenToReaders"),
        Of("edition", "ArticleEdition", text: "Title Publisher Author PublishedOn Address Language", id: "Id ArticleId RevisionId", time: "ShownAt",
            number: "Number Version"),
        Of("revision", "Revision", text: "Sha256 Source", id: "Id ArticleId CapturedBy", time: "CapturedAt", number: "Number Version", json: "Blocks",
            unrecorded: "Text"),
        Of("claim", "Claim", text: "Wording Claimant ClaimantKind SaidOn Context Stage Slug WithdrawnReason", id: "Id RaisedBy", time: "RaisedAt",
            number: "DetailsNumber VerdictNumber PublishedNumber Version", flag: "ClaimantUnknown Retracted", json: "Quantities Contributors",
            late: "Quantities Contributors ClaimantKind"),
        Of("appearance", "Appearance", text: "Quote Prefix Suffix State Answer",
            id: "Id ClaimId ArticleId RevisionId AddedBy RemovedBy AnsweredBy", time: "AddedAt RemovedAt AnsweredAt", number: "Start End Score Version",
            json: "Reasons", late: "Score Reasons Answer AnsweredBy AnsweredAt"),
        Of("anchor", "PastAnchor", text: "Quote Prefix Suffix State Answer", id: "Id AppearanceId RevisionId AnsweredBy", time: "AnsweredAt",
            number: "Start End Score Version", json: "Reasons"),
        Of("suggestion", "Suggestion", text: "Quote State", id: "Id ArticleId RevisionId ClaimId DecidedBy", time: "DecidedAt",
            number: "Start End Score Version", json: "Reasons"),
        Of("evidence", "Evidence", text: "Stance Kind Title Publisher Address PublishedOn Quote Note", id: "Id ClaimId AddedBy WithdrawnBy",
            time: "AddedAt WithdrawnAt", number: "Number Position Version", json: "Passage File Quantities",
            late: "Quantities"),
        Of("verdict", "Verdict", text: "Rating Summary Justification ReturnReason", id: "Id ClaimId AuthorId SubmittedBy ApprovedBy ReturnedBy",
            time: "WrittenAt SubmittedAt ApprovedAt ReturnedAt", number: "Number Version", json: "Authors Cover", late: "Cover"),
        Of("check", "PublishedCheck", text: "Slug Kind ChangeNote", id: "Id ClaimId PublishedBy", time: "PublishedAt", number: "Number Version",
            json: "Content"),
        Of("shown", "ShownPlace", text: "Quote Prefix Suffix State Answer", id: "Id ArticleId ClaimId CheckedRevisionId RevisionId",
            time: "AnsweredAt Since", number: "CheckedStart CheckedEnd Number Start End Version"),
        Of("epoch", "Epoch", text: "Reason Alarm OldEditorial OldSecurity Stage", id: "Id AskedBy DecidedBy", time: "AskedAt DecidedAt",
            number: "Number Version"),
        Of("redaction", "Redaction", text: "FileSha256 Ground Reason State", id: "Id AskedBy EndedBy", time: "AskedAt EndedAt", number: "Version",
            json: "Trace", unrecorded: "Words"),
        Of("person", "AspNetUsers", text: "DisplayName Role", id: "Id", time: "DisabledAt DeletedAt", late: "DeletedAt",
            unrecorded: "LogSecret LastCodeStep UserName NormalizedUserName Email NormalizedEmail EmailConfirmed PasswordHash SecurityStamp ConcurrencyStamp "
                + "PhoneNumber PhoneNumberConfirmed TwoFactorEnabled LockoutEnd LockoutEnabled AccessFailedCount FactorDueAt LostFactorAskedBy LostFactorAskedAt"),
        Of("invitation", "Invitations", text: "Role", id: "Id InvitedBy AcceptedBy", time: "InvitedAt ExpiresAt WithdrawnAt",
            unrecorded: "TokenHash Email"),
    ];

    /// <summary>A column's name in the log.</summary>
    public static string Member(string column) => JsonNamingPolicy.CamelCase.ConvertName(column);

    /// <summary>The place of a type in <see cref="All"/>, or -1.</summary>
    internal static int IndexOf(ReadOnlySpan<byte> type)
    {
        var index = s_types.Length - 1;
        while (index >= 0 && !type.SequenceEqual(s_types[index]))
        {
            index--;
        }

        return index;
    }

    private static AuditedTable Of(
        string type, string name, string text, string id, string time, string number = "", string flag = "", string json = "",
        string late = "", string unrecorded = "")
    {
        (string Names, ColumnKind Kind)[] kinds =
        [
            (text, ColumnKind.Text), (id, ColumnKind.Id), (time, ColumnKind.Time), (number, ColumnKind.Number), (flag, ColumnKind.Flag), (json, ColumnKind.Json),
        ];
        return new(type, name, kinds.SelectMany(each => Words(each.Names), (each, column) => KeyValuePair.Create(column, each.Kind)).ToDictionary(), Words(late), Words(unrecorded));
    }

    private static string[] Words(string names) => names.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
