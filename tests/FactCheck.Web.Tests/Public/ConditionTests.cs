using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>Conditions, ranges and methods mean what RFC 9110 says, whatever part of the server answers.</summary>
public sealed class ConditionTests(MethodTests.Served served) : IClassFixture<MethodTests.Served>
{
    private static readonly DateTimeOffset s_longAgo = DateTimeOffset.UnixEpoch;

    [Fact]
    public async Task What_is_demanded_is_held_against_what_is_there_also_when_it_is_kept()
    {
        await ReadersWorld.StopSigningAsync(served.Site);
        foreach (var path in Good())
        {
            for (var time = 0; time < 2; time++)
            {
                Assert.Equal((path, HttpStatusCode.PreconditionFailed), (path, await AskAsync(path, ask => ask.IfMatch.Add(new("\"other\"")))));
                Assert.Equal((path, HttpStatusCode.PreconditionFailed), (path, await AskAsync(path, ask => ask.IfUnmodifiedSince = s_longAgo)));
                Assert.Equal((path, HttpStatusCode.OK), (path, await AskAsync(path, ask => ask.IfMatch.Add(EntityTagHeaderValue.Any))));
                Assert.Equal((path, HttpStatusCode.OK), (path, await AskAsync(path, ask => (ask.IfUnmodifiedSince, _) = (s_longAgo, Add(ask.IfMatch)))));
            }
        }
    }

    [Fact]
    public async Task What_is_the_same_is_not_sent_again_and_a_tag_counts_before_a_time()
    {
        await ReadersWorld.StopSigningAsync(served.Site);
        foreach (var path in Good())
        {
            using var first = await served.Reader.GetAsync(path);
            var (tag, at) = (first.Headers.ETag!, first.Content.Headers.LastModified!.Value);
            Assert.True(at < first.Headers.Date, path);
            Assert.Equal((path, HttpStatusCode.NotModified), (path, await AskAsync(path, ask => ask.IfModifiedSince = at)));
            Assert.Equal((path, HttpStatusCode.OK), (path, await AskAsync(path, ask => ask.IfModifiedSince = at.AddSeconds(-1))));
            var (known, other) = (await AskAsync(path, ask => (ask.IfModifiedSince, _) = (s_longAgo, Add(ask.IfNoneMatch, tag))),
                await AskAsync(path, ask => (ask.IfModifiedSince, _) = (at, Add(ask.IfNoneMatch, new("\"other\"")))));
            Assert.Equal((path, HttpStatusCode.NotModified, HttpStatusCode.OK), (path, known, other));
        }
    }

    [Fact]
    public async Task A_range_is_one_of_bytes()
    {
        Assert.Equal(HttpStatusCode.OK, await AskAsync("/icons/favicon.svg", ask => ask.TryAddWithoutValidation("Range", "lines=1-2")));
        Assert.Equal(HttpStatusCode.PartialContent, await AskAsync("/icons/favicon.svg", ask => ask.TryAddWithoutValidation("Range", "Bytes=1-2")));
    }

    [Fact]
    public async Task A_method_in_small_letters_is_none()
    {
        foreach (var path in served.Paths)
        {
            var answer = await SayAsync($"get {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            Assert.StartsWith("HTTP/1.1 501 ", answer, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Whoever_speaks_the_oldest_HTTP_need_not_name_the_host()
    {
        foreach (var path in served.Paths.Where(path => !path.StartsWith("/healthz", StringComparison.Ordinal)))
        {
            var answer = await SayAsync($"GET {path} HTTP/1.0\r\n\r\n");
            Assert.True(answer.StartsWith("HTTP/1.1 200 ", StringComparison.Ordinal), $"{path}: {answer[..40]}");
        }

        Assert.Contains("\"http://localhost:", await SayAsync("GET / HTTP/1.0\r\n\r\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sheets_and_scripts_say_in_which_letters_they_are()
    {
        (string, string)[] types =
            [("/css/base.css", "text/css; charset=utf-8"), ("/js/desk.js", "text/javascript; charset=utf-8"), ("/icons/favicon.svg", "image/svg+xml")];
        foreach (var (path, type) in types)
        {
            using var answer = await served.Reader.GetAsync(path);
            Assert.Equal(type, $"{answer.Content.Headers.ContentType}");
        }
    }

    [Fact]
    public async Task A_page_made_for_the_newsroom_and_one_that_is_not_there_are_kept_by_nobody_between()
    {
        // The files of the log are the same for everybody.
        foreach (var path in Good().Where(path => !path.StartsWith("/log/", StringComparison.Ordinal) && !path.Contains(".json", StringComparison.Ordinal)))
        {
            using var answer = await served.Writer.GetAsync(path);
            Assert.True(answer.Headers.CacheControl is { Private: true, NoCache: true, Public: false }, $"{path}: {answer.Headers.CacheControl}");
        }

        foreach (var client in new[] { served.Reader, served.Writer })
        {
            using var answer = await client.GetAsync("/no-such-page");
            Assert.True(answer.Headers.CacheControl is { Private: true, NoCache: true });
        }
    }

    [Fact]
    public void Something_counts_as_unchanged_from_the_moment_that_it_was_seen_so()
    {
        var clock = new TestClock(new DateTimeOffset(2026, 3, 4, 10, 0, 0, 500, TimeSpan.Zero));
        var since = new UnchangedSince(clock);
        var first = since.Of("/a", "1");
        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(first, since.Of("/a", "1"));
        Assert.Equal(0, first.Millisecond);
        Assert.InRange(first, clock.GetUtcNow().AddSeconds(-62), clock.GetUtcNow().AddMinutes(-1));
        Assert.Equal(first.AddMinutes(1), since.Of("/a", "2"));
        Assert.Equal(first.AddMinutes(1), since.Of("/b", "1"));
    }

    // The clock of tests stands still; what the server itself dates is of now.
    private IEnumerable<string> Good() => served.Paths.Where(Dynamic);

    private static bool Dynamic(string path) => path is not ("/healthz" or "/account/sign-in" or "/css/base.css" or "/icons/favicon.svg");

    private static bool Add(HttpHeaderValueCollection<EntityTagHeaderValue> tags, EntityTagHeaderValue? tag = null)
    {
        tags.Add(tag ?? EntityTagHeaderValue.Any);
        return true;
    }

    private async Task<HttpStatusCode> AskAsync(string path, Action<HttpRequestHeaders> say)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        say(request.Headers);
        using var answer = await served.Reader.SendAsync(request);
        return answer.StatusCode;
    }

    private async Task<string> SayAsync(string request)
    {
        using var line = new TcpClient();
        await line.ConnectAsync("localhost", served.Reader.BaseAddress!.Port);
        await using var stream = line.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        using var answer = new StreamReader(stream);
        return await answer.ReadToEndAsync();
    }
}
