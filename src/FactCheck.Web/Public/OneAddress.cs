using System.Globalization;
using System.Text.RegularExpressions;
using FactCheck.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>
/// Each page for readers has one address. Other spellings of it (letters in the other case, a slash at the end, noughts before a number, other words before
/// the digits of the id, slashes side by side) lead there for good, so that links, caches and counts agree. Needless escapes and dots as segments
/// are no other spelling (RFC 3986, 6.2.2): proxies change them as they like, and a redirect could go round for ever.
/// </summary>
internal static partial class OneAddress
{
    /// <summary>
    /// Leads other spellings of the endpoints' own paths to the one that they were mapped with, and other names of what they show to its own, in one step.
    /// </summary>
    public static T HasOneAddress<T>(this T endpoints)
        where T : IEndpointConventionBuilder => endpoints.AddEndpointFilter(async (context, next) =>
        {
            var http = context.HttpContext;
            if (http.GetEndpoint() is not RouteEndpoint endpoint || HttpMethods.IsOptions(http.Request.Method))
            {
                return await next(context);
            }

            var asked = http.Request.Path.Value;
            var answer = Spelled(endpoint.RoutePattern, http.Request.RouteValues) == asked ? await next(context) : null;
            if ((answer is not null && !IsNothing(answer)) || await IsNamelessAsync(endpoint, http))
            {
                return answer ?? TypedResults.NotFound();
            }

            var path = Spelled(endpoint.RoutePattern, http.Request.RouteValues);
            if (path == asked)
            {
                return answer;
            }

            // Scripts of other sites follow a redirect only when they may read it, and there is nothing in it to keep from them.
            http.Response.Headers.AccessControlAllowOrigin = "*";
            return For(http.Request, new PathString(path).ToUriComponent());
        });

    /// <summary>Leads a path with slashes side by side to the one with one of each, as whoever puts addresses together from pieces means it.</summary>
    public static IApplicationBuilder UseSingleSlashes(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var request = context.Request;
        if (request.Path.Value?.Contains("//", StringComparison.Ordinal) != true || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)))
        {
            return next(context);
        }

        context.SetEndpoint(null);
        return For(request, new PathString(Slashes().Replace(request.Path.Value, "/")).ToUriComponent()).ExecuteAsync(context);
    });

    /// <summary>A lasting redirect to another path of this site, with the query as it came.</summary>
    public static IResult For(HttpRequest request, string path) => TypedResults.Redirect(path + request.QueryString.ToUriComponent(), permanent: true);

    /// <summary>The name of the fact-check whose id ends as this one does, whatever words stand before it; null when there is none.</summary>
    public static async Task<string?> CheckSlugAsync(this NewsroomDb db, string slug, CancellationToken cancel) => Slug.Tail(slug) is { } tail
        ? await db.Database.SqlQuery<string>($"SELECT Slug AS Value FROM PublishedCheck WHERE substr(Slug, -8) = {tail} LIMIT 1").SingleOrDefaultAsync(cancel)
        : null;

    /// <summary>The same for an article that readers may see.</summary>
    public static async Task<string?> ArticleSlugAsync(this NewsroomDb db, string slug, CancellationToken cancel)
    {
        if (Slug.Tail(slug) is not { } tail)
        {
            return null;
        }

        var ids = await db.Database.SqlQuery<Guid>($"SELECT Id AS Value FROM Article WHERE substr(Slug, -8) = {tail}").ToListAsync(cancel);
        return await db.ToReaders().Where(article => ids.Contains(article.Id)).Select(article => article.Slug).FirstOrDefaultAsync(cancel);
    }

    private static bool IsNothing(object answer) => (answer is INestedHttpResult nested ? nested.Result : answer) is NotFound;

    // Puts the name of what the digits lead to in the place of the one that was asked for.
    private static async Task<bool> IsNamelessAsync(RouteEndpoint endpoint, HttpContext http)
    {
        if (endpoint.Metadata.GetMetadata<Named>() is not { } named || http.Request.RouteValues["slug"] is not string slug)
        {
            return false;
        }

        await using var db = await http.RequestServices.GetRequiredService<IDbContextFactory<NewsroomDb>>().CreateDbContextAsync(http.RequestAborted);
        var known = await named.ByAsync(db, slug, http.RequestAborted);
        http.Request.RouteValues["slug"] = known ?? slug;
        return known is null;
    }

    private static string Spelled(RoutePattern pattern, RouteValueDictionary values) =>
        "/" + string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternParameterPart parameter => Value(parameter, values[parameter.Name]),
            _ => "",
        }))));

    private static string Value(RoutePatternParameterPart parameter, object? value) =>
        parameter.ParameterPolicies.Any(policy => policy.Content is "int" or "long")
        && long.TryParse(value as string, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : value as string ?? "";

    [GeneratedRegex("/{2,}", RegexOptions.NonBacktracking)]
    private static partial Regex Slashes();

    /// <summary>The endpoint shows something that has a name with digits at its end.</summary>
    /// <param name="ByAsync">Finds the whole name by the digits of one; null when there is none that readers may see.</param>
    internal sealed record Named(Func<NewsroomDb, string, CancellationToken, Task<string?>> ByAsync)
    {
        /// <summary>A fact-check.</summary>
        public static readonly Named Check = new(CheckSlugAsync);

        /// <summary>An article.</summary>
        public static readonly Named Article = new(ArticleSlugAsync);
    }
}
