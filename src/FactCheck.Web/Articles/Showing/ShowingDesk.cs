using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>Show an article to readers as it stands, or hide it, on top of the version that the person saw beside what readers see.</summary>
public sealed record ShowArticle(Guid ArticleId, int SeenVersion, Guid? CommandId = null);

/// <summary>What readers see of articles: editors show it and hide it.</summary>
public sealed class ShowingDesk(IDbContextFactory<NewsroomDb> factory, TimeProvider clock) : Desk(factory)
{
    /// <summary>Shows the article with its newest text, and where the words of published fact-checks stand in that.</summary>
    public Task<Outcome> ShowAsync(SignedIn by, ShowArticle command, CancellationToken cancel = default) =>
        ActAsync(by, command, EntryKind.ArticleShown, async (db, actor, article) =>
        {
            var refusal = article.Show(actor, command.SeenVersion, clock.GetUtcNow());
            if (refusal is null)
            {
                await ShownPlaces.KeepAsync(db, article.Id, article.RevisionId, null, null, cancel);
            }

            return refusal;
        }, cancel);

    /// <summary>Hides the article; one that a published fact-check names stays as readers saw it last.</summary>
    public Task<Outcome> HideAsync(SignedIn by, ShowArticle command, CancellationToken cancel = default) =>
        ActAsync(by, command, EntryKind.ArticleHidden, (_, actor, article) => Task.FromResult(article.Hide(actor, command.SeenVersion)), cancel);

    private Task<Outcome> ActAsync(
        SignedIn by, ShowArticle command, EntryKind kind, Func<NewsroomDb, Actor, Article, Task<Refusal?>> act, CancellationToken cancel) =>
        ChangeAsync(by, command.CommandId, async (db, actor) =>
        {
            var article = await db.Articles.WithShown().SingleOrDefaultAsync(row => row.Id == command.ArticleId, cancel);
            return article is null
                ? new(Refusal.NotNow("There is no such article."), kind, new Subject(command.ArticleId))
                : new(await act(db, actor, article), kind, Subject.Of(article), article.Id);
        }, cancel);
}
