using System.Text.Json.Nodes;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>Bring an article in with its first revision.</summary>
public sealed record BringInArticle(ArticleDetails Details, Capture Capture, Guid? CommandId = null);

/// <summary>Change what is known about an article, on top of the version that the person saw.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Details">The details as typed.</param>
/// <param name="SeenVersion">The version that the person saw.</param>
/// <param name="CommandId">The client's id.</param>
/// <param name="ShowToReaders">Whether readers see the new details at once; for editors.</param>
public sealed record EditArticle(Guid ArticleId, ArticleDetails Details, int SeenVersion, Guid? CommandId = null, bool ShowToReaders = false);

/// <summary>An article that holds the very same text.</summary>
public sealed record SameText(Guid ArticleId, string Title);

/// <summary>Articles: brought in, and what is known about them corrected.</summary>
public sealed class ArticleDesk(IDbContextFactory<NewsroomDb> factory, TimeProvider clock) : Desk(factory)
{
    /// <summary>Brings an article in; the outcome's id is the article's.</summary>
    public Task<Outcome> BringInAsync(SignedIn by, BringInArticle command, CancellationToken cancel = default) =>
        ChangeAsync(by, command.CommandId, (db, actor) => Task.FromResult(BringIn(db, actor, command, null)), cancel);

    /// <summary>Brings in an article that comes with the app. Nobody acts, so the entry names nobody; its note says where the text is from.</summary>
    public async Task<Outcome> BringInSeedAsync(BringInArticle command, string from, CancellationToken cancel = default)
    {
        await using var db = await Factory.BeginAsync(cancel);
        var decision = BringIn(db, new Actor(Guid.Empty, Role.Editor), command, new JsonObject { ["from"] = from });
        return decision.Refusal is { } refusal
            ? Outcome.Refused(refusal)
            : Outcome.Done(await db.CommitAsync(Guid.Empty, decision.Kind, decision.Subject, decision.Note, command.CommandId, cancel), decision.Id);
    }

    /// <summary>Corrects what is known about an article; its text stays.</summary>
    public Task<Outcome> EditAsync(SignedIn by, EditArticle command, CancellationToken cancel = default) =>
        ChangeAsync(by, command.CommandId, async (db, actor) =>
        {
            var article = await db.Articles.WithShown().SingleOrDefaultAsync(row => row.Id == command.ArticleId, cancel);
            if (article is null)
            {
                return new(Refusal.NotNow("There is no such article."), EntryKind.ArticleEdited, new Subject(command.ArticleId));
            }

            var shown = article.Shown;
            var refusal = article.Edit(actor, command.Details, command.SeenVersion, clock.GetUtcNow(), command.ShowToReaders);
            if (refusal is null)
            {
                await ArticleClaims.TellAsync(db, article.Id, cancel);
                if (article.Shown != shown)
                {
                    await ShownPlaces.KeepAsync(db, article.Id, article.Shown!.RevisionId, null, null, cancel);
                }
            }

            return new(refusal, EntryKind.ArticleEdited, Subject.Of(article), article.Id);
        }, cancel);

    /// <summary>The article as it is now, or null.</summary>
    public async Task<Article?> FindAsync(Guid articleId, CancellationToken cancel = default)
    {
        await using var db = await Factory.CreateDbContextAsync(cancel);
        return await db.Articles.AsNoTracking().SingleOrDefaultAsync(row => row.Id == articleId, cancel);
    }

    /// <summary>The articles whose newest text is the same, unit for unit.</summary>
    public async Task<IReadOnlyList<SameText>> SameTextAsync(string text, CancellationToken cancel = default)
    {
        var sha256 = Revision.HashOf(text);
        await using var db = await Factory.CreateDbContextAsync(cancel);
        return await db.Articles.AsNoTracking()
            .Where(article => db.Revisions.Any(revision => revision.Id == article.RevisionId && revision.Sha256 == sha256))
            .OrderBy(article => article.CreatedAt).Select(article => new SameText(article.Id, article.Title)).ToListAsync(cancel);
    }

    private Decision BringIn(NewsroomDb db, Actor actor, BringInArticle command, JsonObject? note)
    {
        var (article, revision, refusal) = Article.BringIn(actor, command.Details, command.Capture, clock.GetUtcNow());
        if (article is null || revision is null)
        {
            return new(refusal, EntryKind.ArticleAdded, new Subject(Guid.Empty));
        }

        db.AddRange(article, revision);
        return new(null, EntryKind.ArticleAdded, Subject.Of(article), article.Id, note);
    }
}
