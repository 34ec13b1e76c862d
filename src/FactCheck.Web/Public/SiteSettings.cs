using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>What the newsroom says about itself to readers and machines.</summary>
/// <param name="Newsroom">Its name, as the publisher of fact-checks.</param>
/// <param name="PublicAddress">Where readers find it, without a slash at the end; null to take the address that was asked.</param>
/// <param name="ContactEmail">Where readers report an error; null for none.</param>
/// <param name="License">The address of the licence under which others may use the fact-checks; null when nothing is said of it.</param>
/// <param name="Demo">Whether it is the demo newsroom.</param>
public sealed record SiteSettings(string Newsroom, string? PublicAddress, string? ContactEmail, string? License, bool Demo)
{
    /// <summary>Reads the section FactCheck.</summary>
    public static SiteSettings From(IConfiguration configuration, SiteAddress address) => new(
        Typed.Clean(configuration["FactCheck:Newsroom"]) ?? "FactCheck",
        address.Origin,
        Typed.Clean(configuration["FactCheck:ContactEmail"]),
        Typed.Clean(configuration["FactCheck:License"]),
        DemoNewsroom.IsAskedFor(configuration));

    /// <summary>The absolute address of a path of this site.</summary>
    public string Absolute(HttpRequest request, string path) =>
        (PublicAddress ?? $"{request.Scheme}://{request.Host}") + path;
}
