using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>An article in a list for readers.</summary>
public sealed record ArticleSummary(string Slug, string Title, string? Publisher, string? Author, DateOnly? PublishedOn, string Language)
{
    /// <summary>Whether anything is known of who published it and when.</summary>
    public bool HasFrom => (Author ?? Publisher) is not null || PublishedOn is not null;
}

/// <summary>A page of articles.</summary>
public sealed record ArticleListView(IReadOnlyList<ArticleSummary> Articles, int Page, int Count)
{
    /// <summary>How many stand on a page.</summary>
    public const int PageSize = 30;

    /// <summary>The last page.</summary>
    public int Pages => Math.Max(1, (Count + PageSize - 1) / PageSize);

    internal static async Task<ArticleListView> LoadAsync(NewsroomDb db, int page, CancellationToken cancel)
    {
        var visible = db.ToReaders();
        return new(
            await visible.OrderByDescending(article => article.CreatedAt).ThenByDescending(article => article.Id)
                .Skip((page - 1) * PageSize).Take(PageSize)
                .Select(article => new ArticleSummary(
                    article.Slug, article.Edition.Title, article.Edition.Publisher, article.Edition.Author, article.Edition.PublishedOn, article.Edition.Language))
                .ToListAsync(cancel),
            page,
            await visible.CountAsync(cancel));
    }
}

/// <summary>A block of an article with the fact-checks that begin in it, and its text in pieces.</summary>
public sealed record ArticleBlock(Block Block, IReadOnlyList<ArticleNote> Notes, IReadOnlyList<ArticlePiece> Pieces)
{
    /// <summary>The number of a list item; null without one.</summary>
    public string? Marker { get; init; }

    /// <summary>All its words.</summary>
    public string Words => string.Concat(Pieces.Select(piece => piece.Words));

    /// <summary>Whether a fact-check is about words that begin in the block before and go on in this one.</summary>
    public bool GoesOn { get; init; }
}

/// <summary>
/// A fact-check beside its words; whether an earlier wording of them was checked, and nobody has confirmed yet that it is the same claim; whether the claim is
/// only what the article says there. Then the note does not say it again: programs that look for quoted words are to find them once.
/// </summary>
public sealed record ArticleNote(CheckSummary Check, bool IsEarlier, bool IsInItsWords);

/// <summary>Words of an article, and the published fact-checks about them, outermost first; whether the innermost checked an earlier wording.</summary>
public sealed record ArticlePiece(string Words, IReadOnlyList<CheckSummary> Checks, bool IsEarlier);

/// <summary>An article as readers see it: its text, with only what a standing fact-check is about marked.</summary>
public sealed record ArticleView(
    ArticleSummary Article, string? Address, DateTimeOffset CapturedAt, int CheckCount, IReadOnlyList<ArticleBlock> Blocks)
{
    /// <summary>Loads an article that readers may see; null when there is none.</summary>
    internal static async Task<ArticleView?> LoadAsync(NewsroomDb db, string slug, CancellationToken cancel)
    {
        var article = await db.ToReaders().SingleOrDefaultAsync(row => row.Slug == slug, cancel);
        if (article is null)
        {
            return null;
        }

        var revision = await db.Revisions.AsNoTracking().SingleAsync(row => row.Id == article.Edition.RevisionId, cancel);
        var checks = await db.StandingChecksAsync(article.Id, cancel);
        return Of(article, revision, checks, await ShownPlaces.LoadAsync(db, [.. checks.Select(check => check.ClaimId)], cancel));
    }

    // Where a checked place stands in the text that readers see; null where its words are gone.
    private static Anchor? Now(PublishedCheck check, CheckAppearance frozen, Revision shown, ShownPlaces places) =>
        frozen.RevisionId == shown.Id ? frozen.Anchor : places.Of(check.ClaimId, frozen) is { State: not AnchorState.Orphaned } place ? place.Anchor : null;

    private static ArticleNote NoteOf(CheckSummary check, bool isEarlier, List<string> quotes) =>
        new(check, isEarlier, quotes.Exists(quote => check.Wording.Contains(quote, StringComparison.Ordinal)));

    private static ArticleView Of(VisibleArticle article, Revision revision, List<PublishedCheck> checks, ShownPlaces places)
    {
        var summaries = checks.ToDictionary(check => check.ClaimId, CheckSummary.Of);
        var stands = checks.SelectMany(check => check.Content.Appearances.Where(place => place.ArticleId == article.Id)
            .Select(place => (check.ClaimId, Anchor: Now(check, place, revision, places)))).Where(each => each.Anchor is not null).ToList();
        List<Stretch> stretches = [.. stands.Select(each => new Stretch(each.ClaimId, each.Anchor!.Start, each.Anchor.End))];
        var earlier = stands.Where(each => each.Anchor!.State == AnchorState.NeedsReview).Select(each => each.ClaimId).ToHashSet();
        var page = new PageText(revision.Text, revision.Blocks);
        List<string> quotes = [.. stretches.Select(each => page.Quote(each.Start, each.End).Whole).Distinct()];
        HashSet<Guid> noted = [];
        List<ArticleBlock> blocks = [];
        foreach (var block in revision.Blocks.Where(block => !block.LeftOut))
        {
            List<Stretch> inside = [.. stretches.Where(each => each.Start < block.End && each.End > block.Start).OrderBy(each => each.Start)];
            blocks.Add(new(
                block,
                [.. inside.Where(each => noted.Add(each.Id)).Select(each => NoteOf(summaries[each.Id], earlier.Contains(each.Id), quotes))],
                [.. Segments.Cut(block.Start, block.End, inside).Select(piece =>
                    new ArticlePiece(revision.Text[piece.Start..piece.End], [.. piece.Ids.Select(id => summaries[id])], !piece.Ids.IsEmpty && earlier.Contains(piece.Ids[^1])))])
            {
                Marker = block.Marker(revision.Text),
                GoesOn = blocks.Count > 0 && stretches.Exists(each => each.Start < blocks[^1].Block.End && each.End > block.Start),
            });
        }

        return new(
            new(article.Slug, article.Edition.Title, article.Edition.Publisher, article.Edition.Author, article.Edition.PublishedOn, article.Edition.Language),
            article.Edition.Address, revision.CapturedAt, noted.Count, blocks);
    }
}
