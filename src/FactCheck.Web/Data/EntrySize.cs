using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>
/// How much one entry may hold. Nothing of a log goes away again, so no act may put in more than its fields take: each desk has limits for what is typed,
/// and this one stands behind all of them. Texts of articles have their own limit, and an erasure says all that it erased.
/// </summary>
internal static class EntrySize
{
    /// <summary>Lets an entry pass, or throws.</summary>
    /// <param name="kind">What it records.</param>
    /// <param name="payload">Its content.</param>
    /// <param name="canonical">The content as it is stored.</param>
    /// <exception cref="EntryTooLargeException">It holds too much.</exception>
    public static void Check(EntryKind kind, JsonObject payload, string canonical)
    {
        if (kind.Erases)
        {
            return;
        }

        var noted = Strings(payload["note"]).ToList();
        if (noted.Any(text => text.Length > Limits.NoteString) || noted.Sum(text => text.Length) > Limits.EntryNote)
        {
            throw new EntryTooLargeException("What you sent along with this is too long to be recorded. Shorten it and try again.");
        }

        if (kind != EntryKind.ArticleAdded && kind != EntryKind.ArticleRevised && canonical.Length > Limits.EntryContent)
        {
            throw new EntryTooLargeException("This change is too large to be recorded as one. Do it in parts.");
        }
    }

    private static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Strings(member.Value).Prepend(member.Key)),
        JsonArray items => items.SelectMany(Strings),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };
}

/// <summary>An entry would hold more than an entry may; the message is for the person who acts.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Thrown in one place, with its words.")]
public sealed class EntryTooLargeException(string words) : Exception(words);
