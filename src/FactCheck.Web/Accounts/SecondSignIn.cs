using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Options;

namespace FactCheck.Web;

/// <summary>
/// The forms that sign in and out, when they stood open in one tab while their person did the same in another: their token fits no more, and what they
/// are for is done. Who signs in twice goes where the form would have led, who signs out twice to the front page.
/// </summary>
internal static class SecondSignIn
{
    private const string SignIn = "/account/sign-in";
    private const string SignOut = "/account/sign-out";

    /// <summary>Answers such forms, after the antiforgery token was looked at. A form without any token is none: no page of ours sent it.</summary>
    public static void UseSecondSignIn(this WebApplication app)
    {
        var token = app.Services.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.FormFieldName;
        app.Use((context, next) =>
        {
            var address = Address(context, token);
            if (address is null)
            {
                return next(context);
            }

            context.Response.Redirect(address);
            return Task.CompletedTask;
        });
    }

    private static string? Address(HttpContext context, string tokenField) => (context.Request.Path.Value, context.User.PersonId()) switch
    {
        (SignIn, not null) when HasOldToken(context, tokenField) => ReturnAddress.Of(context, context.Request.Query["returnUrl"]),
        (SignOut, null) when HasOldToken(context, tokenField) => "/",
        _ => null,
    };

    // The form of a token that does not fit cannot be read; that there was none is said by naming the field in which it was looked for.
    private static bool HasOldToken(HttpContext context, string tokenField) =>
        HttpMethods.IsPost(context.Request.Method)
        && context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false, Error: { } error }
        && !error.Message.Contains(tokenField, StringComparison.Ordinal);
}
