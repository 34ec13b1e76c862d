using System.Net;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class ReadersPageTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task A_reviewer_cannot_open_an_article_when_bringing_it_in()
    {
        var client = await site.SignInAsync("Iryna");
        var empty = await client.PageAsync(IntakeStep.Address);
        Assert.Null(empty.QuerySelector("input[name=OpenToReaders]"));
        var sent = await client.SendIntakeAsync(empty, "preview", null, ("Title", "Zq forged"), ("Language", "en"), ("Pasted", "Zq forged words."));
        var preview = await sent.ReadAsync();
        var answer = await client.SendIntakeAsync(preview, "keep", null, ("OpenToReaders", "true"));
        Assert.Contains("Only an editor may show an article to readers", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("Zq forged", await site.Reader().GetStringAsync("/articles"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reviewer_cannot_open_an_article_by_its_details_and_leaves_an_open_one_open()
    {
        var (reviewer, desk) = (await site.SignInAsync("Samir"), site.Services.GetRequiredService<ArticleDesk>());
        var closed = (await desk.BringInAsync(await site.ActingAsync("Samir"), new(
            new("Zq closed", null, null, null, null, "en", false), ReadText.Of("Closed words.", "txt").Capture(new HashSet<int>())))).Id!.Value;
        var address = $"/desk/articles/{closed}/details";
        (string, string)[] fields = [("Title", "Zq closed"), ("Language", "en"), ("OpenToReaders", "true")];
        var forged = await reviewer.SendAsync(address, await reviewer.PageAsync(address), "details", fields);
        Assert.Contains("Only an editor", await forged.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False((await desk.FindAsync(closed))!.OpenToReaders);
        await using var db = await site.Factory.CreateDbContextAsync();
        Assert.True(await db.LogPayloads.AnyAsync(row => row.Kind == EntryKind.Refused.Name && row.ItemId == closed));
    }

    [Fact]
    public async Task An_editor_sees_both_beside_each_other_and_shows_the_newer_one()
    {
        var (reviewer, editor) = (await site.SignInAsync("Samir"), await site.SignInAsync("Edith"));
        var article = (await site.Services.GetRequiredService<ArticleList>().ReadAsync())[^1];
        var details = $"/desk/articles/{article.Id}/details";
        await reviewer.SendAsync(details, await reviewer.PageAsync(details), "details", ("Title", "Zq newer title"), ("Language", "en"));
        Assert.DoesNotContain("Zq newer title", await site.Reader().GetStringAsync("/articles"), StringComparison.Ordinal);

        var address = $"/desk/articles/{article.Id}/readers";
        var waiting = await reviewer.PageAsync(address);
        Assert.Contains("It waits for an editor", waiting.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(waiting.QuerySelector("button[value=show]"));
        var seen = await editor.PageAsync(address);
        Assert.Contains("Zq newer title", seen.QuerySelector("table.both")!.TextContent, StringComparison.Ordinal);

        await reviewer.SendAsync(details, await reviewer.PageAsync(details), "details", ("Title", "Zq newest title"), ("Language", "en"));
        var stale = await editor.SendAsync(address, seen, "readers", ("act", "show"));
        Assert.Contains("changed since you opened this page", await stale.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var shown = await editor.SendAsync(address, await editor.PageAsync(address), "readers", ("act", "show"));
        Assert.Equal(HttpStatusCode.Found, shown.StatusCode);
        Assert.Contains("Zq newest title", await site.Reader().GetStringAsync("/articles"), StringComparison.Ordinal);

        var hidden = await editor.SendAsync(address, await editor.PageAsync(address), "readers", ("act", "hide"));
        Assert.Equal(HttpStatusCode.Found, hidden.StatusCode);
        Assert.DoesNotContain("Zq newest title", await site.Reader().GetStringAsync("/articles"), StringComparison.Ordinal);
    }
}
