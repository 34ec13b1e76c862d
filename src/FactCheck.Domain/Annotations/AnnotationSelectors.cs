using System.Text.Json;
using static FactCheck.Domain.AnnotationTerms;

namespace FactCheck.Domain;

/// <summary>Reads which words the selectors of a target name.</summary>
internal static class AnnotationSelectors
{
    /// <summary>The words, with what stands around them; without a body.</summary>
    public static ReadAnnotation Read(JsonElement target)
    {
        var selectors = AnnotationItems.SelectorIn(target) is { } selector ? In(selector).ToList() : [];
        var quote = selectors.FirstOrDefault(each => Is(each, "TextQuoteSelector"));
        var position = selectors.FirstOrDefault(each => Is(each, "TextPositionSelector"));
        var (exact, prefix, suffix) = Quote(quote);
        return new(
            exact, prefix[Graphemes.Ceiling(prefix, prefix.Length - Limits.Around)..], suffix[..Graphemes.Floor(suffix, Limits.Around)], Number(position, "start"), null);
    }

    // A quote that refines a quote names words inside it.
    private static (string Exact, string Prefix, string Suffix) Quote(JsonElement quote)
    {
        var own = (Exact: Text(quote, "exact") ?? "", Prefix: Text(quote, "prefix") ?? "", Suffix: Text(quote, "suffix") ?? "");
        if (All(Member(quote, "refinedBy")).FirstOrDefault(each => Is(each, "TextQuoteSelector")) is not { ValueKind: JsonValueKind.Object } refined)
        {
            return own;
        }

        var inner = Quote(refined);
        var whole = inner.Prefix + inner.Exact + inner.Suffix;
        return inner.Exact.Length == 0 ? own
            : own.Exact.IndexOf(whole, StringComparison.Ordinal) is >= 0 and var at && at + inner.Prefix.Length is var start
                ? (inner.Exact, own.Prefix + own.Exact[..start], own.Exact[(start + inner.Exact.Length)..] + own.Suffix)
            : inner;
    }

    // A selector, what refines it, and of a choice all that it offers.
    private static IEnumerable<JsonElement> In(JsonElement selectors) => All(selectors).Where(each => each.ValueKind == JsonValueKind.Object).SelectMany(each =>
        ((IEnumerable<JsonElement>)[each])
            .Concat(Member(each, "refinedBy") is { } refined ? In(refined) : [])
            .Concat(Member(each, "items") is { } items ? In(items) : []));
}
