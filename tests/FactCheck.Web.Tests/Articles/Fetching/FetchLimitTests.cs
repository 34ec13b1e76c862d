using System.IO.Compression;
using FactCheck.Domain;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>A page may be too large, too slow or endless: it is given up, and so it is when nobody waits for it any more.</summary>
public class FetchLimitTests
{
    [Fact]
    public async Task A_page_that_does_not_end_is_given_up_at_the_limit()
    {
        await using var paper = await TestPage.AnsweringAsync(async context =>
        {
            context.Response.ContentType = "text/plain";
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(new byte[64 * 1024], context.RequestAborted);
            }
        });
        Assert.Contains("larger than 2 MB", (await paper.FetchAsync()).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_small_answer_that_unpacks_to_a_large_one_is_given_up_too()
    {
        using var packed = new MemoryStream();
        await using (var zip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            await zip.WriteAsync(new byte[8 * Intake.MaxBytes]);
        }

        await using var paper = await TestPage.AnsweringAsync(context =>
        {
            context.Response.ContentType = "text/plain";
            context.Response.Headers.ContentEncoding = "gzip";
            return context.Response.Body.WriteAsync(packed.ToArray()).AsTask();
        });
        Assert.InRange(packed.Length, 1, Intake.MaxBytes / 20);
        Assert.Contains("larger than 2 MB", (await paper.FetchAsync()).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Endless_headers_are_given_up()
    {
        await using var paper = await TestPage.AnsweringAsync(context =>
        {
            context.Response.Headers["X-Long"] = new string('a', 64 * 1024);
            return context.Response.WriteAsync("words");
        });
        Assert.Contains("could not be reached", (await paper.FetchAsync()).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_answers_too_slowly_is_given_up()
    {
        var clock = new AlarmClock();
        await using var paper = await TestPage.AnsweringAsync(context =>
        {
            clock.Ring();
            return Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        Assert.Contains("20 seconds", (await paper.Fetcher(clock).FetchAsync(paper.Address)).Problem, StringComparison.Ordinal);
        Assert.Equal(ArticleFetcher.Patience, clock.SetTo);
    }

    [Fact]
    public async Task Whoever_asked_may_give_up()
    {
        using var stop = new CancellationTokenSource();
        await using var paper = await TestPage.AnsweringAsync(context =>
        {
            stop.Cancel();
            return Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => paper.Fetcher().FetchAsync(paper.Address, stop.Token));
    }

    /// <summary>Rings when it is told to.</summary>
    private sealed class AlarmClock : TimeProvider
    {
        private Action _ring = () => { };

        public TimeSpan SetTo { get; private set; }

        public void Ring() => _ring();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            (_ring, SetTo) = (() => callback(state), dueTime);
            return new Silent();
        }

        private sealed class Silent : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
