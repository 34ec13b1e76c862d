namespace FactCheck.Web;

/// <summary>The page is opened by a link with a token in it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenedByLinkAttribute : Attribute;

/// <summary>
/// A token that came in the address of a link. It is moved to a cookie at once and the browser sent on to the plain address, so that it stands in no
/// history, no referrer and no bookmark (ASVS 14.2.1); from there the form takes it along in its body.
/// </summary>
internal static class LinkToken
{
    private const string Query = "token";
    private const string CookieName = "factcheck-link";

    private static readonly TimeSpan s_life = TimeSpan.FromHours(1);

    /// <summary>Takes tokens out of addresses.</summary>
    public static IApplicationBuilder UseLinkTokens(this IApplicationBuilder app) => app.Use((context, next) =>
        context.GetEndpoint()?.Metadata.GetMetadata<OpenedByLinkAttribute>() is not null
        && HttpMethods.IsGet(context.Request.Method) && context.Request.Query[Query] is [{ Length: > 0 } token, ..]
            ? Move(context, token)
            : next(context));

    /// <summary>The token of the link that opened this page; null without one.</summary>
    public static string? Of(HttpContext context) => context.Request.Cookies[Name(context)];

    /// <summary>Forgets the token: it has done its work.</summary>
    public static void Forget(HttpContext context) => context.Response.Cookies.Delete(Name(context), Options(context));

    private static Task Move(HttpContext context, string token)
    {
        var options = Options(context);
        options.MaxAge = s_life;
        context.Response.Cookies.Append(Name(context), token, options);
        context.Response.Headers.CacheControl = "no-store";
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = context.Request.PathBase.Add(context.Request.Path).ToUriComponent();
        return Task.CompletedTask;
    }

    // Lax: the link stands in a mail, which may be read on another site.
    private static CookieOptions Options(HttpContext context) =>
        new() { HttpOnly = true, Path = "/", SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, IsEssential = true };

    // One for each page, so that one link does not take the place of another's.
    private static string Name(HttpContext context) =>
        $"{(context.Request.IsHttps ? SignInCookie.HostPrefix : "")}{CookieName}{context.Request.Path.ToString().Replace('/', '-')}";
}
