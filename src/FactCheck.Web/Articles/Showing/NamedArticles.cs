using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>
/// The articles in which a claim stands, when a fact-check about it is published. One that readers see already stays as they see it; one that they do
/// not see yet is shown to them as it stands, because the fact-check names it.
/// </summary>
internal sealed class NamedArticles
{
    private readonly IReadOnlyList<Article> _articles;
    private readonly HashSet<Guid> _visible;

    private NamedArticles(IReadOnlyList<Article> articles, HashSet<Guid> visible) => (_articles, _visible) = (articles, visible);

    /// <summary>What is frozen with the version.</summary>
    public IReadOnlyDictionary<Guid, ArticleFace> Faces =>
        _articles.ToDictionary(article => article.Id, article => IsSeen(article) ? article.Shown!.Face : article.Face);

    /// <summary>Loads the articles of a claim's standing places.</summary>
    public static async Task<NamedArticles> LoadAsync(NewsroomDb db, Claim claim, CancellationToken cancel)
    {
        var ids = claim.Appearances.Where(place => place.Stands).Select(place => place.ArticleId).Distinct().ToList();
        var articles = await db.Articles.WithShown().Where(article => ids.Contains(article.Id)).OrderBy(article => article.Id).ToListAsync(cancel);
        return new(articles, [.. await db.ToReaders().Where(article => ids.Contains(article.Id)).Select(article => article.Id).ToListAsync(cancel)]);
    }

    /// <summary>Shows what the published version names, and where its words stand there.</summary>
    public async Task ShowAsync(NewsroomDb db, PublishedCheck check, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var article in _articles)
        {
            if (!IsSeen(article))
            {
                article.Freeze(now);
            }

            await ShownPlaces.KeepAsync(db, article.Id, article.Shown!.RevisionId, check.ClaimId, check, cancel);
        }
    }

    private bool IsSeen(Article article) => _visible.Contains(article.Id);
}

/// <summary>Loading articles with what readers see of them.</summary>
internal static class ShownArticles
{
    /// <summary>Articles with the newest edition, to change.</summary>
    public static IQueryable<Article> WithShown(this IQueryable<Article> articles) =>
        articles.Include(article => article.Editions.OrderByDescending(edition => edition.Number).Take(1));
}
