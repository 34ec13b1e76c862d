namespace FactCheck.Domain;

/// <summary>What an entry records. A closed list: the wire names stand in every leaf for ever.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="Log">The log that it belongs to.</param>
/// <param name="Words">What happened, in words that follow a person's name.</param>
public sealed record EntryKind(string Name, LogKind Log, string Words)
{
    /// <summary>All kinds of the editorial log, then all of the security log.</summary>
    public static IReadOnlyList<EntryKind> All => s_all;

    private static readonly List<EntryKind> s_all = [];
    private static readonly Dictionary<string, EntryKind> s_byName = new(StringComparer.Ordinal);

    public static readonly EntryKind ArticleAdded = Editorial("article.add", "brought in an article");
    public static readonly EntryKind ArticleEdited = Editorial("article.edit", "changed an article's details");
    public static readonly EntryKind ArticleRevised = Editorial("article.revise", "brought in a new revision of the article");
    public static readonly EntryKind ArticleShown = Editorial("article.show", "showed readers the article as it stands");
    public static readonly EntryKind ArticleHidden = Editorial("article.hide", "hid the article from readers");
    public static readonly EntryKind ClaimRaised = Editorial("claim.add", "raised a claim");
    public static readonly EntryKind ClaimEdited = Editorial("claim.edit", "changed the claim's words");
    public static readonly EntryKind ClaimWithdrawn = Editorial("claim.withdraw", "withdrew the claim");
    public static readonly EntryKind ClaimRestored = Editorial("claim.restore", "restored the claim");
    public static readonly EntryKind AppearanceAdded = Editorial("appearance.add", "marked a further place");
    public static readonly EntryKind AppearanceRemoved = Editorial("appearance.remove", "took a mark off");
    public static readonly EntryKind AppearanceRestored = Editorial("appearance.restore", "put a mark back");
    public static readonly EntryKind AppearanceConfirmed = Editorial("appearance.confirm", "found that the changed words make the same claim");
    public static readonly EntryKind AppearanceReselected = Editorial("appearance.reselect", "marked the claim's words anew after the article changed");
    public static readonly EntryKind AppearanceGone = Editorial("appearance.gone", "found that the claim's words are gone from the article");
    public static readonly EntryKind QuantitiesCorrected = Editorial("quantities", "corrected quantities that the machine had read");
    public static readonly EntryKind SuggestionAccepted = Editorial("suggestion.accept", "raised a claim that the machine had suggested");
    public static readonly EntryKind SuggestionDismissed = Editorial("suggestion.dismiss", "dismissed a suggestion of the machine");
    public static readonly EntryKind SuggestionReopened = Editorial("suggestion.reopen", "put a dismissed suggestion of the machine back");
    public static readonly EntryKind AnnotationsImported = Editorial("annotation.import", "imported annotations");
    public static readonly EntryKind EvidenceAdded = Editorial("evidence.add", "attached evidence");
    public static readonly EntryKind EvidenceEdited = Editorial("evidence.edit", "changed a piece of evidence");
    public static readonly EntryKind EvidenceOrdered = Editorial("evidence.order", "put the evidence in order");
    public static readonly EntryKind EvidenceWithdrawn = Editorial("evidence.withdraw", "withdrew a piece of evidence");
    public static readonly EntryKind EvidenceRestored = Editorial("evidence.restore", "restored a piece of evidence");
    public static readonly EntryKind VerdictProposed = Editorial("verdict.propose", "wrote a version of the verdict");
    public static readonly EntryKind VerdictSubmitted = Editorial("verdict.submit", "submitted the verdict");
    public static readonly EntryKind VerdictReturned = Editorial("verdict.return", "asked for changes");
    public static readonly EntryKind VerdictApproved = Editorial("approve", "approved the verdict");
    public static readonly EntryKind CheckPublished = Editorial("publish", "published the fact-check");
    public static readonly EntryKind CheckChanged = Editorial("correct", "published a changed fact-check");
    public static readonly EntryKind CheckRetracted = Editorial("retract", "retracted the fact-check");

    public static readonly EntryKind KeysChanged = Editorial("key", "recorded the keys of the log");
    public static readonly EntryKind EpochAsked = Editorial("epoch.ask", "asked for a new epoch of the log");
    public static readonly EntryKind EpochDeclined = Editorial("epoch.decline", "did not open a new epoch of the log");
    public static readonly EntryKind EpochOpened = Editorial("epoch", "opened a new epoch of the log");

