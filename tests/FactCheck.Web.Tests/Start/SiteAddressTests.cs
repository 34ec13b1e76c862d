using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class SiteAddressTests
{
    [Theory]
    [InlineData("https://news.example", "https://news.example", "news.example")]
    [InlineData("https://news.example:443/", "https://news.example", "news.example")]
    [InlineData("HTTPS://News.Example:8443", "https://news.example:8443", "news.example")]
    [InlineData("https://bücher.example", "https://xn--bcher-kva.example", "xn--bcher-kva.example")]
    [InlineData("http://[::1]:5080/", "http://[::1]:5080", "[::1]")]
    public void One_setting_says_origin_and_host(string setting, string origin, string host)
    {
        var address = From("Production", (SiteAddress.Setting, setting));

        Assert.Equal(origin, address.Origin);
        Assert.Contains(host, address.Hosts);
        Assert.Equal(origin.StartsWith("https", StringComparison.Ordinal), address.IsHttps);
    }

    [Fact]
    public void Without_any_setting_only_this_machine_is_answered() =>
        Assert.Equal(["localhost", "127.0.0.1", "[::1]"], From("Production").Hosts);

    [Theory]
    [InlineData("FactCheck:PublicAddress", "news.example")]
    [InlineData("FactCheck:PublicAddress", "https://news.example/checks")]
    [InlineData("FactCheck:PublicAddress", "https://news.example/?a=b")]
    [InlineData("FactCheck:PublicAddress", "https://root@news.example")]
    [InlineData("FactCheck:Proxies", "proxy.example")]
    [InlineData("FactCheck:Proxies", "127.0.0.1, 0.0.0.0/0")]
    [InlineData("FactCheck:Proxies", "::/0")]
    [InlineData("FactCheck:Proxies:1", "10.0.0.0/33")]
    [InlineData("FactCheck:ProxyHops", "0")]
    [InlineData("FactCheck:ProxyHops", "many")]
    [InlineData("FactCheck:Address", "https://news.example")]
    [InlineData("FactCheck:Origins", "https://news.example")]
    [InlineData("AllowedHosts", "*")]
    [InlineData("AllowedHosts", "news.example;0.0.0.0")]
    public void What_cannot_be_used_stops_the_start_and_is_named(string setting, string value)
    {
        var stop = Assert.Throws<StartException>(() => From("Production", (setting, value)));

        Assert.Contains(setting.TrimEnd(':', '1'), stop.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_host_may_be_answered_where_nothing_follows_from_it()
    {
        Assert.Contains("*", From("Production", ("AllowedHosts", "*"), (SiteAddress.Setting, "https://news.example")).Hosts);
        Assert.Contains("*", From("Development", ("AllowedHosts", "*")).Hosts);
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("10.1.2.3", true)]
    [InlineData("10.2.0.1", false)]
    [InlineData("2001:db8::7", true)]
    [InlineData("2001:db9::7", false)]
    [InlineData("192.0.2.1", true)]
    public void Proxies_are_addresses_and_networks(string visitor, bool isProxy)
    {
        var address = From("Production", ("FactCheck:Proxies", "127.0.0.1, 10.1.0.0/16; 2001:db8::/32"), ("FactCheck:Proxies:0", "192.0.2.1"));

        Assert.Equal(isProxy, address.IsProxy(System.Net.IPAddress.Parse(visitor)));
    }

    [Fact]
    public void What_is_not_as_it_should_be_is_said_at_the_start()
    {
        Assert.Contains("no link is mailed", Warnings(From("Production"), "http://0.0.0.0:80"), StringComparison.Ordinal);
        Assert.Contains("unprotected", Warnings(From("Production", (SiteAddress.Setting, "http://news.example")), "http://127.0.0.1:5080"), StringComparison.Ordinal);
        Assert.Contains("count as one", Warnings(From("Production", (SiteAddress.Setting, "https://news.example")), "http://127.0.0.1:5080"), StringComparison.Ordinal);
        Assert.Equal("", Warnings(From("Production", (SiteAddress.Setting, "https://news.example"), ("FactCheck:Proxies", "127.0.0.1")), "http://127.0.0.1:5080"));
        Assert.Contains("upgrade", Warnings(From("Production"), "http://127.0.0.1:5080", Path.Combine(ProgramFolder.Root, "newsroom-data")), StringComparison.Ordinal);
    }

    private static string Warnings(SiteAddress address, string listening, string folder = "/srv/newsroom") =>
        string.Join('\n', StartNotice.Warnings(address, [listening], folder, new HostingEnvironment { EnvironmentName = "Production" }));

    private static SiteAddress From(string environment, params (string Key, string Value)[] settings) => SiteAddress.From(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(each => KeyValuePair.Create(each.Key, (string?)each.Value))).Build(),
        new HostingEnvironment { EnvironmentName = environment });
}
