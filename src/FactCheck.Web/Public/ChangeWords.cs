using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>Kinds of change in the words that readers see.</summary>
public static class ChangeWords
{
    /// <summary>The word for a version.</summary>
    public static string Title(ChangeKind kind) => kind switch
    {
        ChangeKind.First => "First published",
        ChangeKind.Retraction => "Retracted",
        _ => kind.ToString(),
    };

    /// <summary>What happened on the date that follows.</summary>
    public static string Done(ChangeKind kind) => kind switch
    {
        ChangeKind.First => "Published",
        ChangeKind.Correction => "Corrected",
        ChangeKind.Update => "Updated",
        ChangeKind.Clarification => "Clarified",
        ChangeKind.Retraction => "Retracted",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
