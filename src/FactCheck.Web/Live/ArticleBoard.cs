using System.Collections.Immutable;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>
/// All that an open article shows to the newsroom, immutable and shared by every circuit that shows it. A change makes a new board in which all
/// that did not change is the same object, so that a component compares references and does not render.
/// </summary>
/// <param name="Article">What is known about the article.</param>
/// <param name="Text">The revision's text.</param>
/// <param name="Blocks">The blocks that are shown, in order, each with the pieces that claims cut it into.</param>
/// <param name="Claims">Every claim that stands in the article, by id; withdrawn ones included.</param>
/// <param name="Sequence">The last entry of the editorial log that the board holds.</param>
public sealed record ArticleBoard(
    BoardArticle Article, string Text, ImmutableArray<BoardBlock> Blocks, ImmutableDictionary<Guid, BoardClaim> Claims, long Sequence);

/// <summary>What is known about an article at the desk.</summary>
public sealed record BoardArticle(
    Guid Id, int Version, string Slug, ArticleDetails Details, Guid RevisionId, int RevisionNumber, string Sha256, DateTimeOffset CapturedAt);

/// <summary>One block with its pieces, and the notes of the claims that begin in it.</summary>
public sealed record BoardBlock(int Index, Block Block, ImmutableArray<BoardPiece> Pieces, ImmutableArray<BoardClaim> Notes);

/// <summary>A stretch of text under the same claims, outermost first; none for plain text.</summary>
public sealed record BoardPiece(int Start, int End, ImmutableArray<BoardClaim> Claims);

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
/// <param name="Sequence">The last entry that touched it.</param>
/// <param name="Places">Its standing places in this article, in text order.</param>
public sealed record BoardClaim(
    Guid Id, int Version, string Wording, string? Claimant, Stage Stage, Rating? Rating, int EvidenceCount, Guid RaisedBy, bool Published,
    long Sequence, ImmutableArray<BoardPlace> Places);

/// <summary>One place of a claim in the article.</summary>
public sealed record BoardPlace(Guid AppearanceId, int Start, int End, AnchorState State);
