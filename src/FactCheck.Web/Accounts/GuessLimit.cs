using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Antiforgery;

namespace FactCheck.Web;

/// <summary>The forms of this page guess at secrets: sign-in, reset, join, set-up, and whatever asks for the password again.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class GuessLimitedAttribute : Attribute;

/// <summary>
/// How many such forms are taken a minute: from one browser that somebody signed in with before, and from each network for all others, so that nobody
/// uses up what belongs to somebody else. A form that is refused anyway, for it is empty or was not given out by a page, is no guess.
/// </summary>
public static class GuessLimit
{
    private const int Permits = 20;

    private static readonly TimeSpan s_window = TimeSpan.FromMinutes(1);

    /// <summary>Counts forms, after the antiforgery token was looked at.</summary>
    public static IApplicationBuilder UseGuessLimit(this IApplicationBuilder app)
    {
        var devices = app.ApplicationServices.GetRequiredService<DeviceCookie>();
        var permits = app.ApplicationServices.GetRequiredService<IConfiguration>().GetValue("FactCheck:Limits:SignIn", Permits);
        var limiter = PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetFixedWindowLimiter(
            devices.IdOf(context) is { } device ? $"device {device}" : $"network {RateLimits.Network(context.Connection.RemoteIpAddress)}",
            _ => new() { PermitLimit = permits, Window = s_window }));
        return app.Use(async (context, next) =>
        {
            if (context.GetEndpoint()?.Metadata.GetMetadata<GuessLimitedAttribute>() is null || !HttpMethods.IsPost(context.Request.Method)
                || !await IsGuessAsync(context))
            {
                await next(context);
                return;
            }

            using var lease = limiter.AttemptAcquire(context);
            await (lease.IsAcquired ? next(context) : RateLimits.AnswerAsync(context, lease));
        });
    }

    private static async Task<bool> IsGuessAsync(HttpContext context) =>
        context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false }
        && context.Request.HasFormContentType
        && (await context.Request.ReadFormAsync(context.RequestAborted)).Any(field => !field.Key.StartsWith('_') && field.Value.Any(value => value?.Length > 0));
}
