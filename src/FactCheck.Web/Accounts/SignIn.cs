namespace FactCheck.Web;

/// <summary>One open or ended sign-in of a person, on one device.</summary>
public sealed class SignIn
{
    /// <summary>UUIDv7; stands in the cookie.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Who signed in.</summary>
    public Guid PersonId { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>When it was last seen, UTC, to the minute.</summary>
    public DateTimeOffset SeenAt { get; set; }

    /// <summary>When it ended, UTC; null while open.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Browser and system in plain words, such as "Firefox on Linux".</summary>
    public string Device { get; init; } = "";

    /// <summary>The <see cref="KnownDevice"/> that it was opened on.</summary>
    public Guid? DeviceId { get; init; }
}

/// <summary>A one-time code for when the authenticator is lost; only its hash is kept.</summary>
public sealed class RecoveryCode
{
    /// <summary>UUIDv7.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Whose.</summary>
    public Guid PersonId { get; init; }

    /// <summary>Salted hash of the code.</summary>
    public string Hash { get; init; } = "";

    /// <summary>When it was used, UTC.</summary>
    public DateTimeOffset? UsedAt { get; set; }
}

/// <summary>An admin's invitation to join the newsroom.</summary>
public sealed class Invitation
{
    /// <summary>UUIDv7.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Whom it invites.</summary>
    public string Email { get; init; } = "";

    /// <summary>The role that the person will have.</summary>
    public Domain.Role Role { get; init; }

    /// <summary>SHA-256 of the link's token, lower-case hex.</summary>
    public string TokenHash { get; init; } = "";

    /// <summary>Who invited.</summary>
    public Guid InvitedBy { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset InvitedAt { get; init; }

    /// <summary>Until when it can be accepted, UTC.</summary>
    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Who accepted it.</summary>
    public Guid? AcceptedBy { get; set; }

    /// <summary>When it was withdrawn, UTC.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }
}
