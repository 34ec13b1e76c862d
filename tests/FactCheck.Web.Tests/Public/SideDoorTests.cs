using System.Net;
using FactCheck.Domain;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>Nothing reaches readers by a side door: what they see of articles and people changes only by an editor's act.</summary>
public sealed class SideDoorTests
{
    private static readonly ArticleDetails s_evil =
        new("Evil title", "Evil Post", null, new DateOnly(1999, 1, 1), "https://evil.example/malware", "ar", false);

    private static readonly string s_revised = PublishedSite.Text.Replace("24 hours", "48 hours", StringComparison.Ordinal);

    [Fact]
    public async Task Details_and_texts_of_a_reviewer_wait_until_an_editor_shows_them()
    {
        await using var site = await PublishedSite.OpenAsync();
        var (article, revision) = await site.BringInAsync("Putin congratulates Trump");
        var (_, slug) = await site.PublishOneAsync((article, revision));
        string[] paths =
        [
            "/", "/articles", $"/articles/{article.Slug}", $"/fact-checks/{slug}", $"/articles/{article.Slug}/annotations.jsonld", "/search?q=evil", "/search?q=48",
        ];
        var before = await ReadAsync(site, paths);

        Done(await site.Get<ArticleDesk>().EditAsync(site.Writer, new(article.Id, s_evil, 1)));
        Done(await ReviseAsync(site, article.Id, site.Writer));
        Assert.Equal(before, await ReadAsync(site, paths));

        Done(await site.Get<ShowingDesk>().ShowAsync(site.Editor, new(article.Id, (await ArticleAsync(site, article.Id)).Version)));
        var page = await site.ReadAsync($"/articles/{article.Slug}");
        Assert.Contains("<h1>Evil title</h1>", page, StringComparison.Ordinal);
        Assert.Contains("https://evil.example/malware", page, StringComparison.Ordinal);
        Assert.Contains("48 hours", page, StringComparison.Ordinal);
        var check = await site.ReadAsync($"/fact-checks/{slug}");
        Assert.DoesNotContain("evil", check, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Checked against an earlier wording", check, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_keeps_what_it_froze_and_the_next_one_takes_what_readers_see()
    {
        await using var site = await PublishedSite.OpenAsync();
        var (article, revision) = await site.BringInAsync("First title", open: true);
        var (id, slug) = await site.PublishOneAsync((article, revision));
        var second = s_evil with { Title = "Second title", OpenToReaders = true };
        Done(await site.Get<ArticleDesk>().EditAsync(site.Editor, new(article.Id, second, 1, ShowToReaders: true)));
        await site.Get<ArticleDesk>().EditAsync(site.Writer, new(article.Id, s_evil with { OpenToReaders = true }, 2));
        await site.PublishAsync(id, new(Rating.True, "It did.", "See [E1]."), ChangeKind.Correction, "The rating.");
        Assert.Contains("<bdi>First title</bdi></a>", await site.ReadAsync($"/fact-checks/{slug}/versions/1"), StringComparison.Ordinal);
        Assert.Contains("<bdi>Second title</bdi></a>", await site.ReadAsync($"/fact-checks/{slug}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_of_a_reviewer_is_not_told_to_readers_and_one_of_an_editor_is()
    {
        await using var site = await PublishedSite.OpenAsync();
        var (article, revision) = await site.BringInAsync("Putin congratulates Trump");
        var (id, slug) = await site.PublishOneAsync((article, revision));
        Done(await ReviseAsync(site, article.Id, site.Editor, show: true));
        var before = await ReadAsync(site, [$"/fact-checks/{slug}", $"/articles/{article.Slug}"]);
        await AnswerAsync(site.Writer);
        await site.Get<ClaimDesk>().AddAppearanceAsync(
            site.Writer, new(new(id, (await site.ClaimAsync(id)).DetailsNumber), new(article.Id, (await ArticleAsync(site, article.Id)).RevisionId, 0, 7)));
        Assert.Equal(before, await ReadAsync(site, [$"/fact-checks/{slug}", $"/articles/{article.Slug}"]));
        await AnswerAsync(site.Editor);
        Assert.Contains("the newsroom confirmed on", await site.ReadAsync($"/fact-checks/{slug}"), StringComparison.Ordinal);

        async Task AnswerAsync(SignedIn by)
        {
            _ = await site.Get<PlaceDesk>().ConfirmAsync(by, (await site.ClaimAsync(id)).SeenPlace());
        }
    }

    [Fact]
    public async Task Who_takes_another_name_keeps_the_old_one_on_what_is_published()
    {
        await using var site = await PublishedSite.OpenAsync();
        var (_, slug) = await site.PublishOneAsync(await site.BringInAsync("Title"));
        var before = await ReadAsync(site, [$"/fact-checks/{slug}"]);
        Assert.Null((await site.Get<ProfileDesk>().RenameAsync(site.Writer, "Irene Koval-Smith")).Refusal);
        Assert.Equal(before, await ReadAsync(site, [$"/fact-checks/{slug}"]));
        site.Site.Clock.Advance(TimeSpan.FromMinutes(1));
        var (_, next) = await site.PublishOneAsync(await site.BringInAsync("Another title"));
        Assert.Contains("Irene Koval-Smith", await site.ReadAsync($"/fact-checks/{next}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_that_readers_do_not_see_is_seen_before_a_fact_check_shows_it()
    {
        await using var site = await PublishedSite.OpenAsync();
        var (article, revision) = await site.BringInAsync("Title");
        var id = await site.RaiseAsync((article, revision), "within “24 hours”", "A claim");
        await site.AttachAsync(id, new(Stance.Refutes, EvidenceKind.Source, "Readout", null, "https://source.example/", null, null, null));
        var desk = site.Get<VerdictDesk>();
        Done(await desk.ProposeAsync(site.Writer, new(id, new(Rating.False, "No.", "See [E1]."), 0)));
        Done(await desk.SubmitAsync(site.Writer, new(id, (await site.ClaimAsync(id)).Version)));
        Done(await desk.ApproveAsync(site.Editor, new(id, (await site.ClaimAsync(id)).Version)));
        var seen = (await site.ClaimAsync(id)).Version;
        Done(await site.Get<ArticleDesk>().EditAsync(site.Writer, new(article.Id, s_evil, 1)));
        Assert.Equal(RefusalKind.Stale, (await desk.PublishAsync(site.Editor, new(id, seen, ChangeKind.First, null))).Refusal!.Kind);
    }

    [Fact]
    public async Task What_readers_saw_before_there_were_editions_is_frozen_once_at_the_start()
    {
        await using var site = await PublishedSite.OpenAsync();
        var (article, revision) = await site.BringInAsync("Putin congratulates Trump", open: true);
        var (_, slug) = await site.PublishOneAsync((article, revision));
        var paths = new[] { "/articles", $"/articles/{article.Slug}", $"/fact-checks/{slug}", "/sitemap.xml" };
        var before = await ReadAsync(site, paths);
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(site.Site.DataFolder, DataFolder.DatabaseName)}"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = """
                DROP TRIGGER ArticleEdition_DELETE_is_never_removed; DELETE FROM ArticleEdition;
                DROP TRIGGER PublishedCheck_UPDATE_is_never_changed;
                UPDATE PublishedCheck SET Content = json_remove(Content, '$.appearances[0].article');
                """;
            await command.ExecuteNonQueryAsync();
        }

        Assert.NotEqual(0, await site.Get<FrozenStart>().RunAsync());
        Assert.Equal(0, await site.Get<FrozenStart>().RunAsync());
        Assert.Equal(before, await ReadAsync(site, paths));
    }

    private static async Task<List<string>> ReadAsync(PublishedSite site, string[] paths)
    {
        await site.SignAsync();
        using var reader = site.Reader();
        List<string> pages = [];
        foreach (var path in paths)
        {
            using var answer = await reader.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            pages.Add(ReadersWorld.Still(await answer.Content.ReadAsStringAsync()));
        }

        return pages;
    }

    private static async Task<Article> ArticleAsync(PublishedSite site, Guid id)
    {
        await using var db = await site.Site.Factory.CreateDbContextAsync();
        return await db.Articles.AsNoTracking().SingleAsync(row => row.Id == id);
    }

    private static async Task<Outcome> ReviseAsync(PublishedSite site, Guid articleId, SignedIn by, bool show = false)
    {
        var (_, newest) = (await site.Get<RevisionQuery>().FindAsync(articleId))!.Value;
        var capture = new Capture(s_revised, "pasted", TextBlocks.FromPlainText(s_revised));
        return await site.Get<RevisionDesk>().ReviseAsync(by, new(articleId, capture, newest.Id, ShowToReaders: show));
    }

    private static void Done(Outcome outcome) => Assert.True(outcome.IsDone, outcome.Refusal?.Message);
}
