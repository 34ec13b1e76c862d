using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>A claim as its panel shows it, read at one moment.</summary>
/// <param name="Claim">The claim with appearances, evidence and the newest verdict.</param>
/// <param name="Names">Everybody in the newsroom.</param>
/// <param name="Articles">The articles in which it stands or that it cites.</param>
/// <param name="Entries">What was done with it, oldest first.</param>
public sealed record ClaimView(
    Claim Claim, IReadOnlyDictionary<Guid, PersonName> Names, IReadOnlyDictionary<Guid, ClaimArticle> Articles, IReadOnlyList<ClaimEntry> Entries)
{
    private ClaimQuantities? _quantities;

    /// <summary>What the claim and its evidence state in numbers.</summary>
    public ClaimQuantities Quantities => _quantities ??= ClaimQuantities.Of(this);

    /// <summary>The language of one of the claim's texts; null for English.</summary>
    public string? LanguageOf(string? text) => PieceLanguage.Of(text, Articles.Values.Select(article => article.Language));

    /// <summary>A person's name.</summary>
    public string NameOf(Guid? personId) => personId is { } id ? Names.GetValueOrDefault(id)?.Name ?? "Somebody who left" : "Somebody";

    /// <summary>The names of several people, as a sentence has them.</summary>
    public string NamesOf(IReadOnlyList<Guid> people) => people.Count switch
    {
        0 => "Nobody",
        1 => NameOf(people[0]),
        _ => $"{string.Join(", ", people.SkipLast(1).Select(id => NameOf(id)))} and {NameOf(people[^1])}",
    };

    /// <summary>The newest entry of a kind.</summary>
    public ClaimEntry? Last(EntryKind kind) => Entries.LastOrDefault(entry => entry.Kind == kind.Name);

    /// <summary>Titles of standing evidence by number, for references in a justification.</summary>
    public IReadOnlyDictionary<int, string> EvidenceTitles => Claim.StandingEvidence.ToDictionary(piece => piece.Number, piece => piece.Title);
}

/// <summary>An article by name; what publishing a fact-check about it would tell readers of it, when they do not see it yet.</summary>
public sealed record ClaimArticle(Guid Id, string Slug, string Title, string Language, ArticleFace? Unseen = null);

/// <summary>Something that was done with a claim.</summary>
/// <param name="Kind">What.</param>
/// <param name="ActorId">Who did it.</param>
/// <param name="At">When, UTC.</param>
/// <param name="EvidenceId">For a correction of quantities: the piece of evidence whose they are; null for the claim's own.</param>
public sealed record ClaimEntry(string Kind, Guid ActorId, DateTimeOffset At, Guid? EvidenceId = null);
