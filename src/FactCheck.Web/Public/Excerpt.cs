using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>The sentences of an article in which a claim stands, with the claim's words cut out of each.</summary>
/// <param name="Number">The place's number among those of the fact-check; its element is named after it.</param>
/// <param name="Title">The article's title.</param>
/// <param name="Slug">Its name in the address.</param>
/// <param name="Publisher">Its publisher, if known.</param>
/// <param name="PublishedOn">When it was published, if known.</param>
/// <param name="Address">Where it stands on the web, if known.</param>
/// <param name="Language">The text's language.</param>
/// <param name="Revision">The number of the revision that was checked.</param>
/// <param name="CapturedAt">When that text was captured.</param>
/// <param name="Sentences">Before, the claim's words, after; one for each block that the claim reaches into.</param>
/// <param name="Changed">How the article says it now, when it says it otherwise.</param>
public sealed record Excerpt(
    int Number, string Title, string Slug, string? Publisher, DateOnly? PublishedOn, string? Address, string Language, int Revision, DateTimeOffset CapturedAt,
    IReadOnlyList<(string Before, string Words, string After)> Sentences, Rewording? Changed)
{
    internal static async Task<IReadOnlyList<Excerpt>> LoadAsync(NewsroomDb db, Guid claimId, IReadOnlyList<CheckContent> versions, CancellationToken cancel)
    {
        var content = versions[^1];
        var ids = content.Appearances.Select(place => place.RevisionId).ToList();
        var revisions = await db.Revisions.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancel);
        var articleIds = content.Appearances.Select(place => place.ArticleId).ToList();
        var articles = await db.ToReaders().Where(row => articleIds.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancel);
        var places = await ShownPlaces.LoadAsync(db, [claimId], cancel);
        return [.. content.Appearances.Zip(PlaceNumbers.Of(versions), (place, number) => (Place: place, Number: number))
            .Where(each => revisions.ContainsKey(each.Place.RevisionId) && articles.ContainsKey(each.Place.ArticleId))
            .Select(each => Of(each.Number, articles[each.Place.ArticleId], revisions[each.Place.RevisionId], each.Place, places.Of(claimId, each.Place)))];
    }

    private static Excerpt Of(int number, VisibleArticle visible, Revision revision, CheckAppearance place, ShownPlace? shown) =>
        Of(number, visible.Slug, place.Article ?? visible.Edition.Face, revision, place, shown);

    private static Excerpt Of(int number, string slug, ArticleFace article, Revision revision, CheckAppearance place, ShownPlace? shown) => new(
        number, article.Title, slug, article.Publisher, article.PublishedOn, article.Address, article.Language, revision.Number, revision.CapturedAt,
        Cut(revision, place.Anchor),
        shown is null ? null : Rewording.Of(place.Anchor.Quote, revision, shown, article.Language));

    // What was frozen is the words; a place that does not hold them any more is not trusted.
    private static List<(string Before, string Words, string After)> Cut(Revision revision, Anchor anchor)
    {
        var text = revision.Text;
        if (anchor.Start < 0 || anchor.End > text.Length || text[anchor.Start..anchor.End] != anchor.Quote)
        {
            return [("", anchor.Quote, "")];
        }

        List<(string Before, string Words, string After)> cuts = [];
        foreach (var block in revision.Blocks.Where(block => block.Start < anchor.End && block.End > anchor.Start))
        {
            var (start, end) = (Math.Max(anchor.Start, block.Start), Math.Min(anchor.End, block.End));
            var sentences = Domain.Sentences.In(text, block.Start, block.End).Where(each => each.Start < end && each.End > start).ToList();
            var (from, to) = sentences.Count == 0 ? (start, end) : (Math.Min(sentences[0].Start, start), Math.Max(sentences[^1].End, end));
            cuts.Add((text[from..start], text[start..end], text[end..to]));
        }

        return cuts.Count == 0 ? [("", anchor.Quote, "")] : cuts;
    }
}
