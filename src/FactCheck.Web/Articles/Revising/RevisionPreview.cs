using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>Two texts of an article side by side.</summary>
/// <param name="Before">The older text.</param>
/// <param name="After">The newer one.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Blocks">What became of each block.</param>
public sealed record TextDifference(string Before, string After, string Language, IReadOnlyList<BlockPair> Blocks)
{
    /// <summary>Compares two captures.</summary>
    public static TextDifference Of(string before, IReadOnlyList<Block> old, string after, IReadOnlyList<Block> now, string language) =>
        new(before, after, language, BlockChanges.Between(before, old, after, now));

    /// <summary>How many blocks are not as they were.</summary>
    public int Count => Blocks.Count(pair => pair.Change != BlockChange.Kept);

    /// <summary>What changed, in words: “1 paragraph changed, 2 new”.</summary>
    public string Summary => Count == 0
        ? "No block of the article changed"
        : string.Join(", ", Blocks.Where(pair => pair.Change != BlockChange.Kept).CountBy(pair => pair.Change).OrderBy(each => each.Key)
            .Select((each, index) => $"{each.Value} {(index == 0 ? each.Value == 1 ? "block " : "blocks " : "")}{Words(each.Key)}"));

    /// <summary>What became of a block, in a word.</summary>
    public static string Words(BlockChange change) => change switch
    {
        BlockChange.Kept => "unchanged",
        BlockChange.Changed => "changed",
        BlockChange.Moved => "moved",
        BlockChange.MovedAndChanged => "moved and changed",
        BlockChange.Added => "new",
        _ => "removed",
    };
}

/// <summary>What a new revision does to one place of a claim.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Words">Old and new words.</param>
public sealed record CarriedClaim(ReviewedClaim Claim, ChangedPlace Words);

/// <summary>A claim by name, with how far it is.</summary>
public sealed record ReviewedClaim(Guid Id, string Wording, Stage Stage, bool IsPublished);

/// <summary>A place whose words may have changed: the last words that were sure against what stands there now.</summary>
/// <param name="Before">The last words that were sure.</param>
/// <param name="After">What stands there now; empty when nothing does.</param>
/// <param name="State">How sure the place is.</param>
/// <param name="Reasons">Why.</param>
/// <param name="Language">BCP 47 tag of both.</param>
public sealed record ChangedPlace(string Before, string After, AnchorState State, IReadOnlyList<PlacementReason> Reasons, string Language)
{
    /// <summary>Where an appearance stands now.</summary>
    public static ChangedPlace Of(Appearance place, string language) =>
        new(place.SureBefore.Anchor.Quote, place.State == AnchorState.Orphaned ? "" : place.Quote, place.State, place.Reasons ?? [], language);

    /// <summary>The reasons in plain words.</summary>
    public IReadOnlyList<string> Why => [.. PlaceWords.Why(this)];
}

/// <summary>What accepting a text would do.</summary>
/// <param name="Difference">The text against the newest revision.</param>
/// <param name="Claims">What happens to each place of a claim, in the order of the newest revision.</param>
public sealed record RevisionPreview(TextDifference Difference, IReadOnlyList<CarriedClaim> Claims)
{
    /// <summary>The places that end in a state.</summary>
    public IReadOnlyList<CarriedClaim> In(AnchorState state) => [.. Claims.Where(claim => claim.Words.State == state)];
}

/// <summary>A revision in the list of an article's revisions.</summary>
/// <param name="Id">The revision.</param>
/// <param name="Number">Counts from 1.</param>
/// <param name="Source">How it came in.</param>
/// <param name="FetchedFrom">The address it was fetched from.</param>
/// <param name="CapturedAt">When, UTC.</param>
/// <param name="CapturedBy">Who; empty for the app.</param>
/// <param name="Length">UTF-16 units of text.</param>
/// <param name="Places">How many places of claims stood in which state.</param>
public sealed record ListedRevision(
    Guid Id, int Number, string Source, string? FetchedFrom, DateTimeOffset CapturedAt, Guid CapturedBy, int Length, IReadOnlyDictionary<AnchorState, int> Places);
