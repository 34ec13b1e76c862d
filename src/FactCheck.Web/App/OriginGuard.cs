namespace FactCheck.Web;

/// <summary>
/// Keeps foreign pages away from circuits: browsers let any page open a WebSocket with the reader's cookies. A request to the hub that names an
/// origin must name this site, or one of FactCheck:Origins (separated by ";", for a proxy that ends https).
/// </summary>
public static class OriginGuard
{
    private const string Hub = "/_blazor";

    /// <summary>Answers 403 to a foreign or a null origin, negotiation included.</summary>
    public static IApplicationBuilder UseOriginGuard(this IApplicationBuilder app)
    {
        var configuration = app.ApplicationServices.GetRequiredService<IConfiguration>();
        var allowed = (configuration["FactCheck:Origins"] ?? "")
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return app.Use((context, next) =>
        {
            if (!context.Request.Path.StartsWithSegments(Hub, StringComparison.OrdinalIgnoreCase) || IsOwn(context.Request, allowed))
            {
                return next(context);
            }

            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        });
    }

    private static bool IsOwn(HttpRequest request, HashSet<string> allowed)
    {
        var named = request.Headers.Origin;
        return named.Count == 0
            || (named.Count == 1 && (string.Equals(named[0], $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
                || allowed.Contains(named[0] ?? "")));
    }
}
