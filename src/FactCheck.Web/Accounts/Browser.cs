using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace FactCheck.Web;

/// <summary>The browser that somebody signs in with.</summary>
/// <param name="Name">Browser and system in plain words.</param>
/// <param name="DeviceId">By what it is known, if somebody signed in with it before.</param>
public sealed record Browser(string Name, Guid? DeviceId);

/// <summary>The cookie by which a browser is known again. It opens nothing; it keeps the tries of its owner apart from those of strangers.</summary>
public sealed class DeviceCookie(IDataProtectionProvider protection)
{
    private const string Name = "factcheck-device";

    private readonly IDataProtector _protector = protection.CreateProtector("FactCheck.Device");

    /// <summary>The browser of a request.</summary>
    public Browser Of(HttpContext context) => new(Device.Of(context.Request.Headers.UserAgent), IdOf(context));

    /// <summary>What the request's cookie says; null when there is none or it is not ours.</summary>
    public Guid? IdOf(HttpContext context)
    {
        try
        {
            return context.Request.Cookies[NameFor(context)] is { Length: > 0 and < 1_000 } value ? Guid.Parse(_protector.Unprotect(value)) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Lets the browser be known from now on.</summary>
    public void Give(HttpContext context, Guid deviceId) => context.Response.Cookies.Append(NameFor(context), _protector.Protect(deviceId.ToString()), new()
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = KnownDevice.Life,
        Path = "/",
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
    });

    private static string NameFor(HttpContext context) => context.Request.IsHttps ? "__Host-" + Name : Name;
}
