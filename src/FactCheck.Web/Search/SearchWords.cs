using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>What is found of one thing.</summary>
internal sealed record SearchWords(string Title, string Who, string Words, string Rating = "")
{
    /// <summary>The words as they stand in the tables, which is how they are looked for too.</summary>
    public SearchWords Levelled => this with { Title = SearchText.Of(Title), Who = SearchText.Of(Who), Words = SearchText.Of(Words) };
}

/// <summary>The words of claims and fact-checks.</summary>
internal static class ClaimWords
{
    /// <summary>What readers see of a published version, and nothing else.</summary>
    public static SearchWords Of(PublishedCheck check) => new(
        check.Content.Wording,
        check.Content.Claimant ?? "",
        string.Join('\n', [check.Content.Summary, MarkdownTree.Words(check.Content.Justification), .. check.Content.Appearances.Select(place => place.Anchor.Quote)]),
        check.Kind == ChangeKind.Retraction ? "" : check.Content.Rating.ToString());

    /// <summary>What the newsroom sees of a claim.</summary>
    public static async Task<SearchWords> OfDeskAsync(NewsroomDb db, Guid claimId, CancellationToken cancel)
    {
        var claim = await db.Claims.AsNoTracking().Where(row => row.Id == claimId).Select(row => new
        {
            row.Wording,
            row.Claimant,
            row.Context,
            Quotes = row.Appearances.Where(place => place.RemovedAt == null).Select(place => place.Quote).ToList(),
            Evidence = row.Evidence.Where(piece => piece.WithdrawnAt == null).Select(piece => piece.Title).ToList(),
            Verdict = row.Verdicts.Where(verdict => verdict.Number == row.VerdictNumber)
                .Select(verdict => new { verdict.Summary, verdict.Justification }).FirstOrDefault(),
        }).AsSplitQuery().SingleAsync(cancel);
        return new(
            claim.Wording,
            claim.Claimant ?? "",
            string.Join('\n', [claim.Context, claim.Verdict?.Summary, MarkdownTree.Words(claim.Verdict?.Justification), .. claim.Quotes, .. claim.Evidence]));
    }
}

/// <summary>The words of articles, without what a person left out.</summary>
internal static class ArticleWords
{
    /// <summary>What the newsroom has of an article.</summary>
    public static async Task<SearchWords> OfDeskAsync(NewsroomDb db, Guid articleId, CancellationToken cancel)
    {
        var article = await db.Articles.AsNoTracking().SingleAsync(row => row.Id == articleId, cancel);
        return await OfAsync(db, article.Face, article.RevisionId, cancel);
    }

    /// <summary>What readers see of it; null when they see nothing.</summary>
    public static async Task<SearchWords?> OfReadersAsync(NewsroomDb db, Guid articleId, CancellationToken cancel) =>
        await db.ToReaders().SingleOrDefaultAsync(row => row.Id == articleId, cancel) is { Edition: var edition }
            ? await OfAsync(db, edition.Face, edition.RevisionId, cancel)
            : null;

    private static async Task<SearchWords> OfAsync(NewsroomDb db, ArticleFace face, Guid revisionId, CancellationToken cancel)
    {
        var revision = await db.Revisions.AsNoTracking().SingleAsync(row => row.Id == revisionId, cancel);
        return new(
            face.Title,
            $"{face.Author} {face.Publisher}".Trim(),
            string.Join('\n', revision.Blocks.Where(block => !block.LeftOut).Select(block => revision.Text[block.Start..block.End])));
    }
}
