using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>One line of a fact-check's history.</summary>
public sealed record CheckVersion(int Number, ChangeKind Kind, string? ChangeNote, DateTimeOffset PublishedAt);

/// <summary>A passage of another article as evidence: its words, and the article when readers may see it.</summary>
public sealed record PassageView(string Words, string? Title, string? Slug);

/// <summary>Everything that the page of a fact-check shows: one published version, and names, articles and dates around it.</summary>
public sealed record CheckView(
    PublishedCheck Check,
    IReadOnlyList<CheckVersion> Versions,
    NameHistory Names,
    IReadOnlyList<Excerpt> Excerpts,
    IReadOnlyDictionary<int, PassageView> Passages,
    IReadOnlyList<RemovedContent> Removed)
{
    /// <summary>The frozen content.</summary>
    public CheckContent Content => Check.Content;

    /// <summary>Whether a newer version is published.</summary>
    public bool IsEarlier => Check.Number < Versions[0].Number;

    /// <summary>Whether the fact-check was taken back.</summary>
    public bool IsRetracted => Versions[0].Kind == ChangeKind.Retraction;

    /// <summary>The rating in a word, or that it was taken back.</summary>
    public string Finding => IsRetracted ? "Retracted" : Content.Rating.Step().Word;

    /// <summary>What was found, and of which claim.</summary>
    public string Headline => $"{Finding}: “{Content.Wording}”";

    /// <summary>Where the newest version is read.</summary>
    public string Path => ReaderPaths.Check(Check.Slug);

    /// <summary>Who wrote the verdict.</summary>
    public IReadOnlyList<string> Authors => [.. Content.Authors.Select(author => Names.Under([author], Check.PublishedAt))];

    /// <summary>Who approved it.</summary>
    public string Approver => Names.Under([Content.ApprovedBy], Check.PublishedAt);

    /// <summary>Where an article says something else now, and nobody has confirmed yet that it is the same claim. A fact-check that was taken back says enough.</summary>
    public IEnumerable<Rewording> Loud => IsRetracted ? [] : Excerpts.Select(excerpt => excerpt.Changed).OfType<Rewording>().Where(each => each.IsLoud);

    /// <summary>Titles of the evidence by number.</summary>
    public IReadOnlyDictionary<int, string> EvidenceTitles => Content.Evidence.ToDictionary(piece => piece.Number, piece => piece.Title);

    /// <summary>Loads a version, the newest when none is named; null when there is none.</summary>
    internal static async Task<CheckView?> LoadAsync(NewsroomDb db, string slug, int? number, CancellationToken cancel)
    {
        // Otherwise each of the queries opens the connection, and sets SQLite's settings, anew.
        await db.Database.OpenConnectionAsync(cancel);
        var versions = await db.PublishedChecks.AsNoTracking().Where(row => row.Slug == slug).OrderByDescending(row => row.Number)
            .Select(row => new CheckVersion(row.Number, row.Kind, row.ChangeNote, row.PublishedAt)).ToListAsync(cancel);
        if (versions.Count == 0)
        {
            return null;
        }

        var wanted = number ?? versions[0].Number;
        var check = await db.PublishedChecks.AsNoTracking().SingleOrDefaultAsync(row => row.Slug == slug && row.Number == wanted, cancel);
        if (check is null)
        {
            return null;
        }

        List<Guid> people = [.. check.Content.Authors, check.Content.ApprovedBy];
        return new(
            check,
            versions,
            await NameHistory.LoadAsync(db, people, cancel),
            await Excerpt.LoadAsync(db, check.ClaimId, [.. await BeforeAsync(db, check, cancel), check.Content], cancel),
            await PassagesAsync(db, check.Content, cancel),
            await db.RemovedFromClaimAsync(check.ClaimId, cancel));
    }

    /// <summary>What stands in the place of a name that is not known here.</summary>
    internal const string SomebodyGone = "Somebody who left";

    private static Task<List<CheckContent>> BeforeAsync(NewsroomDb db, PublishedCheck check, CancellationToken cancel) => db.PublishedChecks.AsNoTracking()
        .Where(row => row.ClaimId == check.ClaimId && row.Number < check.Number).OrderBy(row => row.Number).Select(row => row.Content).ToListAsync(cancel);

    private static async Task<IReadOnlyDictionary<int, PassageView>> PassagesAsync(NewsroomDb db, CheckContent content, CancellationToken cancel)
    {
        Dictionary<int, PassageView> passages = [];
        foreach (var piece in content.Evidence)
        {
            if (piece.Passage is not { } place)
            {
                continue;
            }

            var text = await db.Revisions.AsNoTracking().Where(row => row.Id == place.RevisionId).Select(row => row.Text).SingleOrDefaultAsync(cancel) ?? "";
            var article = await db.ToReaders().Where(row => row.Id == place.ArticleId)
                .Select(row => new { row.Edition.Title, row.Slug }).SingleOrDefaultAsync(cancel);
            var words = place.Start >= 0 && place.Start < place.End && place.End <= text.Length ? text[place.Start..place.End] : "";
            passages[piece.Number] = new(words, article?.Title, article?.Slug);
        }

        return passages;
    }
}
