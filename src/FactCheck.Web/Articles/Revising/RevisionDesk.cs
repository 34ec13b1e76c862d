using System.Text.Json.Nodes;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>Bring in a newer text of an article, compared with the revision that was the newest then.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Capture">The text, with the blocks that are kept.</param>
/// <param name="SeenRevisionId">The revision that it was compared with.</param>
/// <param name="FetchedFrom">The address that it was fetched from; null when a person brought it.</param>
/// <param name="CommandId">The client's id.</param>
/// <param name="ShowToReaders">Whether readers see it at once; for editors.</param>
public sealed record ReviseArticle(
    Guid ArticleId, Capture Capture, Guid SeenRevisionId, string? FetchedFrom = null, Guid? CommandId = null, bool ShowToReaders = false);

/// <summary>Newer texts of articles: fetched, and accepted with all claims carried over.</summary>
public sealed class RevisionDesk(IDbContextFactory<NewsroomDb> factory, ArticleFetcher fetcher, TimeProvider clock) : Desk(factory)
{
    /// <summary>Takes a newer text and carries every claim's places over to it, in one entry. The outcome's id is the article's.</summary>
    public Task<Outcome> ReviseAsync(SignedIn by, ReviseArticle command, CancellationToken cancel = default) =>
        ChangeAsync(by, command.CommandId, (db, actor) => ReviseAsync(db, actor, command, cancel), cancel);

    /// <summary>Fetches the article's page again, for an editor who asks for it.</summary>
    public async Task<(FetchedPage? Page, Refusal? Refusal)> FetchAsync(SignedIn by, Guid articleId, CancellationToken cancel = default)
    {
        string? address;
        Actor? actor;
        await using (var db = await Factory.CreateDbContextAsync(cancel))
        {
            actor = await db.ActingAsync(by, cancel);
            address = await db.Articles.Where(article => article.Id == articleId).Select(article => article.Address).SingleOrDefaultAsync(cancel);
        }

        if (actor is not { IsEditor: true })
        {
            var refused = await ChangeAsync(by, null, (_, _) => Task.FromResult(new Decision(s_onlyEditors, EntryKind.ArticleRevised, new Subject(articleId, null, articleId))), cancel);
            return (null, refused.Refusal);
        }

        if (!WebAddress.TryRead(address, out var uri))
        {
            return (null, Refusal.NotNow("The article has no address on the web. Paste its text, or add the address to what is known about it."));
        }

        var page = await fetcher.FetchAsync(uri.AbsoluteUri, cancel);
        return page.Problem is { } problem ? (null, Refusal.NotNow(problem)) : (page, null);
    }

    private static readonly Refusal s_onlyEditors = Refusal.NotAllowed("Only an editor may fetch a page from its address. Paste the text, or upload it.");

    private async Task<Decision> ReviseAsync(NewsroomDb db, Actor actor, ReviseArticle command, CancellationToken cancel)
    {
        var article = await db.Articles.WithShown().SingleOrDefaultAsync(row => row.Id == command.ArticleId, cancel);
        if (article is null)
        {
            return new(Refusal.NotNow("There is no such article."), EntryKind.ArticleRevised, new Subject(command.ArticleId));
        }

        if (command.FetchedFrom is not null && !actor.IsEditor)
        {
            return new(s_onlyEditors, EntryKind.ArticleRevised, Subject.Of(article));
        }

        var newest = await db.Revisions.AsNoTracking().SingleAsync(row => row.Id == article.RevisionId, cancel);
        var (revision, refusal) = article.Revise(actor, command.Capture, newest, command.SeenRevisionId, clock.GetUtcNow(), command.ShowToReaders);
        if (revision is null)
        {
            return new(refusal, EntryKind.ArticleRevised, Subject.Of(article));
        }

        db.Add(revision);
        var claims = await ArticleClaims.LoadAsync(db.Claims, article.Id, cancel);
        var carrying = await ArticleClaims.CarryingAsync(db, article, revision.Id, revision.Text, claims, cancel);
        foreach (var claim in claims)
        {
            claim.Carry(carrying);
        }

        await ArticleClaims.TellAsync(db, article.Id, cancel);
        if (command.ShowToReaders)
        {
            await ShownPlaces.KeepAsync(db, article.Id, revision.Id, null, null, cancel);
        }

        var places = claims.SelectMany(claim => claim.Appearances).Where(place => place.Stands).CountBy(place => place.State);
        return new(null, EntryKind.ArticleRevised, Subject.Of(article), article.Id, new JsonObject
        {
            ["from"] = newest.Number,
            ["to"] = revision.Number,
            ["source"] = revision.Source,
            ["address"] = command.FetchedFrom,
            ["places"] = new JsonObject(places.OrderBy(each => each.Key).Select(each => KeyValuePair.Create<string, JsonNode?>(each.Key.ToString(), each.Value))),
        });
    }
}
