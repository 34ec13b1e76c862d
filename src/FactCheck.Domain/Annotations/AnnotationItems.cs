using System.Text.Json;
using static FactCheck.Domain.AnnotationTerms;

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

        return IsAnnotation(root) ? [root]
            : Held(root) is { } items ? All(items).SelectMany(In)
            : Member(root, "first") is { } first ? All(first).SelectMany(In)
            : SelectorIn(root) is not null ? [root]
            : [];
    }

    /// <summary>Addresses at which further annotations stand: of a first page, of a next one, of annotations that are only named.</summary>
    public static IEnumerable<string> Elsewhere(JsonElement root) => root.ValueKind switch
    {
        JsonValueKind.Array => root.EnumerateArray().SelectMany(Elsewhere),
        JsonValueKind.Object when !IsAnnotation(root) => Named(root),
        _ => [],
    };

    /// <summary>What one annotation says of each of its targets; without a quote where no selector names its words.</summary>
    public static IEnumerable<ReadAnnotation> Read(JsonElement annotation, int number)
    {
        var bodies = AnnotationBodies.Of(annotation);
        List<JsonElement> targets = Member(annotation, "target") is { } target ? [.. Targets(target)] : [];
        return (targets.Count == 0 ? [annotation] : targets).Select((each, index) => AnnotationSelectors.Read(each) with
        {
            Body = bodies.Count == 0 ? null : bodies[0].Words,
            Bodies = bodies,
            Said = [.. bodies.SelectMany(body => body.Said).Distinct()],
            Source = targets.Count == 0 ? Address(Member(annotation, "source")) ?? Text(annotation, "uri") : SourceOf(each) ?? Text(annotation, "uri"),
            Annotation = number,
            Target = index + 1,
            Targets = Math.Max(1, targets.Count),
        });
    }

    /// <summary>The selector in a target, or the whole document itself.</summary>
    public static JsonElement? SelectorIn(JsonElement of) =>
        Member(of, "selector") ?? (Is(of, "TextQuoteSelector") || Is(of, "Choice") || Member(of, "refinedBy") is not null ? of : null);

    private static bool IsAnnotation(JsonElement element) => Member(element, "target") is not null || Is(element, "Annotation");

    private static JsonElement? Held(JsonElement root) =>
        Is(root, "Choice") ? null : Member(root, "items") ?? Member(root, "graph") ?? Member(root, "rows") ?? Member(root, "contains");

    private static IEnumerable<string> Named(JsonElement root) =>
        All(Held(root)).Concat(All(Member(root, "first"))).Concat(All(Member(root, "next"))).SelectMany(each => String(each) is { } address ? [address] : Elsewhere(each));

    // Of a choice the first is enough; of all others each is meant.
    private static IEnumerable<JsonElement> Targets(JsonElement target) => All(target).SelectMany(each =>
        Member(each, "items") is not { } items || Member(each, "selector") is not null ? [each]
        : Is(each, "Choice") ? Targets(items).Take(1)
        : Targets(items));

    private static string? SourceOf(JsonElement target) => String(target) ?? Address(Member(target, "source")) ?? Text(target, "id");
}