    public static readonly EntryKind RedactionAsked = Editorial("redact.ask", "asked for words to be removed");
    public static readonly EntryKind RedactionDeclined = Editorial("redact.decline", "ended a request to remove words");
    public static readonly EntryKind Redacted = Editorial("redact", "removed words for good");

    public static readonly EntryKind SignedIn = Security("signin", "signed in");
    public static readonly EntryKind SignInFailed = Security("signin.fail", "failed to sign in");
    public static readonly EntryKind SignedOut = Security("signout", "signed out");
    public static readonly EntryKind LockedOut = Security("lockout", "was locked out");
    public static readonly EntryKind SessionEnded = Security("session.end", "ended a sign-in");
    public static readonly EntryKind Refused = Security("refused", "was refused");
    public static readonly EntryKind PersonInvited = Security("invite", "invited a person");
    public static readonly EntryKind InvitationWithdrawn = Security("invite.withdraw", "withdrew an invitation");
    public static readonly EntryKind PersonJoined = Security("join", "joined the newsroom");
    public static readonly EntryKind FirstAdminMade = Security("setup", "became the first admin");
    public static readonly EntryKind RoleChanged = Security("role", "changed a person's role");
    public static readonly EntryKind PersonDisabled = Security("person.disable", "ended a person's access");
    public static readonly EntryKind PersonEnabled = Security("person.enable", "gave a person access again");
    public static readonly EntryKind RedactedPeople = Security("redact.people", "removed words about people for good");
    public static readonly EntryKind PersonDeleted = Security("person.delete", "deleted an account");
    public static readonly EntryKind ProfileChanged = Security("profile", "changed a profile");
    public static readonly EntryKind EmailConfirmed = Security("email.confirm", "confirmed an e-mail address");
    public static readonly EntryKind PasswordChanged = Security("password.change", "changed a password");
    public static readonly EntryKind PasswordResetAsked = Security("password.ask", "asked for a password reset");
    public static readonly EntryKind PasswordReset = Security("password.reset", "reset a password");
    public static readonly EntryKind TwoFactorOn = Security("2fa.on", "turned the authenticator on");
    public static readonly EntryKind TwoFactorOff = Security("2fa.off", "turned the authenticator off");
    public static readonly EntryKind TwoFactorFailed = Security("2fa.fail", "gave a wrong code");
    public static readonly EntryKind LostFactorAsked = Security("2fa.lost.ask", "asked for a person's lost authenticator to be taken off");
    public static readonly EntryKind LostFactorDeclined = Security("2fa.lost.decline", "left a person's authenticator on");
    public static readonly EntryKind LostFactorTakenOff = Security("2fa.lost", "took a person's lost authenticator off");
    public static readonly EntryKind AccountReset = Security("account.reset", "took factor and password off an account, on the machine");
    public static readonly EntryKind PasswordWrong = Security("password.fail", "gave a wrong password");
    public static readonly EntryKind RecoveryCodesMade = Security("recovery.make", "made new recovery codes");
    public static readonly EntryKind RecoveryCodeUsed = Security("recovery.use", "used a recovery code");
    public static readonly EntryKind KeysReplaced = Security("key.replace", "replaced a key of the log");
    public static readonly EntryKind SecurityEpochOpened = Security("epoch.security", "opened a new epoch of the security log");
    public static readonly EntryKind LogExported = Security("log.export", "exported the log");

    /// <summary>
    /// Whether an entry of this kind says which earlier entries were erased (“entries” of its note) and how rows stand afterwards, without saying how
    /// they stood before. A redaction names the erased entries of both logs; the rows of people stand in an entry of its own in the security log.
    /// </summary>
    public bool Erases => this == Redacted || this == RedactedPeople || this == PersonDeleted;

    /// <summary>Whether strangers or the curious can cause such entries as often as they like; what is the same again is counted, not recorded each time.</summary>
    public bool Repeats => this == SignInFailed || this == TwoFactorFailed || this == PasswordWrong || this == PasswordResetAsked || this == Refused;

    /// <summary>The kind with a wire name, or null.</summary>
    public static EntryKind? Named(string name) => s_byName.GetValueOrDefault(name);

    private static EntryKind Editorial(string name, string words) => Listed(new(name, LogKind.Editorial, words));

    private static EntryKind Security(string name, string words) => Listed(new(name, LogKind.Security, words));

    private static EntryKind Listed(EntryKind kind)
    {
        s_all.Add(kind);
        s_byName.Add(kind.Name, kind);
        return kind;
    }
}
