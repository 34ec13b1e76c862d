using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>The quantities of one claim or one piece of evidence.</summary>
/// <param name="All">The quantities.</param>
/// <param name="CorrectedBy">Who corrected them; null while the machine's reading stands.</param>
/// <param name="CorrectedAt">When, UTC.</param>
public sealed record StatedQuantities(IReadOnlyList<Quantity> All, string? CorrectedBy, DateTimeOffset? CorrectedAt)
{
    /// <summary>Where they come from, in words.</summary>
    public string Source => CorrectedBy is null ? "Read by the machine" : $"Corrected by {CorrectedBy}";
}

/// <summary>What a claim and its evidence state in numbers, and where they differ. Pointed out to people; nothing follows from it.</summary>
public sealed class ClaimQuantities
{
    private readonly Dictionary<Guid, StatedQuantities> _pieces;

    private ClaimQuantities(StatedQuantities claim, Dictionary<Guid, StatedQuantities> pieces, IReadOnlyList<(int Number, QuantityMismatch Mismatch)> mismatches) =>
        (Claim, _pieces, Mismatches) = (claim, pieces, mismatches);

    /// <summary>Those of the claim's wording.</summary>
    public StatedQuantities Claim { get; }

    /// <summary>Where standing evidence differs from the claim, with the evidence's number.</summary>
    public IReadOnlyList<(int Number, QuantityMismatch Mismatch)> Mismatches { get; }

    /// <summary>Those of a piece of evidence.</summary>
    public StatedQuantities Of(Evidence piece) => _pieces[piece.Id];

    /// <summary>Reads them, or takes what people corrected.</summary>
    public static ClaimQuantities Of(ClaimView view)
    {
        var claim = Stated(view, view.Claim.Quantities, view.Claim.Wording, "en", null);
        var pieces = view.Claim.Evidence.ToDictionary(piece => piece.Id, piece => Stated(view, piece.Quantities, piece.Quote ?? "", LanguageOf(view, piece), piece.Id));
        return new(claim, pieces, [.. view.Claim.StandingEvidence.SelectMany(
            piece => Quantities.Mismatches(claim.All, pieces[piece.Id].All).Select(mismatch => (piece.Number, mismatch)))]);
    }

    private static StatedQuantities Stated(ClaimView view, IReadOnlyList<Quantity>? corrected, string words, string language, Guid? evidenceId)
    {
        var last = view.Entries.LastOrDefault(entry => entry.Kind == EntryKind.QuantitiesCorrected.Name && entry.EvidenceId == evidenceId);
        return corrected is null ? new(Quantities.In(words, language), null, null) : new(corrected, view.NameOf(last?.ActorId), last?.At);
    }

    private static string LanguageOf(ClaimView view, Evidence piece) =>
        piece.Passage is { } passage && view.Articles.TryGetValue(passage.ArticleId, out var article) ? article.Language : "en";
}
