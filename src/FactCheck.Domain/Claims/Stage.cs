namespace FactCheck.Domain;

/// <summary>Where the work on a claim stands. Never a verdict: see <see cref="Rating"/>.</summary>
public enum Stage
{
    /// <summary>Raised; no verdict proposed yet.</summary>
    Open,

    /// <summary>A verdict is written and not submitted, or an edit voided its submission or approval.</summary>
    Drafted,

    /// <summary>Submitted; waits for an editor who is no author of the version.</summary>
    InReview,

    /// <summary>An editor asked for changes.</summary>
    ChangesRequested,

    /// <summary>Approved; can be published.</summary>
    Approved,

    /// <summary>The approved version is published and nothing changed since.</summary>
    Published,

    /// <summary>Taken back; can be restored.</summary>
    Withdrawn,
}

/// <summary>The stages in the words that people see.</summary>
public static class StageWords
{
    /// <summary>Short words for a stage.</summary>
    public static string Words(this Stage stage) => stage switch
    {
        Stage.Open => "Open",
        Stage.Drafted => "Verdict in draft",
        Stage.InReview => "Waiting for an editor",
        Stage.ChangesRequested => "Changes asked for",
        Stage.Approved => "Approved, not yet published",
        Stage.Published => "Published",
        Stage.Withdrawn => "Withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };

    /// <summary>The same words within a sentence: “waiting for an editor”.</summary>
    public static string InSentence(this Stage stage) => char.ToLowerInvariant(stage.Words()[0]) + stage.Words()[1..];
}
