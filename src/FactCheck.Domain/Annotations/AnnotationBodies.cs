using System.Text.Json;
using static FactCheck.Domain.AnnotationTerms;

namespace FactCheck.Domain;

/// <summary>Words of a body, and their language if it is told.</summary>
public sealed record BodyWords(string Words, string? Language)
{
    /// <summary>What was taken out of them so that they can be kept, in sentences.</summary>
    public IReadOnlyList<string> Said { get; init; } = [];
}

/// <summary>What annotations say in words for a person to read: from bodies in all their forms, as plain text.</summary>
internal static class AnnotationBodies
{
    private const int Judging = 10;

    // Labels and addresses are no words about what is claimed; a judgement is, where nothing else is said.
    private static readonly string[] s_labels = ["tagging", "classifying", "linking", "bookmarking"];
    private static readonly string[] s_judgements = ["assessing", "identifying", "moderating"];

    /// <summary>The words, the best first; several only where they are the same in several languages or forms.</summary>
    public static IReadOnlyList<BodyWords> Of(JsonElement annotation) =>
        Text(annotation, "bodyValue") is { } value && Cleaned(value, null) is { } only ? [only]
        : In(Member(annotation, "body"), null).GroupBy(each => each.Group).OrderBy(group => group.Min(each => each.Rank) / Judging)
            .Select(group => (IReadOnlyList<BodyWords>)[.. group.OrderBy(each => each.Rank).Select(each => each.Words)]).FirstOrDefault()
            ?? (Text(annotation, "text") is { } text && Cleaned(text, "text/markdown") is { } words ? [words] : []);

    // A group is a body of its own, or all that a choice offers.
    private static IEnumerable<(object Group, int Rank, BodyWords Words)> In(JsonElement? bodies, object? group)
    {
        foreach (var body in All(bodies))
        {
            var own = group ?? new object();
            var found = body.ValueKind == JsonValueKind.Object ? InObject(body, own, group) : InString(body, own);
            foreach (var each in found)
            {
                yield return each;
            }
        }
    }

    private static IEnumerable<(object Group, int Rank, BodyWords Words)> InString(JsonElement body, object own) =>
        String(body) is { } text && !Uri.TryCreate(text, UriKind.Absolute, out _) && Cleaned(text, null) is { } words ? [(own, 0, words)] : [];

    private static IEnumerable<(object Group, int Rank, BodyWords Words)> InObject(JsonElement body, object own, object? group)
    {
        var purposes = All(Member(body, "purpose")).Concat(All(Member(body, "motivation"))).Select(each => String(each) ?? Address(each) ?? "").ToList();
        if (purposes.Exists(each => IsOne(each, s_labels)))
        {
            return [];
        }

        if (Member(body, "items") is { } items)
        {
            return In(items, Is(body, "Choice") ? own : group);
        }

        if (Member(body, "value") is not { } value)
        {
            return Member(body, "source") is { ValueKind: JsonValueKind.Object } source ? In(source, own) : [];
        }

        var format = All(Member(body, "format")).Select(String).FirstOrDefault(each => each is not null)?.Split(';')[0].Trim().ToLowerInvariant();
        var rank = (format switch { null or "text/plain" => 0, "text/html" => 2, _ => 1 }) + (purposes.Exists(each => IsOne(each, s_judgements)) ? Judging : 0);
        return format is not null && !format.StartsWith("text/", StringComparison.Ordinal) ? [] : Values(body, value, format).Select(words => (own, rank, words));
    }

    // One text, or one for each language: as a list of values with their languages, or as a map of them.
    private static IEnumerable<BodyWords> Values(JsonElement body, JsonElement value, string? format)
    {
        var language = All(Member(body, "language")).Select(String).FirstOrDefault(each => each is not null);
        foreach (var one in All(value))
        {
            var texts = String(one) is { } text ? [(Text: text, Language: language)]
                : Text(one, "@value") is { } single ? [(single, Text(one, "language") ?? language)]
                : one.ValueKind == JsonValueKind.Object ? one.EnumerateObject().Select(each => (Text: String(each.Value) ?? "", Language: (string?)Name(each)))
                : [];
            foreach (var each in texts)
            {
                if (Cleaned(each.Text, format) is { } words)
                {
                    yield return words with { Language = each.Language };
                }
            }
        }
    }

    private static string? Name(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static bool IsOne(string purpose, string[] of) => of.Any(each => purpose.EndsWith(each, StringComparison.Ordinal));

    private static BodyWords? Cleaned(string text, string? format) => PlainWords.Of(text, format) is { } words ? new(words, null) { Said = Storable.Of(text).Said } : null;
}
