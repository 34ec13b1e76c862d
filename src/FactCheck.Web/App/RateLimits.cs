using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace FactCheck.Web;

/// <summary>
/// How often one address may try. An endpoint names one of these with EnableRateLimiting; the numbers (per minute) come from FactCheck:Limits.
/// Forms that guess at secrets are counted by <see cref="GuessLimit"/>.
/// </summary>
public static class RateLimits
{
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
            options.OnRejected = async (rejected, _) => await AnswerAsync(rejected.HttpContext, rejected.Lease);
            options.AddPolicy(Search, context => PerAddress(context, Search, limits.GetValue(Search, 60)));
            options.AddPolicy(Log, context => PerAddress(context, Log, limits.GetValue(Log, 3_000)));
            options.AddPolicy(Witness, context => PerAddress(context, Witness, limits.GetValue(Witness, 300)));
        });

    private static RateLimitPartition<string> PerAddress(HttpContext context, string name, int permits) =>
        RateLimitPartition.GetFixedWindowLimiter(
            $"{name} {Network(context.Connection.RemoteIpAddress)}", _ => new() { PermitLimit = permits, Window = s_window });

    /// <summary>The network of an address: one household has a whole /64 of IPv6 addresses, and counting each would count nothing.</summary>
    public static string Network(IPAddress? address) => address switch
    {
        null => "none",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes(), 0, 8),
        _ => address.ToString(),
    };

    /// <summary>Says that it was too often, and how long to wait.</summary>
    public static async Task AnswerAsync(HttpContext context, RateLimitLease lease)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : s_window;
        context.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        await StatusPage.AnswerAsync(context, StatusCodes.Status429TooManyRequests);
    }
}
