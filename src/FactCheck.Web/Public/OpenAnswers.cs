namespace FactCheck.Web;

/// <summary>
/// What programs of other sites fetch: feeds and annotations. What is public to everybody is public to scripts in the pages of others too, and whoever asks
/// what the address can do is told.
/// </summary>
internal static class OpenAnswers
{
    private const string Methods = "GET, HEAD, OPTIONS";

    /// <summary>Maps an address that every site's scripts may read.</summary>
    public static IEndpointConventionBuilder MapOpen(this IEndpointRouteBuilder routes, string pattern, Delegate handler)
    {
        var open = routes.MapGet(pattern, handler).AddEndpointFilter((context, next) =>
        {
            OpenToEverySite(context.HttpContext.Response);
            return next(context);
        });
        routes.MapMethods(pattern, [HttpMethods.Options], (HttpContext http) =>
        {
            OpenToEverySite(http.Response);
            http.Response.Headers.Allow = Methods;
            http.Response.Headers.AccessControlAllowMethods = Methods;
            http.Response.Headers.AccessControlAllowHeaders = "*";
            return TypedResults.NoContent();
        });
        return open;
    }

    private static void OpenToEverySite(HttpResponse response)
    {
        response.Headers.AccessControlAllowOrigin = "*";
        response.Headers.AccessControlExposeHeaders = "Allow, ETag, Link";
    }
}
