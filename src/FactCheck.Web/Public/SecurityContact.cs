using System.Globalization;
using System.Net.Mail;
using System.Text;

namespace FactCheck.Web;

/// <summary>Where to report a weakness of this site (security.txt, RFC 9116): the newsroom's address for errors. Without one there is no such file.</summary>
internal static class SecurityContact
{
    // RFC 9116, 2.5.5 recommends less than a year; the day is the same for everybody who asks on one day.
    private const int Days = 180;

    public static IResult Get(SiteSettings site, TimeProvider clock)
    {
        if (!MailAddress.TryCreate(site.ContactEmail, out var contact))
        {
            return TypedResults.NotFound();
        }

        var expires = clock.GetUtcNow().Date.AddDays(Days).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return TypedResults.Text(
            $"Contact: mailto:{contact.Address}\nExpires: {expires}\nPreferred-Languages: en\n" +
            (site.PublicAddress is { } address ? $"Canonical: {address}/.well-known/security.txt\n" : ""),
            "text/plain", Encoding.UTF8);
    }
}
