using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>One thing that readers find; title and words carry marks for <see cref="HitWords"/>.</summary>
/// <param name="Title">The claim or the title.</param>
/// <param name="Words">Words in which something was found.</param>
/// <param name="Address">Where it is read.</param>
/// <param name="Check">The fact-check; null for an article.</param>
/// <param name="Languages">BCP 47 tags of the article, or of those that the claim stands in.</param>
public sealed record ReaderHit(string Title, string Words, string Address, CheckSummary? Check, IReadOnlyList<string> Languages)
{
    /// <summary>The language of the title; null when it is English or not known.</summary>
    public string? TitleLanguage => PieceLanguage.Of(HitWords.Plain(Title), Languages);

    /// <summary>The language of the words.</summary>
    public string? WordsLanguage => PieceLanguage.Of(HitWords.Plain(Words), Languages);
}

/// <summary>What readers find.</summary>
public sealed record SearchView(SearchQuery Query, IReadOnlyList<ReaderHit> Hits, int Count)
{
    /// <summary>The last page.</summary>
    public int Pages => Math.Max(1, (Count + SearchQuery.PageSize - 1) / SearchQuery.PageSize);
}

/// <summary>Search for readers: published fact-checks and visible articles, and nothing else.</summary>
internal static class SearchPages
{
    public static async Task<IResult> SearchAsync(
        HttpContext http, IDbContextFactory<NewsroomDb> factory, string? q, string? kind, string? rating, string? page, CancellationToken cancel)
    {
        var query = new SearchQuery(
            SearchTerms.Cut(q),
            kind is SearchIndex.Claim or SearchIndex.Article ? kind : "",
            RatingScale.Steps.Any(step => step.Rating.ToString() == rating) ? rating! : "",
            FrontPages.PageNumber(page));
        await using var db = await factory.CreateDbContextAsync(cancel);
        var found = await db.SearchPublicAsync(query, cancel);
        return http.Page<SearchPage>(new() { ["View"] = new SearchView(query, await HitsAsync(db, found, cancel), found.Count) });
    }

    private static async Task<IReadOnlyList<ReaderHit>> HitsAsync(NewsroomDb db, SearchRows found, CancellationToken cancel)
    {
        var ids = found.Rows.Select(row => Guid.Parse(row.Item)).ToList();
        var checks = await db.NewestChecks().Where(check => ids.Contains(check.ClaimId)).ToDictionaryAsync(check => check.ClaimId, cancel);
        var articles = await db.ToReaders().Where(article => ids.Contains(article.Id))
            .Select(article => new { article.Id, article.Slug, article.Edition.Language }).ToDictionaryAsync(article => article.Id, cancel);
        List<ReaderHit> hits = [];
        foreach (var (row, id) in found.Rows.Zip(ids))
        {
            if (checks.TryGetValue(id, out var check))
            {
                var summary = CheckSummary.Of(check);
                hits.Add(new($"“{row.Title}”", row.Words, summary.Address, summary, summary.Languages));
            }
            else if (articles.TryGetValue(id, out var article))
            {
                hits.Add(new(row.Title, row.Words, ReaderPaths.Article(article.Slug), null, [article.Language]));
            }
        }

        return hits;
    }
}
