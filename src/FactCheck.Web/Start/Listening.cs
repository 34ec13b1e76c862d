namespace FactCheck.Web;

/// <summary>Where the app listens, as far as settings say it.</summary>
public static class Listening
{
    /// <summary>Where it listens when nothing says otherwise: on this machine only.</summary>
    public const string Default = "http://127.0.0.1:5080";

    private static readonly string[] s_keys = ["urls", "http_ports", "https_ports"];

    /// <summary>The addresses that are set.</summary>
    public static IReadOnlyList<string> Addresses(IConfiguration configuration) =>
    [
        .. Parts(configuration["urls"]),
        .. Parts(configuration["http_ports"]).Select(port => $"http://*:{port}"),
        .. Parts(configuration["https_ports"]).Select(port => $"https://*:{port}"),
        .. configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(each => each["Url"]).OfType<string>(),
    ];

    /// <summary>Sets <see cref="Default"/> where nothing is set.</summary>
    public static void UseDefaultAddress(this WebApplicationBuilder builder)
    {
        if (Addresses(builder.Configuration).Count == 0)
        {
            builder.WebHost.UseUrls(Default);
        }
    }

    /// <summary>Whether only this machine reaches an address.</summary>
    public static bool IsHere(string address)
    {
        try
        {
            var parts = BindingAddress.Parse(address);
            return parts.IsUnixPipe || IsHereHost(parts.Host);
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <summary>Whether a host name means this machine.</summary>
    public static bool IsHereHost(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (System.Net.IPAddress.TryParse(host.Trim('[', ']'), out var address) && System.Net.IPAddress.IsLoopback(address));

    private static string[] Parts(string? value) => (value ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
