using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class ArticleDeskTests
{
    private static readonly ArticleDetails s_details = new("A title", "Example Post", null, null, null, "en", false);
    private static readonly ArticleDetails s_open = s_details with { OpenToReaders = true };

    [Fact]
    public async Task An_article_comes_in_with_its_first_revision_and_one_entry()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var outcome = await newsroom.Get<ArticleDesk>().BringInAsync(newsroom.Iryna, new(s_details, ReadText.Of("One.\n\nTwo.", "pasted").Capture(new HashSet<int> { 1 })));
        await using var db = await newsroom.Factory.CreateDbContextAsync();
        var revision = await db.Revisions.AsNoTracking().SingleAsync(row => row.ArticleId == outcome.Id);
        Assert.Equal((1, newsroom.Iryna, Revision.HashOf("One.\n\nTwo.")), (revision.Number, revision.CapturedBy, revision.Sha256));
        Assert.Equal([false, true], revision.Blocks.Select(block => block.LeftOut));
        var entry = await db.LogPayloads.AsNoTracking().SingleAsync(row => row.ItemId == outcome.Id);
        Assert.Equal((EntryKind.ArticleAdded.Name, newsroom.Iryna), (entry.Kind, entry.ActorId));
    }

    [Fact]
    public async Task Leaving_everything_out_is_refused()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var outcome = await newsroom.Get<ArticleDesk>().BringInAsync(newsroom.Iryna, new(s_details, ReadText.Of("One.", "txt").Capture(new HashSet<int> { 0 })));
        Assert.Equal("Text", Assert.Single(outcome.Refusal!.Problems).Field);
    }

    [Fact]
    public async Task The_same_text_is_found()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        Assert.Equal(newsroom.Article.Id, Assert.Single(await newsroom.Get<ArticleDesk>().SameTextAsync(TestNewsroom.Text)).ArticleId);
        Assert.Empty(await newsroom.Get<ArticleDesk>().SameTextAsync(TestNewsroom.Text + " "));
    }

    [Fact]
    public async Task Details_edited_on_a_stale_version_change_nothing()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var desk = newsroom.Get<ArticleDesk>();
        Assert.True((await desk.EditAsync(newsroom.Iryna, new(newsroom.Article.Id, s_open, 1))).IsDone);
        var stale = await desk.EditAsync(newsroom.Oleksandr, new(newsroom.Article.Id, s_open with { Title = "Another" }, 1));
        Assert.Equal(RefusalKind.Stale, stale.Refusal!.Kind);
        Assert.Equal("A title", (await desk.FindAsync(newsroom.Article.Id))!.Title);
    }
}
