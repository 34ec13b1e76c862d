using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>An article in the desk's list, with how many of its claims stand in which stage, and whether something newer waits to be shown to readers.</summary>
public sealed record ListedArticle(
    Guid Id, string Title, string? Publisher, string? Author, DateTimeOffset CreatedAt, Guid CreatedBy, IReadOnlyDictionary<Stage, int> Claims, int Published,
    bool Waits = false)
{
    /// <summary>All claims, withdrawn ones not counted.</summary>
    public int Total => Claims.Where(stage => stage.Key != Stage.Withdrawn).Sum(stage => stage.Value);

    /// <summary>How its claims stand, in words.</summary>
    public string Summary => Total == 0
        ? "No claims yet"
        : $"{(Total == 1 ? "1 claim" : $"{Total} claims")}: {string.Join(", ", Parts)}";

    private IEnumerable<string> Parts => Claims.Where(each => each.Key is not (Stage.Withdrawn or Stage.Published))
        .OrderBy(each => each.Key).Select(each => $"{each.Value} {each.Key.Words().ToLowerInvariant()}")
        .Concat(Published == 0 ? [] : [$"{Published} published"]);
}

/// <summary>What the list of articles is asked for, as it stands in the address.</summary>
/// <param name="Text">Words of the title, publisher or author.</param>
/// <param name="Stage">A stage that a claim of the article is in; "none" for articles without claims.</param>
/// <param name="Publisher">The publisher.</param>
public sealed record ArticleFilter(string? Text, string? Stage, string? Publisher)
{
    /// <summary>Whether anything is asked for.</summary>
    public bool Any => !string.IsNullOrWhiteSpace(Text) || !string.IsNullOrEmpty(Stage) || !string.IsNullOrEmpty(Publisher);

    /// <summary>Whether an article is asked for.</summary>
    public bool Takes(ListedArticle article) =>
        (string.IsNullOrWhiteSpace(Text) || new[] { article.Title, article.Publisher, article.Author }
            .Any(words => words?.Contains(Text.Trim(), StringComparison.CurrentCultureIgnoreCase) == true))
        && (string.IsNullOrEmpty(Publisher) || article.Publisher == Publisher)
        && (string.IsNullOrEmpty(Stage) || (Stage == "none" ? article.Total == 0 : article.Claims.Any(each => each.Key.ToString() == Stage)));
}

/// <summary>Reads the desk's list of articles, newest first.</summary>
public sealed class ArticleList(IDbContextFactory<NewsroomDb> factory)
{
    /// <summary>All articles with the stages of their claims.</summary>
    public async Task<IReadOnlyList<ListedArticle>> ReadAsync(CancellationToken cancel = default)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        var articles = await db.Articles.AsNoTracking().OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id).ToListAsync(cancel);
        var shown = await db.ToReaders().ToDictionaryAsync(row => row.Id, row => row.Edition, cancel);
        var claims = await db.Appearances.AsNoTracking().Where(place => place.RemovedAt == null)
            .Join(db.Claims, place => place.ClaimId, claim => claim.Id,
                (place, claim) => new { place.ArticleId, claim.Id, claim.Stage, IsPublished = claim.PublishedNumber > 0 && !claim.Retracted })
            .Distinct().ToListAsync(cancel);
        var byArticle = claims.ToLookup(claim => claim.ArticleId);
        return [.. articles.Select(row => new ListedArticle(
            row.Id, row.Title, row.Publisher, row.Author, row.CreatedAt, row.CreatedBy,
            byArticle[row.Id].GroupBy(claim => claim.Stage).ToDictionary(group => group.Key, group => group.Count()),
            byArticle[row.Id].Count(claim => claim.IsPublished),
            shown.TryGetValue(row.Id, out var edition) && (edition.RevisionId, edition.Face) != (row.RevisionId, row.Face)))];
    }
}
