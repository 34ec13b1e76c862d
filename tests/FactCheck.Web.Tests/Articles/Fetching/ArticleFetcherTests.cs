using System.Net;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace FactCheck.Web.Tests;

public class ArticleFetcherTests
{
    [Fact]
    public async Task A_page_is_fetched_and_read_like_an_uploaded_one()
    {
        await using var paper = await TestPage.OfAsync("<html lang=uk><h1>Title</h1><p>Over 600,000 soldiers.</p>");
        var page = await paper.FetchAsync("news?a=1");
        Assert.Null(page.Problem);
        Assert.Equal((paper.Address + "news?a=1", "text/html", "html"), (page.Address, page.ContentType, page.Source));

        var received = ReceivedText.Fetched(page);
        Assert.Equal(("Title\n\nOver 600,000 soldiers.", "uk", $"“{page.Address}”"), (received.Read.Text, received.Read.Language, received.Origin));
        Assert.Equal(received.Read.Text, ReceivedText.Carried(received.Base64, received.Read.Source, received.Name)!.Read.Text);
    }

    [Fact]
    public async Task A_page_in_other_letters_than_UTF_8_is_read_and_the_preview_names_them()
    {
        await using var paper = await TestPage.AnsweringAsync(async context =>
        {
            context.Response.ContentType = "text/html";
            await context.Response.Body.WriteAsync("<meta charset=windows-1252><p>caf"u8.ToArray());
            await context.Response.Body.WriteAsync(new byte[] { 0xE9 });
        });
        var received = ReceivedText.Fetched(await paper.FetchAsync());
        Assert.Equal("café", received.Read.Text);
        Assert.Contains("windows-1252", Assert.Single(received.Read.Notes).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_newsroom_gives_its_name_and_nothing_else_of_it()
    {
        var sent = new Dictionary<string, string>();
        await using var paper = await TestPage.AnsweringAsync(context =>
        {
            sent = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString());
            context.Response.ContentType = "text/plain";
            context.Response.Headers.SetCookie = "seen=1";
            return context.Response.WriteAsync("words");
        });
        await paper.FetchAsync();
        Assert.StartsWith("FactCheck/", sent["User-Agent"], StringComparison.Ordinal);
        Assert.Equal(["Accept", "Accept-Encoding", "Host", "User-Agent"], sent.Keys.Order());
    }

    [Theory]
    [InlineData("text/plain", "txt")]
    [InlineData("text/markdown; charset=utf-8", "md")]
    [InlineData("application/xhtml+xml", "html")]
    public async Task Plain_and_marked_text_are_read_too(string type, string source)
    {
        await using var paper = await TestPage.OfAsync("words", type);
        Assert.Equal((source, null), (await paper.FetchAsync() is var page ? page.Source : null, page.Problem));
    }

    [Theory]
    [InlineData("ftp://paper.test/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://user:secret@paper.test/")]
    [InlineData("paper.test")]
    [InlineData("")]
    public async Task An_address_that_no_reader_would_open_is_refused_before_anything_is_asked(string address)
    {
        await using var paper = await TestPage.OfAsync("words");
        var page = await paper.Fetcher().FetchAsync(address);
        Assert.EndsWith("paste them instead.", page.Problem, StringComparison.Ordinal);
        Assert.Empty(paper.Asked);
        Assert.NotEmpty(ReceivedText.Fetched(page).Read.Problem!);
    }

    [Theory]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::ffff:127.0.0.2]/")]
    [InlineData("http://2130706434/")]
    [InlineData("http://0x7f.2/")]
    [InlineData("http://0177.0.0.2/")]
    [InlineData("http://127.2/")]
    public async Task An_address_inside_is_refused_however_it_is_written(string address)
    {
        var page = await new ArticleFetcher(TimeProvider.System).FetchAsync(address);
        Assert.Contains("public internet", page.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://paper.test:22/")]
    [InlineData("http://paper.test:0/")]
    [InlineData("https://paper.test:8443/")]
    public async Task A_port_that_is_not_the_webs_is_not_connected_to(string address)
    {
        await using var paper = await TestPage.OfAsync("words");
        Assert.Contains("ports 80 and 443 only", (await paper.Fetcher().FetchAsync(address)).Problem, StringComparison.Ordinal);
        Assert.Empty(paper.Asked);
    }

    [Fact]
    public async Task A_page_cannot_send_the_newsroom_to_another_port()
    {
        await using var paper = await TestPage.AnsweringAsync(Sending(_ => "http://paper.test:25/"));
        Assert.Contains("ports 80 and 443 only", (await paper.FetchAsync()).Problem, StringComparison.Ordinal);
        Assert.Equal(1, paper.Requests);
    }

    [Fact]
    public async Task One_address_inside_among_several_is_enough_to_refuse()
    {
        await using var paper = await TestPage.OfAsync("words");
        var page = await paper.Fetcher(answers: (_, _) => "127.0.0.1 192.168.0.1").FetchAsync(paper.Address);
        Assert.Contains("public internet", page.Problem, StringComparison.Ordinal);
        Assert.Equal(0, paper.Requests);
    }

    [Fact]
    public async Task A_name_that_turns_to_an_address_inside_is_still_connected_to_the_one_that_was_checked()
    {
        await using var paper = await TestPage.OfAsync("words", "text/plain");
        var fetcher = paper.Fetcher(answers: (_, asked) => asked == 0 ? "127.0.0.1" : "127.0.0.2");
        Assert.Equal("words", (await fetcher.FetchAsync(paper.Address)).Text);
        Assert.Equal(["paper.test"], paper.Asked);
        Assert.Contains("public internet", (await fetcher.FetchAsync(paper.Address)).Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.2/")]
    [InlineData("http://inside.test/")]
    [InlineData("//169.254.169.254/")]
    public async Task A_page_cannot_send_the_newsroom_inside(string target)
    {
        await using var paper = await TestPage.AnsweringAsync(Sending(_ => target));
        var page = await paper.Fetcher(answers: (host, _) => host == "inside.test" ? "10.1.2.3" : null).FetchAsync(paper.Address);
        Assert.Contains("public internet", page.Problem, StringComparison.Ordinal);
        Assert.Equal(1, paper.Requests);
    }

    [Fact]
    public async Task A_page_that_moved_is_followed_and_each_name_is_asked_anew()
    {
        await using var paper = await TestPage.AnsweringAsync(context =>
            context.Request.Path == "/new" ? Words(context) : Sending(_ => "/new")(context));
        var page = await paper.FetchAsync();
        Assert.Equal(("words", paper.Address + "new"), (page.Text, page.Address));
        Assert.Equal(["paper.test", "paper.test"], paper.Asked);
    }

    [Theory]
    [InlineData("ftp://paper.test/", "no web address")]
    [InlineData("http://a:b@paper.test/", "no web address")]
    public async Task A_page_that_sends_to_something_else_is_not_followed(string target, string why)
    {
        await using var paper = await TestPage.AnsweringAsync(Sending(_ => target));
        Assert.Contains(why, (await paper.FetchAsync()).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_sends_on_for_ever_is_given_up()
    {
        await using var paper = await TestPage.AnsweringAsync(Sending(context => context.Request.Path + "a"));
        Assert.Contains("without an end", (await paper.FetchAsync()).Problem, StringComparison.Ordinal);
        Assert.Equal(ArticleFetcher.MaxRedirects + 1, paper.Requests);
    }

    [Theory]
    [InlineData("application/pdf")]
    [InlineData("image/svg+xml")]
    [InlineData("application/json")]
    public async Task What_is_no_page_of_text_is_refused(string type)
    {
        await using var paper = await TestPage.OfAsync("words", type);
        Assert.Contains(type, (await paper.FetchAsync()).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_page_is_said_to_be_missing()
    {
        await using var paper = await TestPage.AnsweringAsync(context =>
        {
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        });
        Assert.Contains("404", (await paper.FetchAsync()).Problem, StringComparison.Ordinal);
    }

    private static Func<HttpContext, Task> Sending(Func<HttpContext, string> to) => context =>
    {
        context.Response.StatusCode = (int)HttpStatusCode.Found;
        context.Response.Headers.Location = to(context);
        return Task.CompletedTask;
    };

    private static Task Words(HttpContext context)
    {
        context.Response.ContentType = "text/plain";
        return context.Response.WriteAsync("words");
    }
}
