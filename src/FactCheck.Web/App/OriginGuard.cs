namespace FactCheck.Web;

/// <summary>
/// Keeps foreign pages away from circuits: browsers let any page open a WebSocket with the reader's cookies. A request to the hub that names an
/// origin must name this site: its <see cref="SiteAddress"/>, or where none is set the address that was asked.
/// </summary>
public static class OriginGuard
{
    private const string Hub = "/_blazor";

    /// <summary>Answers 403 to a foreign or a null origin, negotiation included.</summary>
    public static IApplicationBuilder UseOriginGuard(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (!context.Request.Path.StartsWithSegments(Hub, StringComparison.OrdinalIgnoreCase) || IsOwn(context.Request))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    });

    private static bool IsOwn(HttpRequest request)
    {
        var named = request.Headers.Origin;
        return named.Count == 0 || NamesOwn(request);
    }

    /// <summary>Whether a request says that a page of this site sent it; browsers say so with each form.</summary>
    public static bool NamesOwn(HttpRequest request) => request.Headers.Origin is [{ } named]
        && string.Equals(named, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
}
