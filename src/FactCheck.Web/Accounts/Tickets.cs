using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace FactCheck.Web;

/// <summary>What a ticket says.</summary>
/// <param name="PersonId">For whom.</param>
/// <param name="Stamp">The person's <see cref="Person.TicketStamp"/> of then; with another one the ticket is void.</param>
/// <param name="Extra">What it carries.</param>
public sealed record Ticket(Guid PersonId, string Stamp, string Extra = "");

/// <summary>Sealed, short-lived notes to ourselves: links in mails, and forms that go on where another ended.</summary>
public sealed class Tickets(IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>The password was right; a code is asked for.</summary>
    public const string Code = "code";

    /// <summary>A link that sets a new password.</summary>
    public const string Reset = "reset";

    /// <summary>A link that confirms an e-mail address.</summary>
    public const string Confirm = "confirm";

    /// <summary>An authenticator that is being set up.</summary>
    public const string Authenticator = "authenticator";

    /// <summary>Seals a ticket of a kind.</summary>
    public string Seal(string kind, Ticket ticket, TimeSpan life) => Of(kind).Protect(string.Join('\n',
        ticket.PersonId.ToString(), (clock.GetUtcNow() + life).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), ticket.Stamp, ticket.Extra));

    /// <summary>Opens a ticket; null when it is forged, of another kind or too old.</summary>
    public Ticket? Open(string kind, string? sealedTicket)
    {
        try
        {
            var parts = Of(kind).Unprotect(sealedTicket ?? "").Split('\n');
            var until = DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(parts[1], CultureInfo.InvariantCulture));
            return until > clock.GetUtcNow() ? new(Guid.Parse(parts[0]), parts[2], parts[3]) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Of(string kind) => protection.CreateProtector("FactCheck.Ticket", kind);
}
