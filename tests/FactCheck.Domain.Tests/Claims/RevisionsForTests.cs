using static FactCheck.Domain.Tests.ClaimForTests;

namespace FactCheck.Domain.Tests;

/// <summary>A claim in an article, and the article's revisions one after the other.</summary>
internal sealed class RevisionsForTests
{
    private readonly Guid _articleId = Guid.CreateVersion7();
    private readonly Dictionary<Guid, string> _texts = [];

    public RevisionsForTests(string text, string words)
    {
        Add(text);
        Claim = Claim.Raise(Author, Details, PlaceOf(words), Now).Claim!;
    }

    public Claim Claim { get; }

    public Appearance Place => Claim.Appearances[0];

    /// <summary>The place as somebody sees it now.</summary>
    public SeenPlace Seen => new(Place.Id, Place.Version, Claim.Version);

    public List<Guid> Ids { get; } = [];

    public string Text => _texts[Ids[^1]];

    public void Revise(string text)
    {
        Add(text);
        Claim.Carry(Carrying.Over(_articleId, Ids[^1], text, _texts, "en"));
    }

    /// <summary>Words of the newest revision.</summary>
    public Place PlaceOf(string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        return new(_articleId, Ids[^1], Anchor.At(Text, start, start + words.Length)!);
    }

    private void Add(string text)
    {
        Ids.Add(Guid.CreateVersion7());
        _texts.Add(Ids[^1], text);
    }
}
