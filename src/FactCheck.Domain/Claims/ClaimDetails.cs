namespace FactCheck.Domain;

/// <summary>A claim's words, as typed.</summary>
/// <param name="Wording">The neutral wording.</param>
/// <param name="Claimant">Who said it; null while nobody has said who, or when unknown.</param>
/// <param name="ClaimantUnknown">Somebody looked and the claimant is not known.</param>
/// <param name="SaidOn">When it was said, if known.</param>
/// <param name="Context">The surroundings needed to understand it.</param>
/// <param name="ClaimantKind">What the claimant is; null while nobody has said it, or without a claimant.</param>
public sealed record ClaimDetails(string Wording, string? Claimant, bool ClaimantUnknown, DateOnly? SaidOn, string? Context, ClaimantKind? ClaimantKind = null)
{
    internal IEnumerable<Problem?> Problems(DateTimeOffset now)
    {
        yield return Problem.In("Wording", Typed.Problem(Wording, "The wording", Limits.Wording, required: true));
        yield return Problem.In("Claimant", Typed.Problem(Claimant, "The claimant", Limits.Name));
        yield return Problem.In("Claimant", ClaimantUnknown && Typed.Clean(Claimant) is not null
            ? "A claimant is named and marked as unknown. Keep one of the two."
            : null);
        yield return Problem.In("SaidOn", SaidOn > DateOnly.FromDateTime(now.UtcDateTime.AddDays(1))
            ? "This day has not come yet. Give the day on which it was said."
            : null);
        yield return Problem.In("Context", Typed.Problem(Context, "The context", Limits.Note));
    }
}
