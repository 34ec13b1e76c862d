using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Options;

namespace FactCheck.Web;

/// <summary>
/// A sign-in form that stood open in one tab while its person signed in in another: its token was made for nobody and fits no more. She is signed
/// in, so she goes where the form would have led.
/// </summary>
internal static class SecondSignIn
{
    private const string Page = "/account/sign-in";

    /// <summary>Answers such forms, after the antiforgery token was looked at. A form without any token is none: no page of ours sent it.</summary>
    public static void UseSecondSignIn(this WebApplication app)
    {
        var token = app.Services.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.FormFieldName;
        app.Use((context, next) => IsOne(context, token) ? LeadOn(context) : next(context));
    }

    private static Task LeadOn(HttpContext context)
    {
        var request = context.Request;
        // A header holds ASCII only; an absolute address is escaped.
        context.Response.Redirect(new Uri(new Uri($"{request.Scheme}://{request.Host}"), LocalAddress.Or(request.Query["returnUrl"])).AbsoluteUri);
        return Task.CompletedTask;
    }

    // The form of a token that does not fit cannot be read; that there was none is said by naming the field in which it was looked for.
    private static bool IsOne(HttpContext context, string tokenField) =>
        context.Request is { Path.Value: Page, Method: "POST" }
        && context.User.PersonId() is not null
        && context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false, Error: { } error }
        && !error.Message.Contains(tokenField, StringComparison.Ordinal);
}
