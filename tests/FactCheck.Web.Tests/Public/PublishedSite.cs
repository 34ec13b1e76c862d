using FactCheck.Domain;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests;

/// <summary>The whole app with articles and fact-checks made through the desks: what readers should see, and what they should not.</summary>
public sealed class PublishedSite : IAsyncDisposable
{
    public const string Text =
        "Opening words. Trump suggested he could resolve the conflict within “24 hours” if elected, although he gave no plan. More follows.\n\n" +
        "- one item\n- another item\n\n" +
        "Estimated at over 600,000 soldiers killed or wounded, Russia remains committed.";

    public static readonly string FileHash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("a,b\n"u8));

    private int _seen;

    public required TestSite Site { get; init; }

    public SignedIn Writer { get; private set; } = SignedIn.Nobody;

    public SignedIn Editor { get; private set; } = SignedIn.Nobody;

    /// <param name="on">The site; one of its own if none is given.</param>
    public static async Task<PublishedSite> OpenAsync(TestSite? on = null)
    {
        var site = new PublishedSite { Site = on ?? new() };
        site.Writer = await site.Site.ActingAsync("Iryna");
        site.Editor = await site.Site.ActingAsync("Edith");
        return site;
    }

    public HttpClient Reader() => Site.Reader();

    public T Get<T>()
        where T : notnull => Site.Services.GetRequiredService<T>();

    public async Task<string> ReadAsync(string path)
    {
        using var reader = Reader();
        return System.Net.WebUtility.HtmlDecode(await reader.GetStringAsync(path));
    }

    /// <summary>Brings an article in.</summary>
    public async Task<(Article Article, Revision Revision)> BringInAsync(
        string title, string text = Text, bool open = false, string language = "en", string? address = "https://news.example/article")
    {
        await using var db = await Site.Factory.BeginAsync();
        var (article, revision, refusal) = Article.BringIn(
            new Actor(Editor, Role.Editor), new(title, "Example Post", null, new DateOnly(2024, 11, 9), address, language, open),
            new(text, "pasted", TextBlocks.FromPlainText(text)), Site.Clock.GetUtcNow());
        if (article is null || revision is null)
        {
            throw new InvalidOperationException(refusal?.Message);
        }

        db.AddRange(article, revision);
        await db.CommitAsync(Editor, EntryKind.ArticleAdded, Subject.Of(article));
        return (article, revision);
    }

    /// <summary>Raises a claim about words of an article.</summary>
    public async Task<Guid> RaiseAsync((Article Article, Revision Revision) from, string words, string wording, string? claimant = "Donald Trump")
    {
        var start = from.Revision.Text.IndexOf(words, StringComparison.Ordinal);
        return Done(await Get<ClaimDesk>().RaiseAsync(Writer, new(
            new(wording, claimant, claimant is null, new DateOnly(2023, 5, 11), null),
            new(from.Article.Id, from.Revision.Id, start, start + words.Length)))).Id!.Value;
    }

    /// <summary>Attaches a piece of evidence.</summary>
    public Task AttachAsync(Guid claimId, EvidenceDetails details) => ChangeAsync(claimId, EntryKind.EvidenceAdded, (actor, claim) =>
        claim.AddEvidence(actor, details, Site.Clock.GetUtcNow()).Refusal);

    /// <summary>Writes, submits, approves and publishes a verdict.</summary>
    public async Task<string> PublishAsync(Guid claimId, VerdictDraft draft, ChangeKind kind = ChangeKind.First, string? note = null)
    {
        var desk = Get<VerdictDesk>();
        Done(await desk.ProposeAsync(Writer, new(claimId, draft, (await ClaimAsync(claimId)).VerdictNumber)));
        Done(await desk.SubmitAsync(Writer, new(claimId, (await ClaimAsync(claimId)).Version)));
        Done(await desk.ApproveAsync(Editor, new(claimId, (await ClaimAsync(claimId)).Version)));
        Done(await desk.PublishAsync(Editor, new(claimId, (await ClaimAsync(claimId)).Version, kind, note)));
        await SignAsync();
        return (await ClaimAsync(claimId)).Slug!;
    }

    /// <summary>Signs the logs as they are; the app would do it by itself a moment later.</summary>
    public Task SignAsync() => Get<LogPublisher>().PublishBothAsync();

    /// <summary>A published claim about 24 hours, and its slug.</summary>
    public async Task<(Guid ClaimId, string Slug)> PublishOneAsync((Article Article, Revision Revision) article, string? wording = null)
    {
        var claimId = await RaiseAsync(article, "within “24 hours”", wording ?? $"The conflict can be resolved in a day ({++_seen})");
        await AttachAsync(claimId, new(Stance.Refutes, EvidenceKind.Source, "Readout of the call", "The White House", "https://source.example/readout",
            new DateOnly(2025, 2, 12), "start negotiations immediately", "It took longer than a day."));
        return (claimId, await PublishAsync(claimId, new(Rating.False, "The war did not end within a day.", "It did not, see [E1].")));
    }

    public async Task RetractAsync(Guid claimId, string reason)
    {
        Done(await Get<VerdictDesk>().RetractAsync(Editor, new(claimId, (await ClaimAsync(claimId)).Version, reason)));
        await SignAsync();
    }

    public async Task<Claim> ClaimAsync(Guid id)
    {
        await using var db = await Site.Factory.CreateDbContextAsync();
        return (await db.ClaimAsync(id))!;
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    private async Task ChangeAsync(Guid claimId, EntryKind kind, Func<Actor, Claim, Refusal?> act)
    {
        await using var db = await Site.Factory.BeginAsync();
        var claim = (await db.ClaimAsync(claimId))!;
        if (act(new Actor(Writer, Role.Reviewer), claim) is { } refusal)
        {
            throw new InvalidOperationException(refusal.Message);
        }

        await db.CommitAsync(Writer, kind, Subject.Of(claim));
    }

    private static Outcome Done(Outcome outcome) => outcome.IsDone ? outcome : throw new InvalidOperationException(outcome.Refusal!.Message);
}
