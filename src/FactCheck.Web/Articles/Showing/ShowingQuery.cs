using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>An article beside what readers see of it.</summary>
/// <param name="Article">The article as the newsroom has it, with what was shown last.</param>
/// <param name="IsVisible">Whether readers see it.</param>
/// <param name="IsNamed">Whether a published fact-check names it, so that it cannot be hidden.</param>
/// <param name="RevisionNumber">The number of its newest text.</param>
/// <param name="ShownNumber">The number of the text that was shown last; null when none ever was.</param>
public sealed record ShownBeside(Article Article, bool IsVisible, bool IsNamed, int RevisionNumber, int? ShownNumber)
{
    /// <summary>How it stands for readers.</summary>
    public ReadersSee See => !IsVisible ? ReadersSee.Nothing : Article.IsShownAsItStands ? ReadersSee.AsItStands : ReadersSee.Earlier;

    /// <summary>The fields in which both differ: its name, what readers see, what the newsroom has.</summary>
    public IEnumerable<(string Field, string Readers, string Here)> Differences
    {
        get
        {
            var (shown, here) = (Article.Shown?.Face, Article.Face);
            (string Field, string? Readers, string? Here)[] fields =
            [
                ("Title", shown?.Title, here.Title),
                ("Publisher", shown?.Publisher, here.Publisher),
                ("Author", shown?.Author, here.Author),
                ("Date", shown?.PublishedOn is { } then ? TimeWords.Day(then) : null, here.PublishedOn is { } day ? TimeWords.Day(day) : null),
                ("Language", shown?.Language, here.Language),
                ("Address", shown?.Address, here.Address),
                ("Text", ShownNumber is { } number ? $"revision {number}" : null, $"revision {RevisionNumber}"),
            ];
            return fields.Where(each => each.Readers != each.Here).Select(each => (each.Field, each.Readers ?? "–", each.Here ?? "–"));
        }
    }
}

/// <summary>How an article stands for readers.</summary>
public enum ReadersSee
{
    /// <summary>They do not see it.</summary>
    Nothing,

    /// <summary>They see what the newsroom has.</summary>
    AsItStands,

    /// <summary>They see what was shown last; something newer waits for an editor.</summary>
    Earlier,
}

/// <summary>Reads what readers see beside what the newsroom has.</summary>
public sealed class ShowingQuery(IDbContextFactory<NewsroomDb> factory)
{
    /// <summary>One article; null when there is no such article.</summary>
    public async Task<ShownBeside?> FindAsync(Guid articleId, CancellationToken cancel = default)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        var article = await db.Articles.AsNoTracking().WithShown().SingleOrDefaultAsync(row => row.Id == articleId, cancel);
        if (article is null)
        {
            return null;
        }

        var shownId = article.Shown?.RevisionId;
        var numbers = await db.Revisions.Where(row => row.Id == article.RevisionId || row.Id == shownId).Select(row => new { row.Id, row.Number })
            .ToDictionaryAsync(row => row.Id, row => row.Number, cancel);
        var isVisible = await db.ToReaders().AnyAsync(row => row.Id == articleId, cancel);
        var isNamed = (await db.NamingAsync(articleId, cancel)).Count > 0;
        return new(article, isVisible, isNamed, numbers[article.RevisionId], shownId is { } id ? numbers[id] : null);
    }
}
