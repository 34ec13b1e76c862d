using System.Xml.Linq;
using AngleSharp.Html.Parser;
using FactCheck.Domain;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class PublicLogPageTests
{
    [Fact]
    public async Task The_page_shows_both_heads_their_keys_how_the_log_grew_and_how_to_verify_it()
    {
        await using var site = await PublishedSite.OpenAsync();
        await site.PublishOneAsync(await site.BringInAsync("Putin congratulates Trump"));
        using var reader = site.Reader();
        var page = await new HtmlParser().ParseDocumentAsync(await reader.GetStringAsync("/log"));
        foreach (var log in Enum.GetValues<LogKind>())
        {
            var words = page.QuerySelector($"#head-{log.Key()}")!.ParentElement!.TextContent;
            var note = SignedNote.Read(await reader.GetStringAsync($"/log/{log.Key()}/checkpoint"));
            var head = Checkpoint.Read(note.Text);
            Assert.Contains($"{head.Size} entries", words, StringComparison.Ordinal);
            Assert.Contains(head.Root.ToString(), words, StringComparison.Ordinal);
            Assert.Contains((await reader.GetStringAsync($"/log/{log.Key()}/vkey")).Trim(), words, StringComparison.Ordinal);
        }

        Assert.Matches("^M0 [0-9]+(H[0-9]+V[0-9]+)+$", page.QuerySelector(".growth__line")!.GetAttribute("d"));
        Assert.Contains("From ", page.QuerySelector("svg")!.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".growth tbody tr"));
        Assert.Contains("dotnet run --project src/FactCheck.Verify -- http://localhost/", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("script, style, [style], .notice, .epochs"));
        using var again = await reader.GetAsync("/log?whatever=1");
        Assert.True(again.Headers.Contains("Age"));

        var removals = site.Get<RedactionDesk>();
        var asked = await removals.AskAsync(site.Editor, new("Readout of the call", RedactionGround.CourtOrder, "A court ordered it."));
        Assert.True((await removals.ApproveAsync(await site.Site.ActingAsync("Ada"), asked.Id!.Value)).IsDone);
        using var ada = await site.Site.SignInAsync("Ada");
        var removed = (await new HtmlParser().ParseDocumentAsync(await ada.GetStringAsync("/log"))).QuerySelector(".removals")!.TextContent;
        Assert.Contains("Court order", removed, StringComparison.Ordinal);
        Assert.Contains("A court ordered it.", removed, StringComparison.Ordinal);
        Assert.Matches("Erased entries: [0-9]+, [0-9]+", removed);
    }

    [Fact]
    public async Task Readers_are_told_when_signing_stopped_and_when_the_log_began_anew()
    {
        await using var site = await PublishedSite.OpenAsync();
        var logs = site.Get<SignedLogs>();
        var old = logs.Of(LogKind.Editorial).Head!;
        logs.Of(LogKind.Editorial).Alarm = "stopped by a test";
        var desk = site.Get<RecordDesk>();
        var asked = await desk.AskEpochAsync(site.Editor, "Yesterday’s backup was restored after a fire.");
        Assert.True(asked.IsDone, asked.Refusal?.Message);
        Assert.Contains("The log is not being signed at the moment; publishing waits.", await NotKeptAsync(), StringComparison.Ordinal);

        Assert.True((await desk.OpenEpochAsync(await site.Site.ActingAsync("Ada"), asked.Id!.Value)).IsDone);
        var page = await new HtmlParser().ParseDocumentAsync(await NotKeptAsync());
        Assert.Empty(page.QuerySelectorAll(".notice"));
        var epoch = page.QuerySelector(".epochs")!.TextContent;
        Assert.Contains("Epoch 2", epoch, StringComparison.Ordinal);
        Assert.Contains("after a fire", epoch, StringComparison.Ordinal);
        Assert.Contains(old.Checkpoint.Root.ToString(), epoch, StringComparison.Ordinal);

        // Whoever is signed in goes past the cache.
        async Task<string> NotKeptAsync()
        {
            using var ada = await site.Site.SignInAsync("Ada");
            return await ada.GetStringAsync("/log");
        }
    }

    [Fact]
    public async Task A_long_growth_is_thinned_and_keeps_its_ends()
    {
        await using var newsroom = await TestNewsroom.OpenAsync(withArticle: false);
        await using (var db = await newsroom.Factory.CreateDbContextAsync())
        {
            db.AddRange(Enumerable.Range(1, 500).Select(at => new LogCheckpoint
            {
                Log = LogKind.Editorial, Size = 10 * at, Note = "none", SignedAt = newsroom.Clock.GetUtcNow().AddMinutes(at),
            }));
            await db.SaveChangesAsync();
        }

        await using var reading = await newsroom.Factory.CreateDbContextAsync();
        var growth = await LogGrowth.LoadAsync(reading, LogKind.Editorial, CancellationToken.None);
        Assert.Equal(LogGrowth.Most, growth.Points.Count);
        Assert.True(growth.Points[0].Size <= 50);
        Assert.Equal(5000, growth.Points[^1].Size);
        Assert.Equal(growth.Points.OrderBy(point => point.At), growth.Points.OrderBy(point => point.Size));
        Assert.EndsWith($"H{LogGrowth.Width}V0", growth.Line(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_head_of_the_log_stands_at_the_foot_of_every_page_and_in_the_feed()
    {
        await using var site = await PublishedSite.OpenAsync();
        var (_, slug) = await site.PublishOneAsync(await site.BringInAsync("Putin congratulates Trump"));
        using var reader = site.Reader();
        var root = site.Get<SignedLogs>().Of(LogKind.Editorial).Head!.Checkpoint.Root.ToString();
        foreach (var path in new[] { "/", $"/fact-checks/{slug}", "/articles", "/search", "/how-we-check", "/log", "/account/sign-in", "/fact-checks/no-such" })
        {
            using var answer = await reader.GetAsync(path);
            var colophon = (await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync())).QuerySelector(".colophon");
            Assert.True(colophon?.TextContent.Contains(root, StringComparison.Ordinal), path);
            Assert.NotNull(colophon!.QuerySelector("a[href='/log']"));
        }

        var feed = XDocument.Parse(await reader.GetStringAsync("/feed.xml")).Root!;
        var note = SignedNote.Read(feed.Element(XName.Get("provenance", "http://purl.org/dc/terms/"))!.Value);
        Assert.True(note.IsSignedBy(site.Get<LogKeys>().Of(LogKind.Editorial).Select(signer => signer.Key)));
        Assert.Equal(root, Checkpoint.Read(note.Text).Root.ToString());
        Assert.Contains("http://localhost/log/editorial/checkpoint", feed.Elements().Select(element => element.Attribute("href")?.Value));
    }
}
