using System.Text.Json;

namespace FactCheck.Domain;

/// <summary>Walks through the JSON of annotations.</summary>
internal static class AnnotationItems
{
    /// <summary>The annotations in a document; a selector or a target alone counts as one.</summary>
    public static IEnumerable<JsonElement> In(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Array)
        {
            return root.EnumerateArray().SelectMany(In);
        }

        if (root.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        return Member(root, "items") is { } items && !Is(root, "Choice") ? In(items)
            : Member(root, "first") is { ValueKind: JsonValueKind.Object } first ? In(first)
            : Member(root, "target") is not null || SelectorIn(root) is not null || Is(root, "Annotation") ? [root]
            : [];
    }

    /// <summary>What one annotation says; without a quote when it has no selector that names its words.</summary>
    public static ReadAnnotation Read(JsonElement annotation)
    {
        var target = First(Member(annotation, "target")) ?? annotation;
        var selectors = SelectorIn(target) is { } selector ? Selectors(selector).ToList() : [];
        var quote = selectors.FirstOrDefault(each => Is(each, "TextQuoteSelector"));
        var position = selectors.FirstOrDefault(each => Is(each, "TextPositionSelector"));
        var (prefix, suffix) = (Text(quote, "prefix") ?? "", Text(quote, "suffix") ?? "");
        var (body, said) = Storable.Of(Body(annotation) ?? "");
        return new(
            Text(quote, "exact") ?? "", prefix[Graphemes.Ceiling(prefix, prefix.Length - Limits.Around)..], suffix[..Graphemes.Floor(suffix, Limits.Around)],
            Number(position, "start"), Typed.Clean(body)) { Said = said };
    }

    // A selector stands in a target, or is the whole document itself.
    private static JsonElement? SelectorIn(JsonElement of) =>
        Member(of, "selector") ?? (Is(of, "TextQuoteSelector") || Is(of, "Choice") || Member(of, "refinedBy") is not null ? of : null);

    // A selector, what refines it, and of a choice all that it offers.
    private static IEnumerable<JsonElement> Selectors(JsonElement selector) => selector.ValueKind switch
    {
        JsonValueKind.Array => selector.EnumerateArray().SelectMany(Selectors),
        JsonValueKind.Object => ((IEnumerable<JsonElement>)[selector])
            .Concat(Member(selector, "refinedBy") is { } refined ? Selectors(refined) : [])
            .Concat(Member(selector, "items") is { } items ? Selectors(items) : []),
        _ => [],
    };

    private static string? Body(JsonElement annotation) =>
        Text(annotation, "bodyValue") ?? (Member(annotation, "body") is { } body ? Bodies(body).FirstOrDefault() : null);

    // Words for a person to read: no tags, no markup, no addresses.
    private static IEnumerable<string> Bodies(JsonElement body) => body.ValueKind switch
    {
        JsonValueKind.Array => body.EnumerateArray().SelectMany(Bodies),
        JsonValueKind.Object when Member(body, "items") is { } items => Bodies(items),
        JsonValueKind.Object when Text(body, "value") is { } words && Text(body, "purpose") is not "tagging" && Text(body, "format") is null or "text/plain" => [words],
        _ => [],
    };

    private static JsonElement? First(JsonElement? element) =>
        element is { ValueKind: JsonValueKind.Array } many ? many.EnumerateArray().Select(each => (JsonElement?)each).FirstOrDefault() : element;

    private static bool Is(JsonElement element, string type) => element.ValueKind == JsonValueKind.Object
        && (Member(element, "type") ?? Member(element, "@type")) is { } named
        && (named.ValueKind == JsonValueKind.Array ? named.EnumerateArray() : Enumerable.Repeat(named, 1)).Any(each => String(each)?.Split(':')[^1] == type);

    private static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    private static string? Text(JsonElement element, string name) =>
        Member(element, name) is { } value ? String(value) : null;

    // Half a surrogate pair can be written in JSON and is no text.
    private static string? String(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static long? Number(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) ? number : null;
}
