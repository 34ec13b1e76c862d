using System.Security.Cryptography;
using System.Text.Json.Nodes;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>Bring in a newer text of an article, compared with the revision that was the newest then.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Capture">The text, with the blocks that are kept.</param>
/// <param name="SeenRevisionId">The revision that it was compared with.</param>
/// <param name="Fetched">The ticket of the kept page that it was fetched from; null when a person brought it.</param>
/// <param name="CommandId">The client's id.</param>
/// <param name="ShowToReaders">Whether readers see it at once; for editors.</param>
public sealed record ReviseArticle(
    Guid ArticleId, Capture Capture, Guid SeenRevisionId, Guid? Fetched = null, Guid? CommandId = null, bool ShowToReaders = false);

/// <summary>Newer texts of articles: fetched, and accepted with all claims carried over.</summary>
public sealed class RevisionDesk(
    IDbContextFactory<NewsroomDb> factory, ArticleFetcher fetcher, FetchedPages pages, ReadingGate gate, TimeProvider clock) : Desk(factory)
{
    /// <summary>Takes a newer text and carries every claim's places over to it, in one entry. The outcome's id is the article's.</summary>
    public async Task<Outcome> ReviseAsync(SignedIn by, ReviseArticle command, CancellationToken cancel = default)
    {
        var places = await CompareAsync(by, command, cancel);
        return places is null
            ? Outcome.Refused(s_takesTooLong)
            : await ChangeAsync(by, command.CommandId, (db, actor) => ReviseAsync(db, by, actor, command, places, cancel), cancel);
    }

    /// <summary>Fetches the article's page again, for an editor who asks for it, and keeps it for the form.</summary>
    public async Task<(KeptPage? Page, Refusal? Refusal)> FetchAsync(SignedIn by, Guid articleId, CancellationToken cancel = default)
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
        var received = page.Problem is null ? await gate.ReadAsync(token => ReceivedText.Fetched(page, token), cancel) : null;
        return (page.Problem ?? (received is null ? s_takesTooLong.Message : received.Read.Problem)) is { } problem
            ? (null, Refusal.NotNow(problem))
            : (pages.Keep(by, articleId, page.Address, Convert.ToHexStringLower(SHA256.HashData(page.Bytes.Span)), received!.Read), null);
    }

    private static readonly Refusal s_onlyEditors = Refusal.NotAllowed("Only an editor may fetch a page from its address. Paste the text, or upload it.");

    private static readonly Refusal s_takesTooLong =
        Refusal.NotNow("This text takes too long to read. Copy the article’s words from the browser and paste them, or bring it in as an article of its own.");

    // Before the writer's turn: comparing two texts must keep nobody else from saving. What will be refused is not compared.
    private async Task<ComparedPlaces?> CompareAsync(SignedIn by, ReviseArticle command, CancellationToken cancel)
    {
        await using var db = await Factory.CreateDbContextAsync(cancel);
        var article = await db.Articles.AsNoTracking().SingleOrDefaultAsync(row => row.Id == command.ArticleId, cancel);
        return article is null || article.RevisionId != command.SeenRevisionId || await db.ActingAsync(by, cancel) is null
            ? new ComparedPlaces(command.ArticleId, command.Capture.Text, "")
            : await ArticleClaims.CompareAsync(
                db, gate, article, command.Capture.Text, await ArticleClaims.LoadAsync(db.Claims.AsNoTracking(), article.Id, cancel), cancel);
    }

    private async Task<Decision> ReviseAsync(
        NewsroomDb db, SignedIn by, Actor actor, ReviseArticle command, ComparedPlaces places, CancellationToken cancel)
    {
        var article = await db.Articles.WithShown().SingleOrDefaultAsync(row => row.Id == command.ArticleId, cancel);
        if (article is null)
        {
            return new(Refusal.NotNow("There is no such article."), EntryKind.ArticleRevised, new Subject(command.ArticleId));
        }

        if (command.Fetched is not null && !actor.IsEditor)
        {
            return new(s_onlyEditors, EntryKind.ArticleRevised, Subject.Of(article));
        }

        var fetched = command.Fetched is { } ticket ? pages.Find(ticket, by, article.Id) : null;
        if (command.Fetched is not null && (fetched is null || fetched.Received.Read.Text != command.Capture.Text))
        {
            return new(Refusal.NotNow("The fetched page is not kept here any more. Fetch it again, or paste its text."), EntryKind.ArticleRevised, Subject.Of(article));
        }

        var newest = await db.Revisions.AsNoTracking().SingleAsync(row => row.Id == article.RevisionId, cancel);
        var (revision, refusal) = article.Revise(actor, command.Capture, newest, command.SeenRevisionId, clock.GetUtcNow(), command.ShowToReaders);
        if (revision is null)
        {
            return new(refusal, EntryKind.ArticleRevised, Subject.Of(article));
        }

        db.Add(revision);
        var claims = await ArticleClaims.LoadAsync(db.Claims, article.Id, cancel);
        await places.ReadAsync(db, claims, cancel);
        var carrying = places.To(revision.Id);
        foreach (var claim in claims)
        {
            claim.Carry(carrying);
        }

        await ArticleClaims.TellAsync(db, article.Id, cancel);
        if (command.ShowToReaders)
        {
            await ShownPlaces.KeepAsync(db, article.Id, revision.Id, null, null, cancel);
        }

        var states = claims.SelectMany(claim => claim.Appearances).Where(place => place.Stands).CountBy(place => place.State);
        return new(null, EntryKind.ArticleRevised, Subject.Of(article), article.Id, new JsonObject
        {
            ["from"] = newest.Number,
            ["to"] = revision.Number,
            ["source"] = revision.Source,
            ["address"] = fetched?.Address,
            ["page"] = fetched?.Sha256,
            ["places"] = new JsonObject(states.OrderBy(each => each.Key).Select(each => KeyValuePair.Create<string, JsonNode?>(each.Key.ToString(), each.Value))),
        });
    }
}
