using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>
/// A fact-check as schema.org ClaimReview. Only what the page shows stands in it. The text is safe inside a script element: the encoder escapes
/// &lt;, &gt;, &amp;, quotation marks and everything beyond ASCII.
/// </summary>
public static class ClaimReviewJson
{
    private static readonly JsonSerializerOptions s_options = new() { Encoder = JavaScriptEncoder.Default };

    /// <summary>The JSON-LD of a version.</summary>
    /// <param name="view">What the page shows.</param>
    /// <param name="site">Who publishes it.</param>
    /// <param name="address">The page's own address, absolute.</param>
    /// <param name="home">The address of the newsroom's front page, absolute.</param>
    public static string Of(CheckView view, SiteSettings site, string address, string home) => new JsonObject
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "ClaimReview",
        ["url"] = address,
        ["claimReviewed"] = view.Content.Wording,
        ["itemReviewed"] = Claim(view),
        ["reviewRating"] = Rating(view.Content.Rating.Step()),
        ["author"] = new JsonObject { ["@type"] = "Organization", ["name"] = site.Newsroom, ["url"] = home },
        ["datePublished"] = Day(view.Versions[^1].PublishedAt),
        ["dateModified"] = Day(view.Versions[0].PublishedAt),
        ["inLanguage"] = "en",
    }.ToJsonString(s_options);

    private static JsonObject Claim(CheckView view)
    {
        var claim = new JsonObject { ["@type"] = "Claim" };
        if (view.Content.Claimant is { } claimant)
        {
            claim["author"] = new JsonObject { ["@type"] = "Person", ["name"] = claimant };
        }

        if (view.Content.SaidOn is { } day)
        {
            claim["datePublished"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        var places = view.Excerpts.Where(excerpt => WebAddress.TryRead(excerpt.Address, out _))
            .DistinctBy(excerpt => excerpt.Address).Select(Work).ToList();
        if (places.Count == 1)
        {
            claim["appearance"] = places[0];
        }
        else if (places.Count > 1)
        {
            claim["appearance"] = new JsonArray([.. places]);
        }

        return claim;
    }

    private static JsonObject Work(Excerpt excerpt) => new()
    {
        ["@type"] = "CreativeWork",
        ["url"] = excerpt.Address,
        ["headline"] = excerpt.Title,
        ["inLanguage"] = excerpt.Language,
    };

    private static JsonObject Rating(RatingStep step)
    {
        var rating = new JsonObject { ["@type"] = "Rating", ["alternateName"] = step.Word };
        if (step.Number is { } number)
        {
            (rating["ratingValue"], rating["bestRating"], rating["worstRating"]) = (number, 5, 1);
        }

        return rating;
    }

    private static string Day(DateTimeOffset at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
