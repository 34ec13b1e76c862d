namespace FactCheck.Web;

/// <summary>The headers that every response carries. Nothing inline runs, nothing foreign loads, nobody frames a page.</summary>
public static class SecurityHeaders
{
    /// <summary>The Content-Security-Policy of every page.</summary>
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "form-action 'self'; base-uri 'self'; object-src 'none'; frame-ancestors 'none'; manifest-src 'self'";

    // Sheets and scripts; all of them are UTF-8. Files of evidence are what they are.
    private static readonly string[] s_ours = ["text/css", "text/javascript"];

    /// <summary>Sets the headers before anything else can answer.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            if (!headers.ContentSecurityPolicy.ToString().Contains("sandbox", StringComparison.Ordinal))
            {
                headers.ContentSecurityPolicy = Policy;
            }

            if (s_ours.Contains(context.Response.ContentType))
            {
                context.Response.ContentType += "; charset=utf-8";
            }

            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
            return Task.CompletedTask;
        });
        return next(context);
    });
}
