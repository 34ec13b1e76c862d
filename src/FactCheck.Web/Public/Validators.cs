using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;

namespace FactCheck.Web;

/// <summary>The endpoint answers readers with something that is the same for all of them.</summary>
/// <param name="IsCompressed">Whether it goes out compressed to those who take that; hashes only grow by it.</param>
internal sealed record ForReaders(bool IsCompressed = true);

/// <summary>
/// Gives what readers fetch a validator (RFC 9110, 8.8), so that a feed reader or browser that has it already is told so with 304 instead of being sent
/// it again. The tag is a hash of the content, weak because the same content goes out compressed and plain.
/// </summary>
internal static class Validators
{
    private const int HashBytes = 16;

    /// <summary>Adds the tag to good answers of endpoints that are marked with <see cref="ForReaders"/>.</summary>
    public static IApplicationBuilder UseValidators(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var (body, method) = (context.Response.Body, context.Request.Method);
        using var content = new MemoryStream();
        context.Response.Body = content;
        // Some results write nothing for HEAD, whose headers are those of what GET would get. The server leaves its body out.
        context.Request.Method = HttpMethods.IsHead(method) ? HttpMethods.Get : method;
        try
        {
            await next(context);
        }
        finally
        {
            (context.Response.Body, context.Request.Method) = (body, method);
        }

        if (context.Response is { StatusCode: StatusCodes.Status200OK, HasStarted: false })
        {
            Tag(context, content);
        }

        if (context.Response.StatusCode is not (StatusCodes.Status304NotModified or StatusCodes.Status412PreconditionFailed))
        {
            content.Position = 0;
            await content.CopyToAsync(body, context.RequestAborted);
        }
    });

    private static void Tag(HttpContext context, MemoryStream content)
    {
        var headers = context.Response.GetTypedHeaders();
        var hash = SHA256.HashData(content.GetBuffer().AsSpan(0, (int)content.Length));
        headers.ETag ??= new($"\"{Convert.ToHexStringLower(hash.AsSpan(0, HashBytes))}\"", isWeak: true);
        headers.LastModified ??= context.RequestServices.GetRequiredService<UnchangedSince>()
            .Of(context.Request.Path + context.Request.QueryString.Value, headers.ETag.ToString());
        if (!context.Response.Headers.Vary.Contains(HeaderNames.AcceptEncoding))
        {
            context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        }

        headers.CacheControl ??= new() { Public = true, MaxAge = TimeSpan.Zero, MustRevalidate = true };
        if (Status(context.Request.GetTypedHeaders(), headers.ETag, headers.LastModified.Value) is { } status)
        {
            context.Response.StatusCode = status;
            headers.ContentLength = null;
            context.Response.Headers.Remove(HeaderNames.ContentType);
        }
    }

    // In the order of RFC 9110, 13.2.2. Null when the answer goes out.
    private static int? Status(RequestHeaders asked, EntityTagHeaderValue tag, DateTimeOffset at)
    {
        if (asked.IfMatch.Count > 0 ? !asked.IfMatch.Any(known => Is(known, tag, strong: true)) : asked.IfUnmodifiedSince < at)
        {
            return StatusCodes.Status412PreconditionFailed;
        }

        return asked.IfNoneMatch.Any(known => Is(known, tag, strong: false)) || (asked.IfNoneMatch.Count == 0 && asked.IfModifiedSince >= at)
            ? StatusCodes.Status304NotModified
            : null;
    }

    private static bool Is(EntityTagHeaderValue known, EntityTagHeaderValue tag, bool strong) =>
        known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, strong);
}
