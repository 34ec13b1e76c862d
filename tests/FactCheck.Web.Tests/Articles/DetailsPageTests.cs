using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class DetailsPageTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task A_stale_edit_shows_both_and_can_be_saved_over()
    {
        var (iryna, samir) = (await site.SignInAsync("Iryna"), await site.SignInAsync("Samir"));
        var article = (await site.Services.GetRequiredService<ArticleList>().ReadAsync())[0];
        var address = $"/desk/articles/{article.Id}/details";
        var seenByBoth = await iryna.PageAsync(address);
        var samirs = await samir.PageAsync(address);
        var saved = await samir.SendAsync(address, samirs, "details", ("Title", "Title by Samir"), ("Language", "en"), ("Publisher", ""));
        Assert.Equal(HttpStatusCode.Found, saved.StatusCode);
        var answer = await iryna.SendAsync(address, seenByBoth, "details", ("Title", "Title by Iryna"), ("Language", "en"), ("Publisher", "<b>Post</b>"));
        var both = PageForms.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Contains("Title by Samir", both.QuerySelector("table.both")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Title by Iryna", both.QuerySelector("#Title")!.GetAttribute("value"));
        var again = await iryna.SendAsync(address, both, "details", ("Title", "Title by Iryna"), ("Language", "en"), ("Publisher", "<b>Post</b>"));
        Assert.Equal(HttpStatusCode.Found, again.StatusCode);
        var kept = (await site.Services.GetRequiredService<ArticleDesk>().FindAsync(article.Id))!;
        Assert.Equal(("Title by Iryna", "<b>Post</b>", 3), (kept.Title, kept.Publisher, kept.Version));
    }

    [Fact]
    public async Task No_such_article_is_not_found()
    {
        var client = await site.SignInAsync("Iryna");
        var answer = await client.GetAsync(new Uri($"/desk/articles/{Guid.CreateVersion7()}/details", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
