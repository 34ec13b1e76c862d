using System.Collections.Immutable;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>
/// All that an open article shows to the newsroom, immutable and shared by every circuit that shows it. A change makes a new board in which all
/// that did not change is the same object, so that a component compares references and does not render. What every circuit would otherwise
/// build for itself (words of a piece, class names) is built here once.
/// </summary>
/// <param name="Article">What is known about the article.</param>
/// <param name="Text">The revision's text.</param>
/// <param name="Blocks">The blocks that are shown, in order, each with the pieces that claims cut it into.</param>
/// <param name="Claims">Every claim that stands or stood in the article, by id; withdrawn ones included.</param>
/// <param name="Sequence">The last entry of the editorial log that the board holds.</param>
/// <param name="News">What the entries since the board before did to this article's claims.</param>
public sealed record ArticleBoard(
    BoardArticle Article, string Text, ImmutableArray<BoardBlock> Blocks, ImmutableDictionary<Guid, BoardClaim> Claims, long Sequence,
    ImmutableArray<BoardNews> News)
{
    /// <summary>Counts the decisions on suggestions that this board and those before it heard of.</summary>
    public int Decisions { get; init; }

    /// <summary>How many claims are shown.</summary>
    public int Shown => Blocks.Sum(block => block.Notes.Length);

    /// <summary>How many places wait for an answer.</summary>
    public int Waiting { get; } = Claims.Values.Where(claim => claim.Stage != Stage.Withdrawn).Sum(claim => claim.Places.Count(place => place.Waits));

    /// <summary>Claims with a place whose words are not in the text any more.</summary>
    public ImmutableArray<BoardClaim> Gone { get; } =
        [.. Claims.Values.Where(claim => claim.Stage != Stage.Withdrawn && claim.Places.Any(place => place.IsGone)).OrderBy(claim => claim.Places[0].Start).ThenBy(claim => claim.Id)];
}

/// <summary>One thing that somebody just did on this article.</summary>
public sealed record BoardNews(long Sequence, Guid ClaimId, EntryKind Kind, Guid ActorId);

/// <summary>What is known about an article at the desk.</summary>
public sealed record BoardArticle(
    Guid Id, int Version, string Slug, ArticleDetails Details, Guid RevisionId, int RevisionNumber, string Sha256, DateTimeOffset CapturedAt,
    ReadersSee See = ReadersSee.Nothing);

/// <summary>One block with its pieces, and the notes of the claims that begin in it.</summary>
public sealed record BoardBlock(int Index, Block Block, ImmutableArray<BoardPiece> Pieces, ImmutableArray<BoardClaim> Notes)
{
    /// <summary>The number of a list item; null without one.</summary>
    public string? Marker { get; init; }
}

/// <summary>A stretch of text under the same claims, outermost first; none for plain text. Unsure when a person has to look at one of the places.</summary>
public sealed record BoardPiece(string Words, ImmutableArray<BoardClaim> Claims, bool IsUnsure = false)
{
    /// <summary>The claim that the link on its words opens: each claim has one where its mark begins, or where the link of no other claim stands.</summary>
    public BoardClaim? Opens { get; init; }

    /// <summary>What a screen reader says before its words; null where no mark begins.</summary>
    public string? Begins { get; init; }

    /// <summary>What it says after them; null where no mark ends.</summary>
    public string? Ends { get; init; }

    /// <summary>The ids of the notes of the claims that begin here; null when none does.</summary>
    public string? NoteIds { get; init; }

    /// <summary>The ids of its claims, innermost first, because that one gives stage and rating and takes the first click.</summary>
    public string ClaimIds { get; } = string.Join(' ', Claims.Reverse().Select(claim => claim.Id));

    /// <summary>The class of its mark, see wwwroot/css/mark.css.</summary>
    public string MarkClass { get; } = Claims.IsEmpty ? "" : string.Join(' ',
        ((string?[])["mark", $"mark--{Claims[^1].Stage.ToString().ToLowerInvariant()}", Claims[^1].Rating is { } rating ? $"mark--{rating.Step().Key}" : null,
            Claims.Length switch { 1 => null, 2 => "mark--2", _ => "mark--3" }, IsUnsure ? "mark--unsure" : null]).OfType<string>());
}

/// <summary>A claim as text and margin show it. Everything else is loaded when it is opened.</summary>
/// <param name="Id">The claim.</param>
/// <param name="Version">Its version: a new one means that something about it changed.</param>
/// <param name="Wording">The neutral wording.</param>
/// <param name="Claimant">Who said it.</param>
/// <param name="Stage">Where the work stands.</param>
/// <param name="Rating">The rating of the newest verdict.</param>
/// <param name="EvidenceCount">Standing pieces of evidence.</param>
/// <param name="RaisedBy">Who raised it.</param>
/// <param name="Published">Whether readers see a fact-check of it.</param>
/// <param name="Places">Its standing places in this article, in text order.</param>
public sealed record BoardClaim(
    Guid Id, int Version, string Wording, string? Claimant, Stage Stage, Rating? Rating, int EvidenceCount, Guid RaisedBy, bool Published,
    ImmutableArray<BoardPlace> Places)
{
    /// <summary>The number of its words: a new one means that it is worded anew.</summary>
    public int DetailsNumber { get; init; }

    /// <summary>The words of the article at its first place, or their beginning.</summary>
    public string Quote { get; init; } = "";

    /// <summary>The id as attributes carry it.</summary>
    public string Key { get; } = Id.ToString();

    /// <summary>The address of the claim on its article's page.</summary>
    public string Href { get; init; } = $"?claim={Id}";

    /// <summary>The id of its note, for what refers to it.</summary>
    public string NoteId { get; } = $"note-{Id}";

    /// <summary>The claim by the beginning of its wording.</summary>
    public string Name { get; } = $"“{Beginning.Of(Wording, 60)}”";

    /// <summary>The class of its note, see wwwroot/css/margin.css.</summary>
    public string NoteClass { get; } = Rating is { } rating ? $"note note--{rating.Step().Key}" : "note";

    /// <summary>The class of its stage, see wwwroot/css/stage.css.</summary>
    public string StageClass { get; } = $"stage stage--{Stage.ToString().ToLowerInvariant()}";

    /// <summary>Changes whenever the claim does; a script makes the note glow.</summary>
    public string VersionKey { get; } = Version.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Whether text and margin show it.</summary>
    public bool IsShown => Stage != Stage.Withdrawn && Places.Any(place => !place.IsGone);

    /// <summary>Whether it stands on some of these words.</summary>
    public bool StandsOn(TextRange words) => IsShown && Places.Any(place => !place.IsGone && words.Overlaps(new(place.Start, place.End)));

    /// <summary>Whether a person has to look at one of its places.</summary>
    public bool Waits { get; } = Places.Any(place => place.Waits);
}

/// <summary>One place of a claim in the article.</summary>
/// <param name="AppearanceId">The appearance.</param>
/// <param name="Version">Its version.</param>
/// <param name="Start">Where the words begin.</param>
/// <param name="End">Where they end.</param>
/// <param name="State">How sure the place is.</param>
/// <param name="Waits">Whether it waits for an answer.</param>
public sealed record BoardPlace(Guid AppearanceId, int Version, int Start, int End, AnchorState State, bool Waits)
{
    /// <summary>Whether its words are not in the text any more.</summary>
    public bool IsGone => State == AnchorState.Orphaned;
}
