using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>A published fact-check: where it is read, and its rating's word.</summary>
public sealed record AnnotatedCheck(string Address, string Rating);

/// <summary>Words of an article that a claim is about, on their way out.</summary>
/// <param name="Id">The annotation's own name, a URI.</param>
/// <param name="Wording">The claim.</param>
/// <param name="Anchor">Its words and their place in the revision.</param>
/// <param name="At">When it was marked or published, UTC.</param>
/// <param name="FactCheck">The published fact-check about it.</param>
public sealed record AnnotatedPlace(string Id, string Wording, Anchor Anchor, DateTimeOffset At, AnnotatedCheck? FactCheck = null);

/// <summary>A text as others can find it again.</summary>
/// <param name="Source">Where the article stands.</param>
/// <param name="Language">BCP 47 tag of its language.</param>
/// <param name="Revision">The capture.</param>
public sealed record AnnotatedText(string Source, string Language, Revision Revision)
{
    private readonly CodePoints _points = new(Revision.Text);
    private readonly PageText _page = new(Revision.Text, Revision.Blocks);

    /// <summary>Where that capture can be read as plain text, if it can. Positions are given only then, for they are counted in it.</summary>
    public string? Cached { get; init; }

    /// <summary>Words as they are found in a page with this text.</summary>
    public PageQuote Quote(Anchor anchor) =>
        anchor.Start >= 0 && anchor.End <= Revision.Text.Length ? _page.Quote(anchor.Start, anchor.End) : new(anchor.Quote, "", "");

    /// <summary>An offset in code points.</summary>
    public int Point(int unit) => _points.Before(unit);
}

/// <summary>
/// Claims of an article as W3C Web Annotations (Web Annotation Data Model, 2017): a collection with its only page in it. A quote has only what is needed to find
/// it once in a page; a time state names the capture, so that others can place the words again.
/// </summary>
public static class AnnotationJson
{
    /// <summary>The media type with its profile.</summary>
    public const string MediaType = "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"";

    /// <summary>The context of the terms.</summary>
    public const string Context = "http://www.w3.org/ns/anno.jsonld";

    private static readonly JsonSerializerOptions s_options = new() { Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All), WriteIndented = true };

    /// <summary>The collection as UTF-8.</summary>
    /// <param name="address">Its own address, absolute.</param>
    /// <param name="label">What it is.</param>
    /// <param name="places">The words with the text that each stands in.</param>
    public static byte[] Of(string address, string label, IReadOnlyList<(AnnotatedPlace Place, AnnotatedText Text)> places) =>
        Bytes(Collection(Context, "AnnotationCollection", address, label, places));

    /// <summary>The collection, for whoever says more of it.</summary>
    internal static JsonObject Collection(
        JsonNode context, JsonNode type, string address, string label, IReadOnlyList<(AnnotatedPlace Place, AnnotatedText Text)> places) => new()
        {
            ["@context"] = context,
            ["id"] = address,
            ["type"] = type,
            ["label"] = label,
            ["total"] = places.Count,
            ["first"] = new JsonObject
            {
                ["id"] = $"{address}#page",
                ["type"] = "AnnotationPage",
                ["partOf"] = address,
                ["startIndex"] = 0,
                ["items"] = new JsonArray([.. places.Select(each => Annotation(each.Place, each.Text))]),
            },
        };

    /// <summary>JSON as UTF-8.</summary>
    internal static byte[] Bytes(JsonObject json) => JsonSerializer.SerializeToUtf8Bytes(json, s_options);

    private static JsonObject Annotation(AnnotatedPlace place, AnnotatedText text) => new()
    {
        ["id"] = place.Id,
        ["type"] = "Annotation",
        ["motivation"] = place.FactCheck is null ? "highlighting" : "assessing",
        ["created"] = Time(place.At),
        ["body"] = Body(place),
        ["target"] = new JsonObject
        {
            ["type"] = "SpecificResource",
            ["source"] = text.Source,
            ["language"] = text.Language,
            ["processingLanguage"] = text.Language,
            ["textDirection"] = TextDirection.Of(text.Language),
            ["selector"] = text.Cached is null
                ? new JsonArray(Quote(text.Quote(place.Anchor)))
                : new JsonArray(Quote(text.Quote(place.Anchor)), Position(place.Anchor, text)),
            ["state"] = State(text),
        },
    };

    // A member that is there and empty is taken for something to look for by some programs.
    private static JsonObject Quote(PageQuote quote)
    {
        var selector = new JsonObject { ["type"] = "TextQuoteSelector", ["exact"] = quote.Exact };
        foreach (var (name, words) in new[] { ("prefix", quote.Prefix), ("suffix", quote.Suffix) }.Where(each => each.Item2.Length > 0))
        {
            selector[name] = words;
        }

        return selector;
    }

    private static JsonObject Position(Anchor anchor, AnnotatedText text) =>
        new() { ["type"] = "TextPositionSelector", ["start"] = text.Point(anchor.Start), ["end"] = text.Point(anchor.End) };

    private static JsonNode Body(AnnotatedPlace place)
    {
        var claim = Words(place.Wording, "describing");
        claim["textDirection"] = "auto";
        if (place.FactCheck is not { } check)
        {
            return claim;
        }

        var rating = Words(check.Rating, "assessing");
        (rating["language"], rating["processingLanguage"], rating["textDirection"]) = ("en", "en", "ltr");
        return new JsonArray(claim, new JsonObject { ["type"] = "SpecificResource", ["source"] = check.Address, ["purpose"] = "linking" }, rating);
    }

    private static JsonObject Words(string words, string purpose) =>
        new() { ["type"] = "TextualBody", ["value"] = words, ["format"] = "text/plain", ["purpose"] = purpose };

    private static JsonObject State(AnnotatedText text)
    {
        var state = new JsonObject { ["id"] = $"urn:uuid:{text.Revision.Id}", ["type"] = "TimeState", ["sourceDate"] = Time(text.Revision.CapturedAt) };
        if (text.Cached is { } cached)
        {
            state["cached"] = cached;
        }

        return state;
    }

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
