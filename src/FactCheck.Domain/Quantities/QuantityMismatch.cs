namespace FactCheck.Domain;

/// <summary>A part in which two quantities differ, in words.</summary>
/// <param name="Claim">What the claim says.</param>
/// <param name="Evidence">What the source says.</param>
public sealed record QuantityDifference(string Claim, string Evidence);

/// <summary>A quantity of a claim and one of a source that seem to speak of the same thing and differ. A person looks; nothing follows from it.</summary>
public sealed record QuantityMismatch(Quantity Claim, Quantity Evidence, IReadOnlyList<QuantityDifference> Differences)
{
    /// <summary>What differs, as a sentence: "The claim says killed or wounded; E2 says killed."</summary>
    /// <param name="source">What to call the source.</param>
    public string Sentence(string source) =>
        string.Join(' ', Differences.Select(difference => $"The claim says {difference.Claim}; {source} says {difference.Evidence}."));
}
