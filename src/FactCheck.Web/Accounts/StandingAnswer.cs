using Microsoft.AspNetCore.Authentication.Cookies;

namespace FactCheck.Web;

/// <summary>Tells an open page who is signed in in its browser now. To ask is no use of the sign-in: a page that is only open grows idle.</summary>
public static class StandingAnswer
{
    /// <summary>Maps /account/standing: the person's id, or nothing.</summary>
    public static void MapStanding(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/account/standing", (HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            return Results.Text(context.User.PersonId()?.ToString("N") ?? "");
        }).AllowAnonymous().AnswersHead().WithMetadata(new Marker());

    /// <summary>Whether this request is such a question.</summary>
    public static bool IsAskedBy(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<Marker>() is not null;

    /// <summary>Keeps the cookie from being renewed by a question.</summary>
    public static Task KeepAgeAsync(CookieSlidingExpirationContext context)
    {
        context.ShouldRenew &= !IsAskedBy(context.HttpContext);
        return Task.CompletedTask;
    }

    private sealed class Marker;
}
