using System.Text.Json.Nodes;
using FactCheck.Domain;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>Answers a signed-in person whose role is too low with a page that says so, and records it. Strangers are asked to sign in.</summary>
public sealed class RefusedAnswer(IDbContextFactory<NewsroomDb> factory) : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _usual = new();

    /// <inheritdoc />
    public async Task HandleAsync(
        RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (!authorizeResult.Forbidden || context.User.PersonId() is not { } personId)
        {
            await _usual.HandleAsync(next, context, policy, authorizeResult);
            return;
        }

        await using (var db = await factory.BeginAsync(context.RequestAborted))
        {
            var address = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "";
            await db.CommitAsync(personId, EntryKind.Refused, Subject.OfPerson(personId), new JsonObject { ["address"] = address });
        }

        await StatusPage.Result(StatusCodes.Status403Forbidden, signedIn: true).ExecuteAsync(context);
    }
}
