namespace FactCheck.Domain;

/// <summary>What a piece of evidence does to the claim.</summary>
public enum Stance
{
    /// <summary>Speaks for the claim.</summary>
    Supports = 1,

    /// <summary>Speaks against the claim.</summary>
    Refutes = 2,

    /// <summary>Is needed to understand it.</summary>
    Context = 3,
}

/// <summary>What a piece of evidence is.</summary>
public enum EvidenceKind
{
    /// <summary>A source elsewhere, by title and usually address.</summary>
    Source = 1,

    /// <summary>A passage of another article in the newsroom.</summary>
    Passage = 2,

    /// <summary>A file kept by the newsroom.</summary>
    File = 3,
}
