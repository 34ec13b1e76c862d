namespace FactCheck.Domain;

/// <summary>What readers see of an article: only editors change it, and each change is an act of its own.</summary>
public sealed partial class Article
{
    private static readonly Refusal s_onlyEditors =
        Refusal.NotAllowed("Only an editor may show an article to readers or hide it. Save without that; it waits for an editor then.");

    private static readonly Refusal s_stale =
        Refusal.Stale("This article changed since you opened this page. Look at both again before you decide.");

    private readonly List<ArticleEdition> _editions = [];

    /// <summary>What readers were shown, as far as loaded.</summary>
    public IReadOnlyList<ArticleEdition> Editions => _editions;

    /// <summary>What readers were shown last; null when nothing ever was.</summary>
    public ArticleEdition? Shown => _editions.MaxBy(edition => edition.Number);

    /// <summary>What the newsroom knows of it now.</summary>
    public ArticleFace Face => new(Title, Publisher, Author, PublishedOn, Address, Language);

    /// <summary>Whether what was shown last is what stands here now.</summary>
    public bool IsShownAsItStands => Shown is { } shown && shown.RevisionId == RevisionId && shown.Face == Face;

    /// <summary>Shows the article to readers as it stands.</summary>
    /// <param name="actor">An editor.</param>
    /// <param name="seenVersion">The article's version that the person saw beside what readers see.</param>
    /// <param name="now">The time, UTC.</param>
    public Refusal? Show(Actor actor, int seenVersion, DateTimeOffset now)
    {
        if ((Refused(actor) ?? ChangedSince(seenVersion)) is { } refusal)
        {
            return refusal;
        }

        OpenToReaders = true;
        Raise();
        Freeze(now);
        return null;
    }

    /// <summary>Hides the article from readers; where a published fact-check names it they go on seeing what was shown last.</summary>
    /// <param name="actor">An editor.</param>
    /// <param name="seenVersion">The article's version that the person saw.</param>
    public Refusal? Hide(Actor actor, int seenVersion)
    {
        if ((Refused(actor) ?? ChangedSince(seenVersion)) is { } refusal)
        {
            return refusal;
        }

        if (!OpenToReaders)
        {
            return Refusal.NotNow("This article is not shown to readers by itself.");
        }

        OpenToReaders = false;
        Raise();
        return null;
    }

    /// <summary>Freezes the article as it stands: part of an act that lets readers see it, such as publishing a fact-check about it.</summary>
    public void Freeze(DateTimeOffset now) => Freeze(Face, RevisionId, now);

    private static Refusal? Refused(Actor actor) => actor.IsEditor ? null : s_onlyEditors;

    private Refusal? ChangedSince(int seenVersion) => seenVersion == Version ? null : s_stale;

    private void Freeze(ArticleFace face, Guid revisionId, DateTimeOffset now) =>
        _editions.Add(new(Id, (Shown?.Number ?? 0) + 1, face, revisionId, now));
}
