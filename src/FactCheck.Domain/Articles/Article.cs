namespace FactCheck.Domain;

/// <summary>A text published by others that the newsroom checks.</summary>
public sealed class Article : Audited
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

    /// <summary>Whether readers may see the article before a fact-check about it is published.</summary>
    public bool OpenToReaders { get; private set; }

    /// <summary>The newest capture of the text.</summary>
    public Guid RevisionId { get; private set; }

    /// <summary>When it was brought in, UTC.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Who brought it in.</summary>
    public Guid CreatedBy { get; private set; }

    /// <summary>Brings an article in with its first revision, or says what is wrong with the fields.</summary>
    public static (Article? Article, Revision? Revision, Refusal? Refusal) BringIn(
        Actor actor, ArticleDetails details, Capture capture, DateTimeOffset now)
    {
        if (Refusal.IfAny([.. details.Problems(), .. capture.Problems()]) is { } refusal)
        {
            return (null, null, refusal);
        }

        var article = new Article { CreatedAt = now, CreatedBy = actor.Id };
        var revision = new Revision(article.Id, 1, capture, actor.Id, now);
        article.RevisionId = revision.Id;
        article.Slug = Domain.Slug.Of(details.Title, article.Id);
        article.Set(details);
        return (article, revision, null);
    }

    /// <summary>Takes a newer text of the article. Any member of the newsroom may.</summary>
    /// <param name="actor">Who brings it in.</param>
    /// <param name="capture">The text.</param>
    /// <param name="newest">The article's newest revision now.</param>
    /// <param name="seenRevisionId">The revision that was the newest when the person compared.</param>
    /// <param name="now">The time, UTC.</param>
    public (Revision? Revision, Refusal? Refusal) Revise(Actor actor, Capture capture, Revision newest, Guid seenRevisionId, DateTimeOffset now)
    {
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
        return (revision, null);
    }

    /// <summary>Corrects what is known about the article; the text never changes here.</summary>
    public Refusal? Edit(ArticleDetails details, int seenVersion)
    {
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
        return null;
    }

    private static Problem? SameText(Capture capture, Revision newest) => Revision.HashOf(capture.Text) == newest.Sha256
        ? new("Text", $"This is revision {newest.Number}, letter for letter: the article did not change.")
        : null;

    private void Set(ArticleDetails details)
    {
        Title = Typed.Clean(details.Title)!;
        Publisher = Typed.Clean(details.Publisher);
        Author = Typed.Clean(details.Author);
        PublishedOn = details.PublishedOn;
        Address = Typed.Clean(details.Address);
        Language = details.Language.Trim();
        OpenToReaders = details.OpenToReaders;
    }
}
