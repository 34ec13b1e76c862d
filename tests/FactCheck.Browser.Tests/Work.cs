using FactCheck.Domain;
using FactCheck.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Browser.Tests;

/// <summary>Work of the demo newsroom, done through the desks of the running app.</summary>
internal sealed class Work(IServiceProvider services)
{
    /// <summary>Words of the article in which the example stands.</summary>
    public const string Example = "resolve the Ukraine conflict within “24 hours”";

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public static string EmailOf(string name) => $"{name}@factcheck.example";

    public async Task<SignedIn> PersonAsync(string name)
    {
        await using var db = await DbAsync();
        var email = Person.Normal(EmailOf(name));
        return await Get<IDbContextFactory<NewsroomDb>>().SignInAsync(await db.Users.Where(row => row.NormalizedUserName == email).Select(row => row.Id).SingleAsync());
    }

    /// <summary>The article that holds these words.</summary>
    public async Task<Guid> ArticleWithAsync(string words)
    {
        await using var db = await DbAsync();
        var article = await db.Revisions.AsNoTracking().Where(row => row.Text.Contains(words)).OrderBy(row => row.CapturedAt).FirstAsync();
        return article.ArticleId;
    }

    /// <summary>Brings an article in that readers may see.</summary>
    public async Task<Guid> BringInAsync(string title, string text, string? publisher = null, string? author = null, string language = "en", string? address = null) =>
        Done(await Get<ArticleDesk>().BringInAsync(await PersonAsync("edith"), new(
            new(title, publisher, author, null, address, language, true), new(text, "pasted", TextBlocks.FromPlainText(text)))));

    /// <summary>Raises a claim about words of an article.</summary>
    public async Task<Guid> RaiseAsync(string by, Guid articleId, string words, ClaimDetails? details = null)
    {
        await using var db = await DbAsync();
        var revision = await db.Revisions.AsNoTracking().SingleAsync(row => row.ArticleId == articleId);
        var start = revision.Text.IndexOf(words, StringComparison.Ordinal);
        return Done(await Get<ClaimDesk>().RaiseAsync(await PersonAsync(by), new(
            details ?? new(words, "Donald Trump", false, null, null), new(articleId, revision.Id, start, start + words.Length))));
    }

    /// <summary>Saves another wording of a claim.</summary>
    public async Task RewordAsync(string by, Guid claimId, string wording)
    {
        var claim = await ClaimAsync(claimId);
        Done(await Get<ClaimDesk>().EditAsync(await PersonAsync(by), new(claimId, claim.Details with { Wording = wording }, claim.DetailsNumber)));
    }

    /// <summary>Attaches a piece of evidence.</summary>
    public async Task AttachAsync(string by, Guid claimId, EvidenceDetails? details = null) =>
        Done(await Get<EvidenceDesk>().AddAsync(await PersonAsync(by), new(claimId, details ?? new(
            Stance.Refutes, EvidenceKind.Source, "A record of that day", "The records office", "https://records.example/day", null, "Nothing of the kind.", null))));

    /// <summary>Writes a verdict and hands it to the editors.</summary>
    public async Task SubmitAsync(string by, Guid claimId, VerdictDraft? draft = null)
    {
        var (desk, person) = (Get<VerdictDesk>(), await PersonAsync(by));
        draft ??= new(Rating.False, "The records of that day say otherwise.", "The record of that day has nothing of the kind [E1].");
        Done(await desk.ProposeAsync(person, new(claimId, draft, (await ClaimAsync(claimId)).VerdictNumber)));
        Done(await desk.SubmitAsync(person, new(claimId, (await ClaimAsync(claimId)).Version)));
    }

    /// <summary>Approves and publishes what was submitted; gives the slug of its page.</summary>
    public async Task<string> PublishAsync(Guid claimId, ChangeKind kind = ChangeKind.First, string? note = null)
    {
        var (desk, editor) = (Get<VerdictDesk>(), await PersonAsync("edith"));
        Done(await desk.ApproveAsync(editor, new(claimId, (await ClaimAsync(claimId)).Version)));
        Done(await desk.PublishAsync(editor, new(claimId, (await ClaimAsync(claimId)).Version, kind, note)));
        return (await ClaimAsync(claimId)).Slug!;
    }

    /// <summary>Takes a published fact-check back.</summary>
    public async Task RetractAsync(Guid claimId, string reason) =>
        Done(await Get<VerdictDesk>().RetractAsync(await PersonAsync("edith"), new(claimId, (await ClaimAsync(claimId)).Version, reason)));

    /// <summary>Removes words for good, from everything.</summary>
    public async Task RemoveAsync(string words)
    {
        var desk = Get<RedactionDesk>();
        var asked = Done(await desk.AskAsync(await PersonAsync("edith"), new(words, RedactionGround.Safety, "Somebody would be in danger.")));
        Done(await desk.ApproveAsync(await PersonAsync("tomas"), asked));
    }

    /// <summary>Signs the logs as they are; the app would do it by itself a moment later.</summary>
    public Task SignAsync() => Get<LogPublisher>().PublishBothAsync();

    /// <summary>The example that leads the front page at first.</summary>
    public async Task<Claim> PublishedClaimAsync()
    {
        await using var db = await DbAsync();
        return await db.Claims.AsNoTracking().Where(row => row.Stage == Stage.Published && row.Appearances.Any(place => place.Quote.Contains(Example)))
            .OrderBy(row => row.RaisedAt).FirstAsync();
    }

    public async Task<Claim> ClaimAsync(Guid id)
    {
        await using var db = await DbAsync();
        return (await db.ClaimAsync(id))!;
    }

    /// <summary>The address of a readers' page of an article.</summary>
    public async Task<string> PublicAddressAsync(Guid articleId) => $"/articles/{(await Get<ArticleDesk>().FindAsync(articleId))!.Slug}";

    private static Guid Done(Outcome outcome) =>
        outcome.IsDone ? outcome.Id ?? Guid.Empty : throw new InvalidOperationException(outcome.Refusal!.Message);

    private Task<NewsroomDb> DbAsync() => Get<IDbContextFactory<NewsroomDb>>().CreateDbContextAsync();
}
