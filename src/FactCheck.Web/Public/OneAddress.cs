using System.Globalization;
using FactCheck.Domain;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>
/// Each page for readers has one address. Other spellings of it (letters in the other case, a slash at the end, noughts before a number, other words before
/// the digits of the id) lead there for good, so that links, caches and counts agree.
/// </summary>
internal static class OneAddress
{
    /// <summary>Leads other spellings of the endpoints' own paths to the one that they were mapped with.</summary>
    public static T HasOneAddress<T>(this T endpoints)
        where T : IEndpointConventionBuilder => endpoints.AddEndpointFilter(async (context, next) =>
        {
            var request = context.HttpContext.Request;
            var path = context.HttpContext.GetEndpoint() is RouteEndpoint endpoint ? Spelled(endpoint.RoutePattern, request.RouteValues) : request.Path.Value;
            return path == request.Path.Value ? await next(context) : For(request, new PathString(path).ToUriComponent());
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

    private static string Spelled(RoutePattern pattern, RouteValueDictionary values) =>
        "/" + string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternParameterPart parameter => Value(parameter, values[parameter.Name]),
            _ => "",
        }))));

    private static string Value(RoutePatternParameterPart parameter, object? value) =>
        parameter.ParameterPolicies.Any(policy => policy.Content == "int") && int.TryParse(value as string, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : value as string ?? "";
}
