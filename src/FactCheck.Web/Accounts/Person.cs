using System.Security.Cryptography;
using FactCheck.Domain;
using Microsoft.AspNetCore.Identity;

namespace FactCheck.Web;

/// <summary>Somebody of the newsroom.</summary>
public sealed class Person : IdentityUser<Guid>
{
    /// <summary>Makes a person with a fresh id and log secret.</summary>
    public Person() => Id = Guid.CreateVersion7();

    /// <summary>The name as the person writes it.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>What the person may do.</summary>
    public Role Role { get; set; } = Role.Reviewer;

    /// <summary>When access was ended, UTC; null while it stands.</summary>
    public DateTimeOffset? DisabledAt { get; set; }

    /// <summary>When the account was deleted, UTC; what is left is a row without a name.</summary>
    public DateTimeOffset? DeletedAt { get; set; }

    /// <summary>Makes the person's tags in the log; destroying it unlinks them for good.</summary>
    public byte[] LogSecret { get; set; } = RandomNumberGenerator.GetBytes(32);

    /// <summary>The last time step of an authenticator code that was accepted; a code works once.</summary>
    public long LastCodeStep { get; set; }

    /// <summary>From when on an editor or admin without a second factor has the rights of a reviewer, UTC; null for who has one or needs none.</summary>
    public DateTimeOffset? FactorDueAt { get; set; }

    /// <summary>The admin who asked that a lost authenticator be taken off; another one does it.</summary>
    public Guid? LostFactorAskedBy { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset? LostFactorAskedAt { get; set; }

    /// <summary>Wrong passwords and codes that were counted against the account.</summary>
    public Failures Failures
    {
        get => new(AccessFailedCount, LockoutEnd);
        set => (AccessFailedCount, LockoutEnd) = (value.Count, value.Until);
    }

    /// <summary>What a link or ticket hangs on: it is void when either stamp is another.</summary>
    public string TicketStamp => $"{SecurityStamp} {ConcurrencyStamp}";

    /// <summary>An e-mail address as it is compared: without white space around it, composed, in capitals.</summary>
    public static string Normal(string email) => email.Trim().Normalize().ToUpperInvariant();

    /// <summary>Somebody who joins, with an e-mail address that was confirmed by whoever vouches for it.</summary>
    public static Person Joining(string name, string email, Role role, string passwordHash)
    {
        var person = new Person { DisplayName = name, Role = role, PasswordHash = passwordHash, EmailConfirmed = true };
        person.UseEmail(email);
        person.VoidSignIns();
        return person;
    }

    /// <summary>Sets the e-mail address, which is also the name at sign-in.</summary>
    public void UseEmail(string email)
    {
        (Email, UserName) = (email.Trim(), email.Trim());
        (NormalizedEmail, NormalizedUserName) = (Normal(email), Normal(email));
    }

    /// <summary>Takes a new security stamp: every sign-in, link and ticket made before is void.</summary>
    public void VoidSignIns()
    {
        SecurityStamp = NewStamp();
        VoidTickets();
    }

    /// <summary>Makes links and tickets void and leaves sign-ins as they are.</summary>
    public void VoidTickets() => ConcurrencyStamp = NewStamp();

    private static string NewStamp() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
