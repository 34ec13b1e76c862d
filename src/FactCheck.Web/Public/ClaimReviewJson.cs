using System.Globalization;
using System.Text.Json.Nodes;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>
/// A fact-check as schema.org ClaimReview. Only what the page shows stands in it. A fact-check that was taken back has no rating any more: whoever reads
/// the markup learns that, and why.
/// </summary>
public static class ClaimReviewJson
{
    private const string English = "en";

    /// <summary>The JSON-LD of a version.</summary>
    /// <param name="view">What the page shows.</param>
    /// <param name="site">Who publishes it.</param>
    /// <param name="absolute">The absolute address of a path of this site.</param>
    public static JsonObject Of(CheckView view, SiteSettings site, Func<string, string> absolute)
    {
        var (address, newest) = (absolute(view.Path), view.Versions[0]);
        var review = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "ClaimReview",
            ["@id"] = $"{address}#claim-review",
            ["url"] = address,
            ["mainEntityOfPage"] = address,
            ["headline"] = view.Headline,
            ["claimReviewed"] = view.Content.Wording,
            ["itemReviewed"] = Claim(view, absolute),
            ["author"] = Newsroom(site, absolute),
            ["publisher"] = Newsroom(site, absolute),
            ["datePublished"] = Day(view.Versions[^1].PublishedAt),
            ["dateModified"] = Day(newest.PublishedAt),
            ["version"] = newest.Number,
            ["inLanguage"] = view.Content.LanguageOf($"{view.Content.Summary} {view.Content.Justification}") ?? English,
            ["isAccessibleForFree"] = true,
        };
        if (view.IsRetracted)
        {
            review["creativeWorkStatus"] = "Retracted";
        }
        else
        {
            review["reviewRating"] = Rating(view.Content);
            review["reviewBody"] = view.Content.Summary;
        }

        if (newest.ChangeNote is { } note)
        {
            review["correction"] = new JsonObject { ["@type"] = "CorrectionComment", ["text"] = note, ["datePublished"] = Day(newest.PublishedAt) };
        }

        if (Sources(view.Content) is { Count: > 0 } sources)
        {
            review["citation"] = sources;
        }

        if (site.License is { } license)
        {
            (review["license"], review["sdLicense"]) = (license, license);
        }

        return review;
    }

    private static JsonObject Newsroom(SiteSettings site, Func<string, string> absolute) =>
        new() { ["@type"] = "Organization", ["name"] = site.Newsroom, ["url"] = absolute("/") };

    private static JsonObject Claim(CheckView view, Func<string, string> absolute)
    {
        var claim = new JsonObject { ["@type"] = "Claim", ["@id"] = $"urn:uuid:{view.Check.ClaimId}", ["text"] = view.Content.Wording };
        if (view.Content.Claimant is { } claimant)
        {
            claim["author"] = Claimant(claimant, view.Content.ClaimantKind);
        }

        if (view.Content.SaidOn is { } day)
        {
            claim["datePublished"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        var places = view.Excerpts.DistinctBy(excerpt => excerpt.Slug).Select(excerpt => Work(excerpt, absolute)).ToList();
        if (places.Count > 0)
        {
            claim["appearance"] = places.Count == 1 ? places[0] : new JsonArray([.. places]);
        }

        return claim;
    }

    // Nobody said what it is: a type would be a guess.
    private static JsonObject Claimant(string name, ClaimantKind? kind) =>
        kind is null ? new() { ["name"] = name } : new() { ["@type"] = kind.ToString(), ["name"] = name };

    // Where it stands on the web; our own page of the article where nothing is known of that.
    private static JsonObject Work(Excerpt excerpt, Func<string, string> absolute)
    {
        var ours = absolute(ReaderPaths.Article(excerpt.Slug));
        var outside = WebAddress.TryRead(excerpt.Address, out _);
        var work = new JsonObject
        {
            ["@type"] = "CreativeWork",
            ["url"] = outside ? excerpt.Address : ours,
            ["headline"] = excerpt.Title,
            ["inLanguage"] = excerpt.Language,
        };
        if (outside)
        {
            work["archivedAt"] = ours;
        }

        if (excerpt.PublishedOn is { } day)
        {
            work["datePublished"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        if (excerpt.Publisher is { } publisher)
        {
            work["publisher"] = new JsonObject { ["@type"] = "Organization", ["name"] = publisher };
        }

        return work;
    }

    private static JsonArray Sources(CheckContent content) => new([.. content.Evidence
        .Where(piece => WebAddress.TryRead(piece.Address, out _))
        .Select(piece => new JsonObject { ["@type"] = "CreativeWork", ["name"] = piece.Title, ["url"] = piece.Address })]);

    private static JsonObject Rating(CheckContent content)
    {
        var step = content.Rating.Step();
        var rating = new JsonObject { ["@type"] = "Rating", ["alternateName"] = step.Word, ["ratingExplanation"] = content.Summary };
        if (step.Number is { } number)
        {
            (rating["ratingValue"], rating["bestRating"], rating["worstRating"]) = (number, 5, 1);
        }

        return rating;
    }

    private static string Day(DateTimeOffset at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
