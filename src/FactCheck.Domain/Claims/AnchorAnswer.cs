namespace FactCheck.Domain;

/// <summary>What a person said of a place that a new revision put in doubt.</summary>
public enum AnchorAnswer
{
    /// <summary>The new words make the same claim.</summary>
    SameClaim,

    /// <summary>The claim stands elsewhere; the person marked its words.</summary>
    Reselected,

    /// <summary>The article does not say it any more.</summary>
    Gone,
}
