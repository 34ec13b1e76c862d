namespace FactCheck.Domain.Tests;

/// <summary>What a screen shows of a claim, with the versions that its buttons carry. Written down when it was rendered; it does not change afterwards.</summary>
/// <param name="Version">The claim's version.</param>
/// <param name="Details">The number of its words.</param>
/// <param name="Verdict">The verdict's number.</param>
/// <param name="Words">The words of claim, verdict and evidence that a publication would freeze.</param>
/// <param name="Quoted">The words that it would quote from the places.</param>
/// <param name="Pieces">The evidence with its versions.</param>
/// <param name="Places">The places with their versions.</param>
internal sealed record SlowScreen(
    int Version, int Details, int Verdict, string Words, string Quoted, IReadOnlyList<CoveredPart> Pieces, IReadOnlyList<CoveredPart> Places)
{
    public static SlowScreen Of(Claim claim) => new(
        claim.Version,
        claim.DetailsNumber,
        claim.VerdictNumber,
        WordsOf(claim),
        QuotedOf(claim),
        [.. claim.Evidence.Select(piece => new CoveredPart(piece.Id, piece.Version))],
        [.. claim.Appearances.Select(place => new CoveredPart(place.Id, place.Version))]);

    public static string WordsOf(Claim claim)
    {
        var verdict = claim.CurrentVerdict;
        return string.Join('\n', ((string?[])[claim.Wording, claim.Claimant, $"Version {verdict?.Number}", verdict?.Summary, verdict?.Justification])
            .Concat(claim.StandingEvidence.Select(piece => $"E{piece.Number} {piece.Title} {piece.Quote}")));
    }

    public static string QuotedOf(Claim claim) => string.Join('\n', claim.StandingPlaces.Select(place => place.Quoted.Anchor.Quote));
}
