using System.Text.Json.Nodes;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>What an entry's payload says.</summary>
internal static class LogContent
{
    /// <summary>Who, what, about what, and every audited row before and after.</summary>
    public static JsonObject Of(
        Guid actorId, EntryKind kind, Subject subject, IReadOnlyList<AuditedChange> changes, JsonObject? note, Guid? commandId) => new()
        {
            ["actor"] = actorId.ToString(),
            ["kind"] = kind.Name,
            ["item"] = subject.ItemId.ToString(),
            ["claim"] = subject.ClaimId?.ToString(),
            ["article"] = subject.ArticleId?.ToString(),
            ["command"] = commandId?.ToString(),
            ["note"] = note,
            ["changes"] = new JsonArray([.. changes.Select(change => new JsonObject
            {
                ["type"] = change.Type,
                ["id"] = change.Id.ToString(),
                ["before"] = change.Before,
                ["after"] = change.After,
            })]),
        };
}
