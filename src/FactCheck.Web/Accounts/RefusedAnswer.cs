using System.Text.Json.Nodes;
using FactCheck.Domain;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>Answers a signed-in person whose role is too low with a page that says so, and records it: for pages and for endpoints that forbid.</summary>
public static class RefusedAnswer
{
    /// <summary>Answers 403 instead of leading elsewhere.</summary>
    public static async Task AnswerAsync(RedirectContext<CookieAuthenticationOptions> refused)
    {
        var context = refused.HttpContext;
        if (context.User.PersonId() is { } personId)
        {
            await using var db = await context.RequestServices.GetRequiredService<IDbContextFactory<NewsroomDb>>().BeginAsync(context.RequestAborted);
            var address = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "";
            await db.CommitAsync(personId, EntryKind.Refused, Subject.OfPerson(personId), new JsonObject { ["address"] = address });
        }

        if (context.User.HasClaim(claim => claim.Type == SignInCookie.FactorClaim))
        {
            context.Response.Redirect("/account/authenticator?needed=true");
            return;
        }

        await StatusPage.AnswerAsync(context, StatusCodes.Status403Forbidden, signedIn: true);
    }
}
