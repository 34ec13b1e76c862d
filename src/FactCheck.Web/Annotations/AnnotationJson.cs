using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>Words of an article that a claim is about, on their way out.</summary>
/// <param name="Id">The annotation's own name, a URI.</param>
/// <param name="Wording">The claim.</param>
/// <param name="Anchor">Its words and their place in the revision.</param>
/// <param name="At">When it was marked or published, UTC.</param>
/// <param name="FactCheck">The address of the published fact-check about it.</param>
public sealed record AnnotatedPlace(string Id, string Wording, Anchor Anchor, DateTimeOffset At, string? FactCheck = null);

/// <summary>A text as others can find it again.</summary>
/// <param name="Source">Where the article stands.</param>
/// <param name="RevisionId">The capture.</param>
/// <param name="Text">Its text.</param>
/// <param name="CapturedAt">When it was captured, UTC.</param>
/// <param name="Cached">Where that capture can be read, if it can.</param>
public sealed record AnnotatedText(string Source, Guid RevisionId, string Text, DateTimeOffset CapturedAt, string? Cached)
{
    /// <summary>The text's code points.</summary>
    public CodePoints Points { get; } = new(Text);
}

/// <summary>
/// Claims of an article as W3C Web Annotations (Web Annotation Data Model, 2017): a collection with its only page in it. Positions are counted in code
/// points; a time state names the capture, so that others can place the words again.
/// </summary>
public static class AnnotationJson
{
    /// <summary>The media type with its profile.</summary>
    public const string MediaType = "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"";

    private const string Context = "http://www.w3.org/ns/anno.jsonld";

    private static readonly JsonSerializerOptions s_options = new() { Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All), WriteIndented = true };

    /// <summary>The collection as UTF-8.</summary>
    /// <param name="address">Its own address, absolute.</param>
    /// <param name="label">What it is.</param>
    /// <param name="places">The words with the text that each stands in.</param>
    public static byte[] Of(string address, string label, IReadOnlyList<(AnnotatedPlace Place, AnnotatedText Text)> places) => JsonSerializer.SerializeToUtf8Bytes(new JsonObject
    {
        ["@context"] = Context,
        ["id"] = address,
        ["type"] = "AnnotationCollection",
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
    }, s_options);

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
            ["selector"] = new JsonArray(
                new JsonObject { ["type"] = "TextQuoteSelector", ["exact"] = place.Anchor.Quote, ["prefix"] = place.Anchor.Prefix, ["suffix"] = place.Anchor.Suffix },
                new JsonObject { ["type"] = "TextPositionSelector", ["start"] = text.Points.Before(place.Anchor.Start), ["end"] = text.Points.Before(place.Anchor.End) }),
            ["state"] = State(text),
        },
    };

    private static JsonNode Body(AnnotatedPlace place)
    {
        var claim = new JsonObject { ["type"] = "TextualBody", ["value"] = place.Wording, ["format"] = "text/plain", ["purpose"] = "describing" };
        return place.FactCheck is { } address
            ? new JsonArray(claim, new JsonObject { ["type"] = "SpecificResource", ["source"] = address, ["purpose"] = "assessing" })
            : claim;
    }

    private static JsonObject State(AnnotatedText text)
    {
        var state = new JsonObject { ["id"] = $"urn:uuid:{text.RevisionId}", ["type"] = "TimeState", ["sourceDate"] = Time(text.CapturedAt) };
        if (text.Cached is { } cached)
        {
            state["cached"] = cached;
        }

        return state;
    }

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
