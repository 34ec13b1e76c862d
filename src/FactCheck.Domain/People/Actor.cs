namespace FactCheck.Domain;

/// <summary>The person who acts, with the role read from the database for this very act.</summary>
/// <param name="Id">The person's id.</param>
/// <param name="Role">The role now, not the one at sign-in.</param>
public sealed record Actor(Guid Id, Role Role)
{
    /// <summary>Whether the person may approve, return, publish and retract.</summary>
    public bool IsEditor => Role >= Role.Editor;
}
