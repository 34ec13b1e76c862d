using FactCheck.Domain;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class RewordingTests
{
    [Fact]
    public async Task Readers_are_told_what_was_checked_and_what_the_article_says_now_until_somebody_confirms()
    {
        await using var site = await PublishedSite.OpenAsync();
        var article = await site.BringInAsync("Putin congratulates Trump");
        var (id, slug) = await site.PublishOneAsync(article);
        Assert.DoesNotContain("earlier wording", await site.ReadAsync($"/fact-checks/{slug}"), StringComparison.Ordinal);

        await ReviseAsync(site, article.Article.Id, PublishedSite.Text.Replace("24 hours", "48 hours", StringComparison.Ordinal));
        var doubted = await site.ReadAsync($"/fact-checks/{slug}");
        Assert.Contains("<b>Checked against an earlier wording.</b>", doubted, StringComparison.Ordinal);
        Assert.Contains("We checked revision 1", doubted, StringComparison.Ordinal);
        Assert.Contains("<del>24</del>", doubted, StringComparison.Ordinal);
        Assert.Contains("<ins>48</ins>", doubted, StringComparison.Ordinal);
        Assert.Contains("mark--unsure", await site.ReadAsync($"/articles/{article.Article.Slug}"), StringComparison.Ordinal);

        Assert.True((await site.Get<PlaceDesk>().ConfirmAsync(site.Editor, (await site.ClaimAsync(id)).SeenPlace())).IsDone);
        var confirmed = await site.ReadAsync($"/fact-checks/{slug}");
        Assert.DoesNotContain("Checked against an earlier wording", confirmed, StringComparison.Ordinal);
        Assert.Contains("the newsroom confirmed on", confirmed, StringComparison.Ordinal);
        Assert.DoesNotContain("mark--unsure", await site.ReadAsync($"/articles/{article.Article.Slug}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_are_gone_are_said_to_be_gone_and_not_marked()
    {
        await using var site = await PublishedSite.OpenAsync();
        var article = await site.BringInAsync("Putin congratulates Trump");
        var (_, slug) = await site.PublishOneAsync(article);
        await ReviseAsync(site, article.Article.Id, PublishedSite.Text[PublishedSite.Text.IndexOf("- one", StringComparison.Ordinal)..]);
        Assert.Contains("<b>The article no longer says this.</b>", await site.ReadAsync($"/fact-checks/{slug}"), StringComparison.Ordinal);
        Assert.DoesNotContain("<mark", await site.ReadAsync($"/articles/{article.Article.Slug}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_only_moved_are_marked_where_they_stand_now_without_a_notice()
    {
        await using var site = await PublishedSite.OpenAsync();
        var article = await site.BringInAsync("Putin congratulates Trump");
        var (_, slug) = await site.PublishOneAsync(article);
        await ReviseAsync(site, article.Article.Id, "A new first paragraph of the article.\n\n" + PublishedSite.Text);
        Assert.DoesNotContain("class=\"change", await site.ReadAsync($"/fact-checks/{slug}"), StringComparison.Ordinal);
        Assert.Contains("within “24 hours”</a></mark>", await site.ReadAsync($"/articles/{article.Article.Slug}"), StringComparison.Ordinal);
    }

    private static async Task ReviseAsync(PublishedSite site, Guid articleId, string text)
    {
        var (_, newest) = (await site.Get<RevisionQuery>().FindAsync(articleId))!.Value;
        var outcome = await site.Get<RevisionDesk>().ReviseAsync(site.Editor, new(articleId, new(text, "pasted", TextBlocks.FromPlainText(text)), newest.Id, ShowToReaders: true));
        Assert.True(outcome.IsDone, outcome.Refusal?.Message);
    }
}
