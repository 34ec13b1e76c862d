using Microsoft.AspNetCore.Components.Server;

namespace FactCheck.Web;

/// <summary>Blazor, circuits and the pipeline around all pages.</summary>
public static class WebSetup
{
    /// <summary>
    /// The largest message that a browser may send over a circuit, in bytes: a justification of full length in a script of three bytes a letter, with room.
    /// </summary>
    public const long CircuitMessageBytes = 128 * 1024;

    /// <summary>Adds Blazor with limits that are set on purpose.</summary>
    public static WebApplicationBuilder AddPages(this WebApplicationBuilder builder)
    {
        // RFC 9112 lets a line end with a bare line feed, which a proxy may read otherwise than this server: a way to smuggle requests.
        AppContext.SetSwitch("Microsoft.AspNetCore.Server.Kestrel.DisableHttp1LineFeedTerminators", true);
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 4 * 1024 * 1024;
        });
        builder.Services.Configure<HostOptions>(options =>
        {
            options.ShutdownTimeout = TimeSpan.FromSeconds(4);
            // A mail or a witness that makes trouble is no reason to end the newsroom; the host logs what it was.
            options.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.Ignore;
        });
        builder.Services.AddHsts(options => (options.MaxAge, options.IncludeSubDomains) = (TimeSpan.FromDays(365), true));
        builder.Services.AddRateLimits(builder.Configuration);
        builder.Services.AddRazorComponents().AddInteractiveServerComponents(Circuits)
            .AddHubOptions(hub =>
            {
                hub.MaximumReceiveMessageSize = CircuitMessageBytes;
                hub.KeepAliveInterval = TimeSpan.FromSeconds(2);
                // Browsers slow the timers of hidden tabs down to one a minute.
                hub.ClientTimeoutInterval = TimeSpan.FromSeconds(75);
            });
        return builder;
    }

    /// <summary>What every request goes through, in order.</summary>
    public static WebApplication UsePages(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseSiteAddress();
        app.UseOriginGuard();
        if (!app.Environment.IsDevelopment())
        {
            app.UseExceptionHandler(new ExceptionHandlerOptions
            {
                ExceptionHandler = context => StatusPage.AnswerAsync(context, StatusCodes.Status500InternalServerError),
            });
            app.UseHsts();
        }

        app.UseStorageWords();
        app.UseStatusCodePages(status =>
            StatusPage.AnswerAsync(status.HttpContext, status.HttpContext.Response.StatusCode, status.HttpContext.User.PersonId() is not null));
        app.UseOptions();
        app.UseConditions();
        app.UseSingleSlashes();
        return app;
    }

    private static void Circuits(CircuitOptions options)
    {
        options.DisconnectedCircuitMaxRetained = 200;
        options.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(3);
        options.JSInteropDefaultCallTimeout = TimeSpan.FromSeconds(20);
        options.MaxBufferedUnacknowledgedRenderBatches = 20;
    }
}
