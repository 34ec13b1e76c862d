namespace FactCheck.Web;

/// <summary>
/// Addresses in mails. They are those of FactCheck:PublicAddress; in Development, where it is not set, those of this machine. What host a request
/// names never decides where a secret is sent.
/// </summary>
public static class MailLink
{
    /// <summary>The page that sets a new password.</summary>
    public const string ResetPage = "/account/reset";

    /// <summary>Why no link can be mailed now; null when it can.</summary>
    public static string? Problem(HttpContext context) => Origin(context) is null
        ? $"This newsroom cannot mail links yet: its address is not set. Ask whoever runs it to set {SiteAddress.Setting}."
        : null;

    /// <summary>A page of this site with a token, to be mailed.</summary>
    /// <exception cref="InvalidOperationException">There is a <see cref="Problem"/>.</exception>
    public static string To(HttpContext context, string page, string token) =>
        Of(Origin(context) ?? throw new InvalidOperationException(Problem(context)), page, token);

    /// <summary>A page of this site with a token, shown to whoever asks and not mailed.</summary>
    public static string Shown(HttpContext context, string page, string token) => Of($"{context.Request.Scheme}://{context.Request.Host}", page, token);

    private static string Of(string origin, string page, string token) => $"{origin}{page}?token={Uri.EscapeDataString(token)}";

    private static string? Origin(HttpContext context)
    {
        var services = context.RequestServices;
        return services.GetRequiredService<SiteAddress>().Origin
            ?? (services.GetRequiredService<IHostEnvironment>().IsDevelopment() && Listening.IsHereHost(context.Request.Host.Host)
                ? $"{context.Request.Scheme}://{context.Request.Host}"
                : null);
    }
}
