namespace FactCheck.Web;

/// <summary>Addresses in mails: of FactCheck:Address when it is set, else of the request, whose host AllowedHosts has checked.</summary>
public static class MailLink
{
    /// <summary>A page of this site with a token.</summary>
    public static string To(HttpContext context, string page, string token)
    {
        var configured = context.RequestServices.GetRequiredService<IConfiguration>()["FactCheck:Address"]?.TrimEnd('/');
        return $"{configured ?? $"{context.Request.Scheme}://{context.Request.Host}"}{page}?token={Uri.EscapeDataString(token)}";
    }
}
