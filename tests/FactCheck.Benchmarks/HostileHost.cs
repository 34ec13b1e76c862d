using System.Diagnostics;
using System.Globalization;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using FactCheck.Domain;
using FactCheck.Hostile;
using FactCheck.Web;

namespace FactCheck.Benchmarks;

/// <summary>The whole app, to which ten people send hostile pages at once.</summary>
internal sealed class HostileHost : MeasuredApp
{
    private const int Senders = 10;

    private BenchmarkCast _cast = null!;
    private IReadOnlyList<string> _cookies = [];

    public static async Task<HostileHost> StartAsync()
    {
        var host = new HostileHost();
        host.UseKestrel(0);
        host.StartServer();
        host._cast = await BenchmarkCast.JoinAsync(host.Services);
        host._cookies = await host._cast.SignInAsync(host.ClientOptions.BaseAddress);
        return host;
    }

    /// <summary>Seconds of the slowest front page while ten hostile pages are read, and of all ten.</summary>
    public async Task<(double Front, double All)> SendAsync(IReadOnlyList<HostileDocument> documents)
    {
        using var reader = new HttpClient { BaseAddress = ClientOptions.BaseAddress };
        await reader.GetStringAsync(new Uri("/", UriKind.Relative));
        var start = Stopwatch.GetTimestamp();
        var sent = Task.WhenAll(documents.Take(Senders).Select((document, index) => SendAsync(_cookies[index], document)));
        var slowest = 0.0;
        while (!sent.IsCompleted)
        {
            var asked = Stopwatch.GetTimestamp();
            // Another address each time, so that no kept copy answers.
            await reader.GetStringAsync(new Uri(string.Create(CultureInfo.InvariantCulture, $"/?asked={asked}"), UriKind.Relative));
            slowest = Math.Max(slowest, Stopwatch.GetElapsedTime(asked).TotalSeconds);
            await Task.Delay(20);
        }

        await sent;
        return (slowest, Stopwatch.GetElapsedTime(start).TotalSeconds);
    }

    /// <summary>Seconds and megabytes of HTML of the desk's page of an article with as many blocks as there may be.</summary>
    public async Task<(double Seconds, double Megabytes)> LargestAsync()
    {
        var text = string.Concat(Enumerable.Repeat("A\n", Limits.Blocks));
        var outcome = await Services.GetRequiredService<ArticleDesk>().BringInAsync(
            _cast.Editor, new(new("The largest", null, null, null, null, "en", false), ReadText.Of(text, "txt").Capture(new HashSet<int>())));
        using var client = Client(_cookies[^1]);
        var page = new Uri($"/desk/articles/{outcome.Id}", UriKind.Relative);
        await client.GetByteArrayAsync(page);
        var start = Stopwatch.GetTimestamp();
        var html = await client.GetByteArrayAsync(page);
        return (Stopwatch.GetElapsedTime(start).TotalSeconds, html.Length / 1e6);
    }

    private async Task SendAsync(string cookie, HostileDocument document)
    {
        using var client = Client(cookie);
        var address = new Uri("/desk/articles/new", UriKind.Relative);
        using var answer = await client.GetAsync(address);
        var form = (await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync())).GetElementById("intake")!;
        client.DefaultRequestHeaders.Remove("Cookie");
        client.DefaultRequestHeaders.Add("Cookie", string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(each => each.Split(';')[0]).Prepend(cookie)));
        using var content = new MultipartFormDataContent { { new StringContent("preview"), "act" }, { new StringContent(document.Text), "File", "page.html" } };
        foreach (var input in form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>())
        {
            content.Add(new StringContent(input.Value), input.Name!);
        }

        using var taken = await client.PostAsync(address, content);
        taken.EnsureSuccessStatusCode();
    }

    private HttpClient Client(string cookie)
    {
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = ClientOptions.BaseAddress };
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        return client;
    }
}
