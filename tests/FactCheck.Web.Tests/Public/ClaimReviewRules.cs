using System.Text.Json.Nodes;
using FactCheck.Domain;

namespace FactCheck.Web.Tests;

/// <summary>The rules that readers of ClaimReview hold (reference: schema.org ClaimReview and Google's structured-data rules for fact-checks).</summary>
public static class ClaimReviewRules
{
    /// <summary>What a page's JSON-LD breaks; empty when nothing.</summary>
    /// <param name="json">The content of the script element.</param>
    /// <param name="page">The page's own address.</param>
    /// <param name="shown">The words that the page shows: markup must say what they say.</param>
    public static IReadOnlyList<string> Problems(string json, Uri page, string shown)
    {
        if (json.Contains('<', StringComparison.Ordinal))
        {
            return ["The JSON could end its script element."];
        }

        return JsonNode.Parse(json) is JsonObject review ? [.. Review(review, page, shown)] : ["There is not one ClaimReview."];
    }

    private static IEnumerable<string> Review(JsonObject review, Uri page, string shown)
    {
        if (Text(review, "@context") is not "https://schema.org" || Text(review, "@type") is not "ClaimReview")
        {
            yield return "It is no ClaimReview of schema.org.";
        }

        if (Text(review, "url") != page.AbsoluteUri)
        {
            yield return "url is not the page itself.";
        }

        var claim = Text(review, "claimReviewed");
        if (claim is null || !shown.Contains(claim, StringComparison.Ordinal))
        {
            yield return "claimReviewed is missing or not what the page shows.";
        }

        var author = review["author"] as JsonObject;
        if (Text(author, "@type") is not ("Organization" or "Person") || (Text(author, "name") ?? Text(author, "url")) is null)
        {
            yield return "author needs a type and a name or address.";
        }

        if (!IsDay(Text(review, "datePublished")) || !IsDay(Text(review, "dateModified")))
        {
            yield return "datePublished and dateModified are days.";
        }

        foreach (var problem in Item(review["itemReviewed"] as JsonObject, shown).Concat(Rating(review["reviewRating"] as JsonObject, shown)))
        {
            yield return problem;
        }
    }

    private static IEnumerable<string> Item(JsonObject? item, string shown)
    {
        if (Text(item, "@type") is not "Claim")
        {
            yield return "itemReviewed is no Claim.";
        }

        if (item?["author"] is { } author && (Text(author as JsonObject, "name") is not { } name || !shown.Contains(name, StringComparison.Ordinal)))
        {
            yield return "A claim's author has the name that the page shows.";
        }

        if ((item?["author"] as JsonObject)?["@type"] is { } type && (string?)type is not ("Person" or "Organization"))
        {
            yield return "A claim's author is a person or an organisation, or nothing is said of it.";
        }

        if (item?["datePublished"] is { } day && !IsDay((string?)day))
        {
            yield return "The claim's datePublished is a day.";
        }

        var works = item?["appearance"] is JsonArray many ? [.. many] : new[] { item?["appearance"], item?["firstAppearance"] };
        if (works.OfType<JsonObject>().Any(work => !WebAddress.TryRead(Text(work, "url"), out _)))
        {
            yield return "An appearance has an address on the web.";
        }
    }

    private static IEnumerable<string> Rating(JsonObject? rating, string shown)
    {
        if (Text(rating, "alternateName") is not { } word || !shown.Contains(word, StringComparison.Ordinal))
        {
            yield return "reviewRating has the word that the page shows.";
        }

        var numbers = new[] { "worstRating", "ratingValue", "bestRating" }.Select(name => (int?)rating?[name]).ToList();
        if (numbers.Any(number => number is not null)
            && !(numbers is [{ } worst, { } value, { } best] && worst >= 1 && worst < best && value >= worst && value <= best))
        {
            yield return "Numbers come together: worst at least 1, below best, the value between them.";
        }
    }

    private static string? Text(JsonObject? node, string name) => node?[name] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 ? text : null;

    private static bool IsDay(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", out _);
}
