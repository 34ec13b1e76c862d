namespace FactCheck.Domain;

/// <summary>A text published by others that the newsroom checks.</summary>
public sealed partial class Article : Audited
{
    private Article()
    {
    }

    /// <summary>The name in the public address.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>The title as published.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Who published it, if known.</summary>
    public string? Publisher { get; private set; }

    /// <summary>Who wrote it, if known.</summary>
    public string? Author { get; private set; }

    /// <summary>When it was published, if known.</summary>
    public DateOnly? PublishedOn { get; private set; }

    /// <summary>Where it stands; http or https.</summary>
    public string? Address { get; private set; }

    /// <summary>BCP 47 tag of the text's language, such as "en" or "ar".</summary>
    public string Language { get; private set; } = "en";

    /// <summary>Whether an editor lets readers see the article before a fact-check about it is published.</summary>
    public bool OpenToReaders { get; private set; }

    /// <summary>The newest capture of the text.</summary>
    public Guid RevisionId { get; private set; }

    /// <summary>When it was brought in, UTC.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Who brought it in.</summary>
    public Guid CreatedBy { get; private set; }

    /// <summary>Brings an article in with its first revision, or says what is wrong. Only an editor may open it to readers with that.</summary>
    public static (Article? Article, Revision? Revision, Refusal? Refusal) BringIn(
        Actor actor, ArticleDetails details, Capture capture, DateTimeOffset now)
    {
        var denied = details.OpenToReaders ? Refused(actor) : null;
        if ((denied ?? Refusal.IfAny([.. details.Problems(), .. capture.Problems()])) is { } refusal)
        {
            return (null, null, refusal);
        }

        var article = new Article { CreatedAt = now, CreatedBy = actor.Id };
        var revision = new Revision(article.Id, 1, capture, actor.Id, now);
        article.RevisionId = revision.Id;
        article.Slug = Domain.Slug.Of(details.Title, article.Id);
        article.Set(details);
        if (article.OpenToReaders)
        {
            article.Freeze(now);
        }

        return (article, revision, null);
    }

    /// <summary>Takes a newer text of the article. Any member of the newsroom may; readers see it when an editor shows it.</summary>
    /// <param name="actor">Who brings it in.</param>
    /// <param name="capture">The text.</param>
    /// <param name="newest">The article's newest revision now.</param>
    /// <param name="seenRevisionId">The revision that was the newest when the person compared.</param>
    /// <param name="now">The time, UTC.</param>
    /// <param name="show">Whether readers see it at once, under what they are told of the article already; an editor's choice.</param>
    public (Revision? Revision, Refusal? Refusal) Revise(
        Actor actor, Capture capture, Revision newest, Guid seenRevisionId, DateTimeOffset now, bool show = false)
    {
        if (show && (Refused(actor) ?? NeverShown) is { } denied)
        {
            return (null, denied);
        }

        if (seenRevisionId != RevisionId)
        {
            return (null, Refusal.Stale("Somebody brought in a newer revision of this article meanwhile. Compare your text with that one."));
        }

        if (Refusal.IfAny([.. capture.Problems(), SameText(capture, newest)]) is { } refusal)
        {
            return (null, refusal);
        }

        var revision = new Revision(Id, newest.Number + 1, capture, actor.Id, now);
        RevisionId = revision.Id;
        Raise();
        if (show)
        {
            Freeze(Shown!.Face, RevisionId, now);
        }

        return (revision, null);
    }

    /// <summary>Corrects what is known about the article; the text never changes here. Readers see it when an editor shows it.</summary>
    /// <param name="actor">Who corrects it. Opening the article to readers, closing it and showing the details at once are for editors.</param>
    /// <param name="details">The details as typed.</param>
    /// <param name="seenVersion">The article's version that the person saw.</param>
    /// <param name="now">The time, UTC.</param>
    /// <param name="show">Whether readers, who see the article already, see the new details at once, beside the text that they see now.</param>
    public Refusal? Edit(Actor actor, ArticleDetails details, int seenVersion, DateTimeOffset now, bool show = false)
    {
        var opens = details.OpenToReaders && !OpenToReaders;
        if ((show || details.OpenToReaders != OpenToReaders) && Refused(actor) is { } denied)
        {
            return denied;
        }

        if (show && !opens && NeverShown is { } never)
        {
            return never;
        }

        if (seenVersion != Version)
        {
            return Refusal.Stale("Somebody changed these details while you were editing. Compare both and save again.");
        }

        if (Refusal.IfAny(details.Problems()) is { } refusal)
        {
            return refusal;
        }

        Set(details);
        Raise();
        if (opens || show)
        {
            Freeze(Face, opens ? RevisionId : Shown!.RevisionId, now);
        }

        return null;
    }

    private Refusal? NeverShown => Shown is null
        ? Refusal.NotNow("Readers do not see this article yet. Save this first, then show the article to readers as a whole.")
        : null;

    private static Problem? SameText(Capture capture, Revision newest) => Revision.HashOf(capture.Text) == newest.Sha256
        ? new("Text", $"This is revision {newest.Number}, letter for letter: the article did not change.")
        : null;

    private void Set(ArticleDetails details)
    {
        Title = Typed.Line(details.Title)!;
        Publisher = Typed.Line(details.Publisher);
        Author = Typed.Line(details.Author);
        PublishedOn = details.PublishedOn;
        Address = WebAddress.Clean(details.Address);
        Language = Typed.Line(details.Language)!;
        OpenToReaders = details.OpenToReaders;
    }
}
