using Microsoft.AspNetCore.Antiforgery;

namespace FactCheck.Web;

/// <summary>
/// A sign-in form that was opened before somebody signed in in another tab: its token is another visitor's now, but the person wants the desk and is allowed there.
/// </summary>
public static class SecondTab
{
    private const string SignIn = "/account/sign-in";
    private const string Token = "__RequestVerificationToken";

    /// <summary>Leads to the desk instead of saying that the form could not be read.</summary>
    public static IApplicationBuilder UseSecondTab(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (context.Request.Path == SignIn && context.User.PersonId() is not null && context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false }
            && context.Request.HasFormContentType && (await context.Request.ReadFormAsync(context.RequestAborted)).ContainsKey(Token))
        {
            context.Response.Redirect("/desk");
            return;
        }

        await next(context);
    });
}
