using System.Net;
using AngleSharp.Html.Parser;
using FactCheck.Domain;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class CheckPageTests
{
    [Fact]
    public async Task A_published_fact_check_shows_everything_in_order()
    {
        await using var site = await PublishedSite.OpenAsync();
        var (_, slug) = await site.PublishOneAsync(await site.BringInAsync("Putin congratulates Trump"));
        using var reader = site.Reader();
        using var answer = await reader.GetAsync($"/fact-checks/{slug}");
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        var main = page.QuerySelector("main")!;
        string[] order = ["False", "“The conflict can be", "Donald Trump", "11 May 2023", "did not end", "Why", "How we know", "Speaks against", "Readout of the call",
            "The White House", "source.example", "start negotiations", "In the article", "within “24 hours”", "Iryna", "Edith", "First published"];
        var at = 0;
        foreach (var words in order)
        {
            var found = main.TextContent.IndexOf(words, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"{words} is missing or stands too early in: {main.TextContent}");
            at = found;
        }

        Assert.Equal("Trump suggested he could resolve the conflict within “24 hours” if elected, although he gave no plan.",
            page.QuerySelector(".excerpt blockquote p")!.TextContent);
        Assert.Equal("within “24 hours”", page.QuerySelector(".excerpt mark.mark--published.mark--r1")!.TextContent);
        Assert.Equal("#evidence-1", page.QuerySelector(".prose a")!.GetAttribute("href"));
        Assert.NotNull(page.GetElementById("evidence-1"));
        var source = page.QuerySelector(".evidence__title a")!;
        Assert.Equal("noopener noreferrer", source.GetAttribute("rel"));
        Assert.Equal($"http://localhost/fact-checks/{slug}", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal("/js/record.js", Assert.Single(page.QuerySelectorAll("script:not([type='application/ld+json'])")).GetAttribute("src"));
        Assert.Empty(page.QuerySelectorAll("style, [style], form"));
        Assert.Empty(ClaimReviewRules.Problems(page.QuerySelector("script[type='application/ld+json']")!.TextContent, new($"http://localhost/fact-checks/{slug}"), main.TextContent));
    }

    [Fact]
    public async Task Each_version_says_where_it_stands_in_the_log_and_how_to_check_it()
    {
        await using var site = await PublishedSite.OpenAsync();
        var (id, slug) = await site.PublishOneAsync(await site.BringInAsync("Putin congratulates Trump"));
        await site.PublishAsync(id, new(Rating.MostlyFalse, "A new summary.", "New reasons."), ChangeKind.Correction, "The date was wrong.");
        var head = site.Get<SignedLogs>().Of(LogKind.Editorial).Head!;
        using var reader = site.Reader();
        foreach (var (path, back) in new[] { ($"/fact-checks/{slug}", 1), ($"/fact-checks/{slug}/versions/1", 5) })
        {
            var page = new HtmlParser().ParseDocument(await reader.GetStringAsync(path));
            var panel = page.GetElementById("record")!;
            var index = head.Checkpoint.Size - back;
            Assert.Contains($"entry {index} of the log", panel.TextContent, StringComparison.Ordinal);
            Assert.Contains(head.Checkpoint.Root.ToString(), panel.TextContent, StringComparison.Ordinal);
            Assert.Contains("4 March 2026, 10:00 UTC", panel.TextContent, StringComparison.Ordinal);
            Assert.Contains($"http://localhost{path}", panel.TextContent, StringComparison.Ordinal);
            Assert.Contains("dotnet run --project src/FactCheck.Verify -- http://localhost/", panel.TextContent, StringComparison.Ordinal);
            Assert.NotNull(panel.QuerySelector($"a[download][href='/log/editorial/proof/{index}']"));
            Assert.NotNull(panel.QuerySelector($"a[download][href='/fact-checks/{slug}/record.json']"));
            Assert.True(panel.QuerySelector("button")!.HasAttribute("hidden"));
            using var proof = await reader.GetAsync($"/log/editorial/proof/{index}");
            Assert.Contains($"\nindex {index}\n", await proof.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_correction_is_prominent_and_the_earlier_version_stays_readable()
    {
        await using var site = await PublishedSite.OpenAsync();
        var (id, slug) = await site.PublishOneAsync(await site.BringInAsync("Putin congratulates Trump"));
        await site.PublishAsync(id, new(Rating.MostlyFalse, "A new summary.", "New reasons."), ChangeKind.Correction, "The date was wrong.");
        var newest = await site.ReadAsync($"/fact-checks/{slug}");
        Assert.Contains("Correction, 4 March 2026:</b> <span dir=\"auto\" data-shown=\"change\">The date was wrong.", newest, StringComparison.Ordinal);
        Assert.Contains("A new summary.", newest, StringComparison.Ordinal);
        Assert.DoesNotContain("did not end within", newest, StringComparison.Ordinal);
        Assert.Contains($"/fact-checks/{slug}/versions/1", newest, StringComparison.Ordinal);
        var first = await site.ReadAsync($"/fact-checks/{slug}/versions/1");
        Assert.Contains("This is an earlier version", first, StringComparison.Ordinal);
        Assert.Contains("did not end within", first, StringComparison.Ordinal);
        Assert.Contains($"<link rel=\"canonical\" href=\"http://localhost/fact-checks/{slug}\"", first, StringComparison.Ordinal);
        Assert.Contains("noindex", first, StringComparison.Ordinal);
        Assert.DoesNotContain("ld+json", first, StringComparison.Ordinal);
        using var reader = site.Reader();
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync($"/fact-checks/{slug}/versions/3")).StatusCode);
    }

    [Fact]
    public async Task A_retraction_says_so_first_and_leaves_lists_marks_and_machines()
    {
        await using var site = await PublishedSite.OpenAsync();
        var article = await site.BringInAsync("Putin congratulates Trump");
        var (id, slug) = await site.PublishOneAsync(article);
        await site.RetractAsync(id, "The source was forged.");
        var page = await site.ReadAsync($"/fact-checks/{slug}");
        var main = page[page.IndexOf("<main", StringComparison.Ordinal)..];
        Assert.True(main.IndexOf("The source was forged.", StringComparison.Ordinal) < main.IndexOf("rating__word", StringComparison.Ordinal));
        Assert.Contains("The source was forged.", await site.ReadAsync($"/fact-checks/{slug}/versions/1"), StringComparison.Ordinal);
        Assert.DoesNotContain(slug, await site.ReadAsync("/"), StringComparison.Ordinal);
        Assert.DoesNotContain(slug, await site.ReadAsync("/sitemap.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("<mark", await site.ReadAsync($"/articles/{article.Article.Slug}"), StringComparison.Ordinal);
        Assert.Contains("Retracted: “", await site.ReadAsync("/feed.xml"), StringComparison.Ordinal);
        Assert.Contains("Fact-check, retracted", await site.ReadAsync("/search?q=conflict"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_whose_access_ended_keep_their_name_on_their_work()
    {
        await using var site = await PublishedSite.OpenAsync();
        var (_, slug) = await site.PublishOneAsync(await site.BringInAsync("Putin congratulates Trump"));
        await using (var db = await site.Site.Factory.BeginAsync())
        {
            (await db.Users.FindAsync(site.Writer.PersonId))!.DisabledAt = site.Site.Clock.GetUtcNow();
            await db.CommitAsync(site.Editor, EntryKind.PersonDisabled, Subject.OfPerson(site.Writer));
        }

        Assert.Contains("Iryna", await site.ReadAsync($"/fact-checks/{slug}"), StringComparison.Ordinal);
    }
}
