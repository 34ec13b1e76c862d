namespace FactCheck.Domain;

/// <summary>A claim that stands on words which are to become another claim, or on some of them.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Wording">Its neutral wording.</param>
public sealed record Neighbour(Guid ClaimId, string Wording)
{
    /// <summary>The field of the refusal, so that a form shows it beside the way to both answers.</summary>
    public const string Field = "Beside";

    /// <summary>Refuses a further claim on the same words until the person said that it is another one.</summary>
    /// <param name="standing">The claims that stand there.</param>
    /// <param name="known">Those beside which the person means to raise it; null for whoever cannot be asked.</param>
    public static Refusal? Refuse(IEnumerable<Neighbour> standing, IReadOnlyCollection<Guid>? known)
    {
        List<Neighbour> unknown = known is null ? [] : [.. standing.Where(each => !known.Contains(each.ClaimId))];
        return unknown.Count == 0 ? null : new(RefusalKind.NotNow, [new(Field,
            $"{(unknown.Count == 1 ? "A claim stands" : "Claims stand")} on these words already: {string.Join(", ", unknown.Select(each => $"“{each.Wording}”"))}. "
            + "If it says the same, link your words to it. If yours is another claim, raise it all the same.")]);
    }
}
