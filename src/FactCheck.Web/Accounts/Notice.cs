namespace FactCheck.Web;

/// <summary>What a person is told by mail about the own account, so that nobody else can change it unseen.</summary>
/// <param name="Subject">The mail's subject.</param>
/// <param name="What">What happened, as whole sentences.</param>
public sealed record Notice(string Subject, string What)
{
    public static readonly Notice PasswordChanged = new("Your password was changed", "The password of your account was changed.");

    public static readonly Notice PasswordReset = new("Your password was set anew", "A new password was set for your account with a link that was mailed to you.");

    public static readonly Notice AuthenticatorOn = new("Your authenticator app was turned on", "An authenticator app was turned on for your account.");

    public static readonly Notice AuthenticatorOff = new("Your authenticator app was turned off", "The authenticator app of your account was turned off.");

    public static readonly Notice CodesRenewed = new("You have new recovery codes", "New recovery codes were made for your account. The old ones do not work any more.");

    public static readonly Notice RecoveryCodeUsed = new("A recovery code was used", "Somebody signed in to your account with your password and one of your recovery codes.");

    public static readonly Notice AccessEnded = new("Your access ended", "An admin ended your access to the newsroom.");

    public static readonly Notice AccessGiven = new("You have access again", "An admin gave you access to the newsroom again.");

    public static readonly Notice LostFactorAsked = new("Your authenticator app may be taken off",
        "An admin asked that the authenticator app of your account be taken off because it is lost. Another admin decides. If it is not lost, tell an admin at once.");

    public static readonly Notice LostFactorTakenOff = new("Your authenticator app was taken off",
        "Two admins took the authenticator app of your account off because it was lost. Your password alone opens your account until you turn another one on.");

    /// <summary>Told when somebody signs in with a browser that is not known.</summary>
    public static Notice NewDevice(string device) => new("Somebody signed in with a new browser", $"Somebody signed in to your account with a browser that had not been used for it before: {device}.");

    /// <summary>Told to the old address when a new one is asked for.</summary>
    public static Notice EmailAsked(string address) => new(
        "Somebody asked to change your e-mail address",
        $"Somebody who is signed in as you and knows your password asked that your account use the address {address}. It does so once the link that was mailed there is opened. " +
        "A new password makes that link void.");

    /// <summary>Told to the old address when it is not used any more.</summary>
    public static Notice EmailChanged(string address) => new("Your e-mail address was changed", $"Your account uses the address {address} from now on; this one does not open it any more.");

    /// <summary>Told when an admin gives another role.</summary>
    public static Notice RoleChanged(Domain.Role role) => new("Your role was changed", $"An admin changed your role in the newsroom: it is {role.ToString().ToLowerInvariant()} now.");
}

/// <summary>Mails notices. They hold no link, so that nobody learns to trust one.</summary>
public sealed class Notices(Outbox outbox, TimeProvider clock)
{
    /// <summary>Tells somebody what an act on the account did, when it was done.</summary>
    public Outcome TellIfDone(Outcome outcome, string? address, Notice notice)
    {
        if (outcome.IsDone)
        {
            Tell(address, notice);
        }

        return outcome;
    }

    /// <summary>Tells somebody; an account without an address is told nothing.</summary>
    public void Tell(string? address, Notice notice)
    {
        if (address is { Length: > 0 })
        {
            outbox.Post(new(address, $"{notice.Subject} (FactCheck)",
                $"{notice.What}\r\n\r\nWhen: {TimeWords.Exact(clock.GetUtcNow())}\r\n\r\nIf you know of it, there is nothing to do. If you do not: open FactCheck as you always do, " +
                "choose “Forgotten password?” beside the sign-in, set a new password, and tell an admin of your newsroom.\r\n"));
        }
    }
}
