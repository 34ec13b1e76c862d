using System.Net;
using System.Net.WebSockets;
using System.Text;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>Production as docs/production.md describes it, and nothing besides, from outside.</summary>
public sealed class ProductionTests(Installation newsroom) : IClassFixture<Installation>
{
    private const string Email = "root@news.test";
    private const string Password = "seven otters by the window";

    [Fact]
    public async Task The_first_admin_signs_in_through_the_proxy_and_everything_stands_under_the_public_address()
    {
        Nginx.Require();
        using var way = Installation.Way();
        using var admin = new HttpClient(way) { BaseAddress = newsroom.Address };
        var setUp = await admin.SendFormAsync("/setup", "setup",
            ("Code", await newsroom.Code), ("Name", "Root"), ("Email", Email), ("Password", Password));
        Assert.Contains("has its admin", await setUp.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var opened = await admin.GetAsync(new Uri("/account/sign-in", UriKind.Relative));
        Assert.Equal("max-age=31536000; includeSubDomains", opened.Headers.GetValues("Strict-Transport-Security").Single());
        var signedIn = await admin.SignInAsync(Email, Password);

        Assert.Equal(HttpStatusCode.Found, signedIn.StatusCode);
        Assert.StartsWith(newsroom.Address.AbsoluteUri, new Uri(newsroom.Address, signedIn.Headers.Location!).AbsoluteUri, StringComparison.Ordinal);
        var cookies = way.CookieContainer.GetCookies(newsroom.Address);
        Assert.Contains(cookies, cookie => cookie.Name == "__Host-factcheck");
        Assert.Contains(cookies, cookie => cookie.Name == "__Host-factcheck-form");
        Assert.All(cookies, cookie => Assert.StartsWith("__Host-", cookie.Name, StringComparison.Ordinal));
        Assert.All(cookies, cookie => Assert.True(cookie is { Secure: true, HttpOnly: true, Path: "/" }, cookie.Name));

        await admin.SendFormAsync("/account/forgotten", "forgotten", ("Email", Email));
        Assert.Contains($"{newsroom.Address}account/reset", await MailAsync(), StringComparison.Ordinal);
        await OpenCircuitAsync(way);
    }

    [Fact]
    public async Task A_foreign_page_opens_no_live_connection()
    {
        Nginx.Require();
        foreach (var origin in new[] { "https://evil.example", "https://news.test", "null", $"http://{newsroom.Address.Authority}" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync(newsroom.Address, "/_blazor", ("Origin", origin))).StatusCode);
        }
    }

    [Fact]
    public async Task Plain_http_leads_to_https_at_the_right_host()
    {
        Nginx.Require();
        var answer = await AskAsync(newsroom.PlainAddress, "/how-we-check?a=b");

        Assert.Equal(new Uri(newsroom.Address, "/how-we-check?a=b"), answer.Headers.Location);
        Assert.Contains($"{newsroom.Address}sitemap.xml", await (await AskAsync(newsroom.Address, "/robots.txt")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_visitor_has_a_limit_of_her_own_and_nobody_can_pretend_to_be_many()
    {
        Nginx.Require();
        Assert.Equal([200, 200, 200, 429, 429], await SearchAsync(newsroom.Address, "127.0.0.11"));
        Assert.Equal([200, 200, 200, 429, 429], await SearchAsync(newsroom.Address, "127.0.0.12"));
        // 127.0.0.13 is not the proxy, so the app does not believe it.
        Assert.Equal([200, 200, 200, 429, 429], await SearchAsync(newsroom.AppAddress, "127.0.0.13"));
    }

    [Fact]
    public async Task A_watchdog_is_answered_by_the_machines_number()
    {
        Nginx.Require();
        var answer = await AskAsync(new Uri($"http://192.0.2.1:{newsroom.AppAddress.Port}"), "/healthz");

        Assert.Equal("ok", await answer.Content.ReadAsStringAsync());
    }

    private static Task<HttpResponseMessage> AskAsync(Uri site, string path, params (string Name, string Value)[] headers) =>
        AskAsync(site, path, "127.0.0.1", headers);

    private static async Task<HttpResponseMessage> AskAsync(Uri site, string path, string from, params (string Name, string Value)[] headers)
    {
        using var client = new HttpClient(Installation.Way(from));
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(site, path));
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return await client.SendAsync(request);
    }

    private static async Task<List<int>> SearchAsync(Uri site, string from)
    {
        // A page that was made before comes from the cache and costs nobody anything, so each search is another.
        List<int> statuses = [];
        for (var number = 1; number <= 5; number++)
        {
            var answer = await AskAsync(site, $"/search?q={from}-{number}", from, ("X-Forwarded-For", $"203.0.113.{number}"), ("X-Forwarded-Proto", "https"));
            statuses.Add((int)answer.StatusCode);
        }

        return statuses;
    }

    // What a browser says first on the hub: the protocol, then a circuit with no component yet; the answer holds the circuit's secret.
    private async Task OpenCircuitAsync(SocketsHttpHandler way)
    {
        using var invoker = new HttpMessageInvoker(way, disposeHandler: false);
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", newsroom.Address.GetLeftPart(UriPartial.Authority));
        await socket.ConnectAsync(new Uri($"wss://{newsroom.Address.Authority}/_blazor"), invoker, TestContext.Current.CancellationToken);
        await SayAsync(socket, Encoding.ASCII.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"));
        Assert.Equal("{}\u001e", Encoding.ASCII.GetString(await HearAsync(socket)));
        await SayAsync(socket, HubMessage.Call("StartCircuit", newsroom.Address.AbsoluteUri, $"{newsroom.Address}desk", "[]", ""));

        var answer = await HearAsync(socket);
        while (!HubMessage.HasResult(answer))
        {
            answer = await HearAsync(socket);
        }
    }

    private static Task SayAsync(ClientWebSocket socket, byte[] words) =>
        socket.SendAsync(words, WebSocketMessageType.Binary, endOfMessage: true, TestContext.Current.CancellationToken);

    private static async Task<byte[]> HearAsync(ClientWebSocket socket)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var buffer = new byte[64 * 1024];
        var heard = await socket.ReceiveAsync(buffer, patience.Token);
        Assert.Equal((WebSocketCloseStatus?)null, heard.CloseStatus);
        return buffer[..heard.Count];
    }

    // The mail is written in the background; the file's arrival is waited for.
    private async Task<string> MailAsync()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await timer.WaitForNextTickAsync(patience.Token))
        {
            foreach (var file in Directory.GetFiles(Path.Combine(newsroom.DataFolder, "mail"), "*.eml"))
            {
                if (await File.ReadAllTextAsync(file, patience.Token) is var text && text.Contains("/account/reset", StringComparison.Ordinal))
                {
                    return text;
                }
            }
        }

        throw new InvalidOperationException("No mail came.");
    }
}
