using System.Net.Sockets;
using System.Text;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class RawRequestTests
{
    [Fact]
    public async Task A_line_that_ends_without_a_carriage_return_is_refused()
    {
        await using var site = TestSite.With("Production");
        site.UseKestrel(0);
        site.StartServer();

        var whole = await SayAsync(site, "GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 200", whole, StringComparison.Ordinal);
        foreach (var bare in new[]
        {
            "GET /healthz HTTP/1.1\nHost: localhost\nConnection: close\n\n",
            "GET /healthz HTTP/1.1\r\nHost: localhost\nConnection: close\r\n\r\n",
            "GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\n",
        })
        {
            Assert.DoesNotContain("200", (await SayAsync(site, bare)).Split('\n')[0], StringComparison.Ordinal);
        }
    }

    private static async Task<string> SayAsync(TestSite site, string words)
    {
        var address = site.ClientOptions.BaseAddress;
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(words));
        using var reader = new StreamReader(stream, Encoding.ASCII);
        return await reader.ReadToEndAsync();
    }
}
