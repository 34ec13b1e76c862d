using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>What a log entry is about.</summary>
/// <param name="ItemId">The item: a claim, an article, a person.</param>
/// <param name="ClaimId">The claim that it touches.</param>
/// <param name="ArticleId">The article that it touches.</param>
public sealed record Subject(Guid ItemId, Guid? ClaimId = null, Guid? ArticleId = null)
{
    /// <summary>A claim, with the article of its first standing appearance.</summary>
    public static Subject Of(Claim claim, Guid? articleId = null) =>
        new(claim.Id, claim.Id, articleId ?? claim.Appearances.FirstOrDefault(each => each.Stands)?.ArticleId);

    /// <summary>An article.</summary>
    public static Subject Of(Article article) => new(article.Id, null, article.Id);

    /// <summary>A person.</summary>
    public static Subject OfPerson(Guid personId) => new(personId);
}
