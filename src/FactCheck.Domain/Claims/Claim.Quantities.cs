namespace FactCheck.Domain;

public sealed partial class Claim
{
    /// <summary>Corrects what the machine read in the wording, if nobody changed the claim since the person saw it.</summary>
    /// <param name="actor">Who corrects.</param>
    /// <param name="quantities">The quantities as they are; null for the machine's reading.</param>
    /// <param name="seenVersion">The version of the claim that the person saw.</param>
    public Refusal? CorrectQuantities(Actor actor, IReadOnlyList<Quantity>? quantities, int seenVersion)
    {
        if (WithdrawnRefusal() is { } withdrawn)
        {
            return withdrawn;
        }

        if (Version != seenVersion)
        {
            return Refusal.Stale("Somebody changed this claim while you were correcting its quantities. Compare both and save again.");
        }

        if (Refusal.IfAny(QuantityRules.Problems(quantities ?? [])) is { } invalid)
        {
            return invalid;
        }

        Quantities = quantities is null ? null : [.. quantities.Select(quantity => quantity.Clean())];
        Edited(actor);
        return null;
    }

    /// <summary>Corrects what the machine read in a source's words, if nobody changed the piece since the person saw it.</summary>
    /// <param name="actor">Who corrects.</param>
    /// <param name="evidenceId">The piece of evidence.</param>
    /// <param name="quantities">The quantities as they are; null for the machine's reading.</param>
    /// <param name="seenVersion">The version of the piece that the person saw.</param>
    public Refusal? CorrectQuantities(Actor actor, Guid evidenceId, IReadOnlyList<Quantity>? quantities, int seenVersion)
    {
        var (piece, refusal) = Standing(evidenceId);
        if (piece is null)
        {
            return refusal;
        }

        if (piece.Version != seenVersion)
        {
            return Refusal.Stale("Somebody changed this piece of evidence while you were correcting its quantities. Compare both and save again.");
        }

        if (Refusal.IfAny(QuantityRules.Problems(quantities ?? [])) is { } invalid)
        {
            return invalid;
        }

        piece.CorrectQuantities(quantities is null ? null : [.. quantities.Select(quantity => quantity.Clean())]);
        Edited(actor);
        return null;
    }
}
