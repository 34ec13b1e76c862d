namespace FactCheck.Domain;

/// <summary>
/// What a submission or an approval covers: the version of the verdict, the claim's words (wording, claimant, day, context), each standing piece of
/// evidence in its order, and each standing place with the words that are quoted from it. Everything that a publication freezes is one of these parts, so
/// what was approved and what would be published are compared part by part. A part is told by its number or id and its version, which grows with every
/// change; the words themselves stand only where they stood before. Quantities are not published and no part.
/// </summary>
/// <param name="Verdict">The verdict's number.</param>
/// <param name="VerdictVersion">The version of its row.</param>
/// <param name="Details">The number of the claim's words.</param>
/// <param name="Evidence">The standing evidence, in order.</param>
/// <param name="Places">The standing places, in the order in which they were marked.</param>
public sealed record ApprovalCover(
    int Verdict, int VerdictVersion, int Details, IReadOnlyList<CoveredPart> Evidence, IReadOnlyList<CoveredPart> Places)
{
    /// <summary>What would be covered now; null while there is no verdict.</summary>
    public static ApprovalCover? Of(Claim claim) => claim.CurrentVerdict is not { } verdict ? null : new(
        verdict.Number,
        verdict.Version,
        claim.DetailsNumber,
        [.. claim.StandingEvidence.Select(piece => new CoveredPart(piece.Id, piece.Version))],
        [.. claim.StandingPlaces.Select(place => new CoveredPart(place.Id, place.Version))]);

    /// <summary>Whether what stands now is exactly what was covered.</summary>
    public bool Covers(Claim claim) => Of(claim) is { } now && (now.Verdict, now.VerdictVersion, now.Details) == (Verdict, VerdictVersion, Details)
        && now.Evidence.SequenceEqual(Evidence) && now.Places.SequenceEqual(Places);

    /// <summary>The standing places that are not as they were covered.</summary>
    public IReadOnlyList<Appearance> ChangedPlaces(Claim claim) =>
        [.. claim.StandingPlaces.Where(place => !Places.Contains(new(place.Id, place.Version)))];

    /// <summary>The same, for a place whose row changed and whose quoted words did not.</summary>
    internal ApprovalCover Follow(Guid placeId, int before, int after) => this with
    {
        VerdictVersion = VerdictVersion + 1,
        Places = [.. Places.Select(place => place == new CoveredPart(placeId, before) ? new(placeId, after) : place)],
    };
}

/// <summary>One thing that is covered, as it was.</summary>
public sealed record CoveredPart(Guid Id, int Version);
