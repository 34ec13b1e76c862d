namespace FactCheck.Web;

/// <summary>
/// On what authority somebody acts: a person, and the open sign-in through which that person works. A desk asks in the act's own transaction whether
/// it still stands (<see cref="StandingSignIns"/>), because a page can stay open long after its sign-in has ended.
/// </summary>
/// <param name="PersonId">Who.</param>
/// <param name="SignInId">Through which <see cref="SignIn"/>.</param>
/// <param name="Stamp">The person's security stamp when the page was opened; another one now means that password, factor or role changed since.</param>
public sealed record SignedIn(Guid PersonId, Guid SignInId, string Stamp)
{
    /// <summary>Nobody: a page that was opened without a sign-in. No desk lets it act.</summary>
    public static SignedIn Nobody { get; } = new(Guid.Empty, Guid.Empty, "");

    /// <summary>The person alone, where it does not matter how they signed in.</summary>
    public static implicit operator Guid(SignedIn by) => by.PersonId;
}
