using Microsoft.Net.Http.Headers;

namespace FactCheck.Web;

/// <summary>
/// What the server's own parts read otherwise than RFC 9110 says, put right before they see it: a condition by time is nothing beside one by tag (13.1.3,
/// 13.1.4), a range in another unit than bytes is no range (14.2), and a method in small letters is another method (9.1).
/// </summary>
public static class Conditions
{
    private const string Bytes = "bytes";

    /// <summary>Looks at every request.</summary>
    public static IApplicationBuilder UseConditions(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var request = context.Request;
        if (request.Method.Any(char.IsAsciiLetterLower))
        {
            context.SetEndpoint(null);
            context.Response.StatusCode = StatusCodes.Status501NotImplemented;
            return Task.CompletedTask;
        }

        Drop(request.Headers, HeaderNames.IfNoneMatch, HeaderNames.IfModifiedSince);
        Drop(request.Headers, HeaderNames.IfMatch, HeaderNames.IfUnmodifiedSince);
        if (request.Headers.Range is { Count: > 0 } range && !range.ToString().TrimStart().StartsWith(Bytes, StringComparison.OrdinalIgnoreCase))
        {
            request.Headers.Remove(HeaderNames.Range);
        }

        return next(context);
    });

    /// <summary>Whether what a request asks for may only be given while it is as the request says.</summary>
    public static bool AreDemanded(HttpRequest request) => request.Headers.IfMatch.Count > 0 || request.Headers.IfUnmodifiedSince.Count > 0;

    private static void Drop(IHeaderDictionary headers, string byTag, string byTime)
    {
        if (headers.ContainsKey(byTag))
        {
            headers.Remove(byTime);
        }
    }
}
