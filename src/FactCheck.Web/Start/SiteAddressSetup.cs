using System.Net;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.HttpOverrides;

namespace FactCheck.Web;

/// <summary>Lets every request stand under the <see cref="SiteAddress"/>, and believes nobody but the proxies about whom it comes from.</summary>
public static class SiteAddressSetup
{
    // What ASP.NET Core would do by itself for ASPNETCORE_FORWARDEDHEADERS_ENABLED: believe whoever reaches the port.
    private const string BelieveAll = "ForwardedHeaders_Enabled";

    private static readonly object s_saidByProxy = new();

    /// <summary>Adds the address, the proxies and the hosts that are answered.</summary>
    /// <exception cref="StartException">A setting cannot be used.</exception>
    public static void AddSiteAddress(this WebApplicationBuilder builder)
    {
        var address = SiteAddress.From(builder.Configuration, builder.Environment);
        if (string.Equals(builder.Configuration[BelieveAll], "true", StringComparison.OrdinalIgnoreCase))
        {
            throw new StartException(
                $"ASPNETCORE_FORWARDEDHEADERS_ENABLED would believe whoever reaches this port. Take it away and name the proxy in {SiteAddress.ProxiesSetting}.");
        }

        builder.Services.AddSingleton(address);
        builder.Services.Configure<HostFilteringOptions>(options => options.AllowedHosts = [.. address.Hosts]);
        builder.Services.Configure<ForwardedHeadersOptions>(options => Believe(options, address));
        // First of all, before the hosts are looked at.
        builder.Services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter, HealthUnderAnyHost>());
    }

    /// <summary>Takes the visitor's address from the proxies, then puts the site's own in place of the request's.</summary>
    public static void UseSiteAddress(this WebApplication app)
    {
        var address = app.Services.GetRequiredService<SiteAddress>();
        var warned = 0;
        app.Use((context, next) =>
        {
            if (address.IsProxy(context.Connection.RemoteIpAddress) && context.Request.Headers.ContainsKey(ForwardedHeadersDefaults.XForwardedProtoHeaderName))
            {
                context.Items[s_saidByProxy] = true;
            }

            return next(context);
        });
        app.UseForwardedHeaders();
        if (address.Origin is null)
        {
            app.Use((context, next) =>
            {
                // HTTP/1.0 need not name a host: then it is the one that is set (RFC 9110, 7.2).
                context.Request.Host = context.Request.Host.HasValue ? context.Request.Host : new(address.Unnamed, context.Connection.LocalPort);
                return next(context);
            });
            return;
        }

        app.Use((context, next) =>
        {
            var request = context.Request;
            if (address.IsHttps && !request.IsHttps && !Health.IsAsked(request))
            {
                if (context.Items.ContainsKey(s_saidByProxy))
                {
                    var right = UriHelper.BuildAbsolute(address.Scheme!, address.Host, request.PathBase, request.Path, request.QueryString);
                    context.Response.Redirect(right, permanent: true, preserveMethod: true);
                    return Task.CompletedTask;
                }

                if (Interlocked.Exchange(ref warned, 1) == 0)
                {
                    WarnOfHttp(app.Logger, context.Connection.RemoteIpAddress);
                }
            }

            (request.Scheme, request.Host) = (address.Scheme!, address.Host);
            return next(context);
        });
    }

    private static void WarnOfHttp(ILogger logger, IPAddress? from) => logger.LogWarning(
        "{Setting} is https, but a request came as plain http from {From}. If that is your proxy, set {Proxies} to its address and let it send " +
        "X-Forwarded-For and X-Forwarded-Proto; until then all visitors count as one. If it is not, passwords cross the network unprotected",
        SiteAddress.Setting, from, SiteAddress.ProxiesSetting);

    private static void Believe(ForwardedHeadersOptions options, SiteAddress address)
    {
        // An empty list of proxies would mean everybody.
        options.ForwardedHeaders = address.Proxies.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        options.ForwardLimit = address.Hops;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in address.Proxies)
        {
            options.KnownIPNetworks.Add(network);
        }
    }

    // A watchdog asks by the machine's number. The answer is the same under any name, so no name is refused.
    private sealed class HealthUnderAnyHost : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, then) =>
            {
                if (Health.IsAsked(context.Request))
                {
                    context.Request.Host = new("localhost");
                }

                return then(context);
            });
            next(app);
        };
    }
}
