namespace FactCheck.Domain;

/// <summary>The person who acts, with the role read from the database for this very act.</summary>
/// <param name="Id">The person's id.</param>
/// <param name="Role">The role now, not the one at sign-in; reviewer for an editor or admin whose second factor is overdue.</param>
/// <param name="LacksFactor">Whether the second factor is overdue.</param>
public sealed record Actor(Guid Id, Role Role, bool LacksFactor = false)
{
    /// <summary>Whether the person may approve, return, publish and retract.</summary>
    public bool IsEditor => Role >= Role.Editor;
}
