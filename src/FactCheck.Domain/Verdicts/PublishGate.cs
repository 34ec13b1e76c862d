namespace FactCheck.Domain;

/// <summary>What a fact-check needs before it may be published, and what is frozen when it is.</summary>
public static class PublishGate
{
    /// <summary>What is missing for publication; each names the field that mends it. Empty when nothing is.</summary>
    public static IReadOnlyList<Problem> Missing(Claim claim)
    {
        List<Problem> missing = [];
        if (!claim.StandingEvidence.Any())
        {
            missing.Add(new("Evidence", "Attach at least one piece of evidence."));
        }

        if (claim.Claimant is null && !claim.ClaimantUnknown)
        {
            missing.Add(new("Claimant", "Say who made the claim, or mark the claimant as unknown."));
        }

        if (!claim.StandingPlaces.Any())
        {
            missing.Add(new("Appearance", "Mark the claim in an article."));
        }

        return [.. missing, .. MissingForReview(claim)];
    }

    /// <summary>What is missing before an editor can be asked to look at it.</summary>
    public static IEnumerable<Problem> MissingForReview(Claim claim) => [.. Doubtful(claim), .. MissingWords(claim)];

    /// <summary>Places that wait for an answer: while they do, nobody knows whether the article still makes the claim.</summary>
    public static IEnumerable<Problem> Doubtful(Claim claim)
    {
        if (claim.Appearances.Any(each => each.WaitsForAnswer))
        {
            yield return new("Appearance", "The article changed under this claim: look at its place first.");
        }
    }

    private static IEnumerable<Problem> MissingWords(Claim claim)
    {
        if (claim.CurrentVerdict is not { } verdict)
        {
            yield return new("Rating", "Propose a verdict.");
            yield break;
        }

        if (verdict.Summary.Length == 0)
        {
            yield return new("Summary", "Write a summary of a sentence or two.");
        }

        if (verdict.Justification.Length == 0)
        {
            yield return new("Justification", "Write the justification: how we know.");
        }
    }

    internal static CheckContent Content(Claim claim, Verdict verdict, IReadOnlyDictionary<Guid, ArticleFace> articles) => new(
        claim.Wording,
        claim.Claimant,
        claim.SaidOn,
        claim.Context,
        verdict.Rating,
        verdict.Summary,
        verdict.Justification,
        verdict.Number,
        verdict.Authors,
        verdict.ApprovedBy!.Value,
        verdict.ApprovedAt!.Value,
        [.. claim.StandingEvidence.Select(piece => new CheckEvidence(
            piece.Number, piece.Stance, piece.Kind, piece.Title, piece.Publisher, piece.Address, piece.PublishedOn,
            piece.Quote, piece.Note, piece.Passage, piece.File))],
        [.. claim.StandingPlaces.Select(each =>
            new CheckAppearance(each.ArticleId, each.Quoted.RevisionId, each.Quoted.Anchor, articles.GetValueOrDefault(each.ArticleId)))],
        claim.ClaimantKind);
}
