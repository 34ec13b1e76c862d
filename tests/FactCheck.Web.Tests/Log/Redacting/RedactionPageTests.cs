using System.Net;
using Bunit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class RedactionPageTests
{
    private const string Page = "/desk/log/redactions";

    [Fact]
    public async Task Two_people_remove_words_and_readers_are_told_when_and_why()
    {
        await using var site = await PublishedSite.OpenAsync();
        var (claim, slug) = await site.PublishOneAsync(await site.BringInAsync("Putin congratulates Trump", open: true), "Zyta Kanarek said so");
        Assert.DoesNotContain("Content removed", await site.ReadAsync($"/fact-checks/{slug}"), StringComparison.Ordinal);
        using var edith = await site.Site.SignInAsync("Edith");
        using var tomas = await site.Site.SignInAsync("Ada");
        using var asked = await edith.SendFormAsync(Page, "ask", ("Words", "Zyta Kanarek"), ("Ground", "CourtOrder"), ("Reason", "A court ordered it."));
        Assert.Equal(HttpStatusCode.Found, asked.StatusCode);
        var own = await edith.PageAsync(Page);
        Assert.Contains("Claims: 1", own.QuerySelector(".redaction__places")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Published versions: 1", own.QuerySelector(".redaction__places")!.TextContent, StringComparison.Ordinal);
        var id = await IdAsync(site);
        Assert.DoesNotContain(own.Forms, form => form.QuerySelector("input[name=_handler]")?.GetAttribute("value") == $"approve-{id}");
        using var unsure = await tomas.SendFormAsync(Page, $"approve-{id}");
        Assert.Contains("Read where the words stand", await unsure.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var approved = await tomas.SendFormAsync(Page, $"approve-{id}", ("Sure", "true"));
        Assert.Equal(HttpStatusCode.Found, approved.StatusCode);

        using var reader = site.Reader();
        using var old = await reader.GetAsync($"/fact-checks/{slug}");
        slug = (await site.ClaimAsync(claim)).Slug!;
        Assert.Equal((HttpStatusCode.MovedPermanently, $"/fact-checks/{slug}"), (old.StatusCode, old.Headers.Location!.OriginalString));
        var page = await site.ReadAsync($"/fact-checks/{slug}");
        Assert.DoesNotContain("Kanarek", page, StringComparison.Ordinal);
        Assert.Contains("Content removed on 4 March 2026: Court order.", page, StringComparison.Ordinal);
        Assert.Contains("A court ordered it.", page, StringComparison.Ordinal);
        Assert.Matches("entries [0-9]+, [0-9]+", page);
        Assert.DoesNotContain("Kanarek", await site.ReadAsync("/"), StringComparison.Ordinal);
        Assert.DoesNotContain(slug, await site.ReadAsync("/search?q=Kanarek"), StringComparison.Ordinal);
        var log = await edith.GetStringAsync("/desk/log");
        Assert.Contains("removed words for good", log, StringComparison.Ordinal);
        Assert.Matches("The content of this entry was erased, see no\\. [0-9]+ of the newsroom’s log", WebUtility.HtmlDecode(log));
        Assert.DoesNotContain("Kanarek", log, StringComparison.Ordinal);
        Assert.Contains("was erased, see no.", WebUtility.HtmlDecode(await edith.GetStringAsync($"/desk/claims/{claim}/history")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_with_a_request_stands_at_its_field_and_nothing_typed_is_lost()
    {
        await using var site = await PublishedSite.OpenAsync();
        using var edith = await site.Site.SignInAsync("Edith");
        using var answer = await edith.SendFormAsync(Page, "ask", ("Words", "abc"), ("Ground", "Safety"), ("Reason", "Somebody is in danger."));
        var page = PageForms.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Contains("at least 4 characters", page.GetElementById("Words-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Somebody is in danger.", page.GetElementById("Reason")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector("input[value=Safety][checked]"));
    }

    [Fact]
    public async Task Reviewers_do_not_see_the_page()
    {
        await using var site = new TestSite();
        using var reviewer = await site.SignInAsync("Iryna");
        Assert.NotEqual(HttpStatusCode.OK, (await reviewer.GetAsync(Page)).StatusCode);
    }

    [Fact]
    public void A_page_without_entries_to_name_says_only_what_was_removed()
    {
        using var context = new BunitContext();
        var notice = context.Render<RemovedNotice>(parameters => parameters.Add(each => each.Removed,
            [new(new(2026, 3, 4, 0, 0, 0, TimeSpan.Zero), "Personal data", "Somebody asked.", [])]));
        Assert.Contains("Content removed on 4 March 2026: Personal data.", notice.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("log", notice.Markup, StringComparison.Ordinal);
    }

    private static async Task<Guid> IdAsync(PublishedSite site)
    {
        await using var db = await site.Site.Factory.CreateDbContextAsync();
        return (await db.Redactions.SingleAsync()).Id;
    }
}
