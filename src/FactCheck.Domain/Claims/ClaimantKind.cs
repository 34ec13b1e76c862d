namespace FactCheck.Domain;

/// <summary>What a claimant is: what machines that read fact-checks want to know (schema.org Claim, author).</summary>
public enum ClaimantKind
{
    /// <summary>One person.</summary>
    Person,

    /// <summary>A ministry, company, newspaper, party or other body.</summary>
    Organization,
}
