namespace FactCheck.Domain;

/// <summary>
/// An article as readers see it, frozen by an editor's act: what they are told of it, and which of its texts they read. Readers' pages read the newest
/// edition and never the article itself, so what the desk goes on doing with the article is not seen before an editor shows it. Never changed.
/// </summary>
public sealed class ArticleEdition : Audited
{
    private ArticleEdition()
    {
    }

    internal ArticleEdition(Guid articleId, int number, ArticleFace face, Guid revisionId, DateTimeOffset at)
    {
        (ArticleId, Number, RevisionId, ShownAt) = (articleId, number, revisionId, at);
        (Title, Publisher, Author, PublishedOn, Address, Language) = face;
    }

    /// <summary>The article.</summary>
    public Guid ArticleId { get; private set; }

    /// <summary>Counts the article's editions from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Who published it, if known.</summary>
    public string? Publisher { get; private set; }

    /// <summary>Who wrote it, if known.</summary>
    public string? Author { get; private set; }

    /// <summary>When it was published, if known.</summary>
    public DateOnly? PublishedOn { get; private set; }

    /// <summary>Where it stands; http or https.</summary>
    public string? Address { get; private set; }

    /// <summary>BCP 47 tag of the text's language.</summary>
    public string Language { get; private set; } = "en";

    /// <summary>The capture that readers read.</summary>
    public Guid RevisionId { get; private set; }

    /// <summary>When it was shown, UTC.</summary>
    public DateTimeOffset ShownAt { get; private set; }

    /// <summary>All but the text.</summary>
    public ArticleFace Face => new(Title, Publisher, Author, PublishedOn, Address, Language);
}
