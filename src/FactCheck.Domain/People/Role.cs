namespace FactCheck.Domain;

/// <summary>What a person of the newsroom may do. Each role includes the ones below it; a reader is anonymous and has none.</summary>
public enum Role
{
    /// <summary>Raises claims, attaches evidence, proposes verdicts.</summary>
    Reviewer = 1,

    /// <summary>Also approves the work of others and publishes.</summary>
    Editor = 2,

    /// <summary>Also invites people and gives roles. Bound by four-eyes like everybody.</summary>
    Admin = 3,
}
