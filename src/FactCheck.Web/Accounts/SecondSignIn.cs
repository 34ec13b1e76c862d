using Microsoft.AspNetCore.Antiforgery;

namespace FactCheck.Web;

/// <summary>
/// A sign-in form that stood open in one tab while its person signed in in another: its token was made for nobody and fits no more. She is signed
/// in, so she goes where the form would have led.
/// </summary>
internal static class SecondSignIn
{
    private const string Page = "/account/sign-in";

    /// <summary>Answers such a form. A form without any token is none: no page of ours sent it.</summary>
    /// <returns>False when the request is something else, and nothing was answered.</returns>
    public static async Task<bool> LeadOnAsync(HttpContext context, string tokenField)
    {
        var request = context.Request;
        if (context.User.PersonId() is null || !HttpMethods.IsPost(request.Method) || request.Path != Page || !request.HasFormContentType
            || context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false }
            || !(await request.ReadFormAsync(context.RequestAborted)).ContainsKey(tokenField))
        {
            return false;
        }

        context.Response.StatusCode = StatusCodes.Status302Found;
        context.Response.Headers.Location = new Uri(new($"{request.Scheme}://{request.Host}"), LocalAddress.Or(request.Query["returnUrl"])).AbsoluteUri;
        return true;
    }
}
