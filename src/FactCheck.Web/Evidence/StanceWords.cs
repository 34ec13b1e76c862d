using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>Stances and kinds of evidence as people see them.</summary>
public static class StanceWords
{
    /// <summary>What the stance says about the claim.</summary>
    public static string Sentence(this Stance stance) => stance switch
    {
        Stance.Supports => "Supports the claim",
        Stance.Refutes => "Speaks against the claim",
        _ => "Background",
    };

    /// <summary>The suffix of its style classes and the name of its sign.</summary>
    public static string Key(this Stance stance) => stance.ToString().ToLowerInvariant();

    /// <summary>A kind of evidence.</summary>
    public static string Words(this EvidenceKind kind) => kind switch
    {
        EvidenceKind.Passage => "A passage of an article",
        EvidenceKind.File => "A file",
        _ => "A source",
    };
}
