using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace FactCheck.Web;

/// <summary>
/// How often one address may try. An endpoint names one of these with EnableRateLimiting; the numbers (per minute) come from FactCheck:Limits.
/// Opening a sign-in page is free, sending its form counts.
/// </summary>
public static class RateLimits
{
    /// <summary>Forms that guess at secrets: sign-in, reset, join, set-up.</summary>
    public const string SignIn = "SignIn";

    /// <summary>Searches.</summary>
    public const string Search = "Search";

    /// <summary>The public log: whoever verifies all of it takes many tiles one after the other.</summary>
    public const string Log = "Log";

    /// <summary>Other newsrooms that ask this one to cosign: each has two logs, whose heads grow every two seconds at most.</summary>
    public const string Witness = "Witness";

    private static readonly TimeSpan s_window = TimeSpan.FromMinutes(1);

    /// <summary>Adds the limiters.</summary>
    public static IServiceCollection AddRateLimits(this IServiceCollection services, IConfiguration configuration) =>
        services.AddRateLimiter(options =>
        {
            var limits = configuration.GetSection("FactCheck:Limits");
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (rejected, _) => AnswerAsync(rejected);
            options.AddPolicy(SignIn, context => PerAddress(context, SignIn, limits.GetValue(SignIn, 20), formsOnly: true));
            options.AddPolicy(Search, context => PerAddress(context, Search, limits.GetValue(Search, 60)));
            options.AddPolicy(Log, context => PerAddress(context, Log, limits.GetValue(Log, 3_000)));
            options.AddPolicy(Witness, context => PerAddress(context, Witness, limits.GetValue(Witness, 300)));
            var all = limits.GetValue("SignInAll", 300);
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                IsForm(context) && context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName == SignIn
                    ? Window("all", all)
                    : RateLimitPartition.GetNoLimiter("free"));
        });

    private static RateLimitPartition<string> PerAddress(HttpContext context, string name, int permits, bool formsOnly = false) =>
        formsOnly && !IsForm(context)
            ? RateLimitPartition.GetNoLimiter("free")
            : Window($"{name} {Network(context.Connection.RemoteIpAddress)}", permits);

    private static RateLimitPartition<string> Window(string key, int permits) =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new() { PermitLimit = permits, Window = s_window });

    private static bool IsForm(HttpContext context) => HttpMethods.IsPost(context.Request.Method);

    // One household has a whole /64 of IPv6 addresses; counting each would count nothing.
    private static string Network(IPAddress? address) => address switch
    {
        null => "none",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes(), 0, 8),
        _ => address.ToString(),
    };

    private static async ValueTask AnswerAsync(OnRejectedContext rejected)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : s_window;
        var context = rejected.HttpContext;
        context.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        await StatusPage.Result(StatusCodes.Status429TooManyRequests).ExecuteAsync(context);
    }
}
