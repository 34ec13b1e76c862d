using Microsoft.Extensions.Configuration.Memory;

namespace FactCheck.Web;

/// <summary>What stands before everything else is built: the environment, the defaults of settings, and what must not start.</summary>
public static class StartSetup
{
    // In code, so that a settings file that is missing changes nothing. Entity Framework would log each statement at Information.
    private static readonly Dictionary<string, string?> s_defaults = new()
    {
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning",
        ["Logging:LogLevel:Microsoft.EntityFrameworkCore"] = "Warning",
    };

    /// <summary>Sets defaults, and refuses to go on where the app must not run as it is set.</summary>
    /// <exception cref="StartException">It must not.</exception>
    public static WebApplicationBuilder AddStart(this WebApplicationBuilder builder)
    {
        // First in the list is weakest.
        ((IConfigurationBuilder)builder.Configuration).Sources.Insert(0, new MemoryConfigurationSource { InitialData = s_defaults });
        SettingsCheck.Demand(builder.Configuration);
        if (DemoNewsroom.Problem(builder.Configuration, builder.Environment) is { } problem)
        {
            throw new StartException(problem);
        }

        builder.AddSiteAddress();
        builder.UseDefaultAddress();
        return builder;
    }
}
