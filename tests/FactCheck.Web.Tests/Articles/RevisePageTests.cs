using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using FactCheck.Domain;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class RevisePageTests
{
    [Fact]
    public async Task A_newer_text_is_compared_before_anybody_accepts_it_and_then_carries_the_claims_over()
    {
        await using var site = await PublishedSite.OpenAsync();
        var article = await site.BringInAsync("Putin congratulates Trump");
        var claimId = await site.RaiseAsync(article, "over 600,000 soldiers", "Russia lost more than 600,000 soldiers");
        using var client = await site.Site.SignInAsync("Iryna");
        var address = $"/desk/articles/{article.Article.Id}/revise";
        var page = await client.PageAsync(address);
        Assert.Null(page.QuerySelector("button[value=fetch]"));

        var shown = await (await SendAsync(client, page, address, "compare", ("Pasted", PublishedSite.Text.Replace("600,000", "700,000", StringComparison.Ordinal)))).ReadAsync();
        Assert.Contains("600,000 → 700,000", shown.QuerySelector(".carried--needsreview")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("700,000", shown.QuerySelector(".diff ins")!.TextContent);
        Assert.Equal(AnchorState.Exact, (await site.ClaimAsync(claimId)).Appearances[0].State);

        using var done = await SendAsync(client, shown, address, "accept");
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal(AnchorState.NeedsReview, (await site.ClaimAsync(claimId)).Appearances[0].State);
        var revisions = await client.PageAsync($"/desk/articles/{article.Article.Id}/revisions");
        Assert.Contains("1 check the place", revisions.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_text_is_refused_and_what_somebody_else_brought_in_meanwhile_is_compared_anew()
    {
        await using var site = await PublishedSite.OpenAsync();
        var article = await site.BringInAsync("Putin congratulates Trump");
        using var client = await site.Site.SignInAsync("Edith");
        var address = $"/desk/articles/{article.Article.Id}/revise";
        var same = await (await SendAsync(client, await client.PageAsync(address), address, "compare", ("Pasted", PublishedSite.Text))).ReadAsync();
        Assert.NotNull((await client.PageAsync(address)).QuerySelector("button[value=fetch]"));
        var refused = await (await SendAsync(client, same, address, "accept")).ReadAsync();
        Assert.Contains("the article did not change", refused.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);

        var mine = await (await SendAsync(client, await client.PageAsync(address), address, "compare", ("Pasted", "Quite another text."))).ReadAsync();
        Assert.True((await site.Get<RevisionDesk>().ReviseAsync(
            site.Writer, new(article.Article.Id, new("Theirs.", "pasted", TextBlocks.FromPlainText("Theirs.")), article.Revision.Id))).IsDone);
        var stale = await (await SendAsync(client, mine, address, "accept")).ReadAsync();
        Assert.Contains("compared with revision 2 now", stale.Body!.TextContent, StringComparison.Ordinal);
        using var done = await SendAsync(client, stale, address, "accept");
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
    }

    [Fact]
    public async Task An_address_that_a_browser_makes_up_is_recorded_nowhere()
    {
        await using var site = await PublishedSite.OpenAsync();
        var article = await site.BringInAsync("Putin congratulates Trump");
        using var client = await site.Site.SignInAsync("Edith");
        var address = $"/desk/articles/{article.Article.Id}/revise";
        var shown = await (await SendAsync(client, await client.PageAsync(address), address, "compare", ("Pasted", "Invented words."))).ReadAsync();
        var lost = await (await SendAsync(client, shown, address, "compare", ("Fetched", Guid.CreateVersion7().ToString()))).ReadAsync();
        Assert.Contains("not kept here any more", lost.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        using var done = await SendAsync(client, shown, address, "accept", ("FetchedFrom", "https://www.bbc.com/news"));
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        var newest = (await client.PageAsync($"/desk/articles/{article.Article.Id}/revisions")).QuerySelector("tbody tr")!;
        Assert.Contains("pasted", newest.TextContent, StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, IHtmlDocument page, string address, string act, params (string Name, string Value)[] fields)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in page.QuerySelectorAll<IHtmlInputElement>("#revise input[name], input[form=revise]")
            .Where(input => input.Type is not "file" && (input.Type is not "checkbox" || input.IsChecked)).Select(input => (input.Name!, input.Value)).Concat(fields).Append(("act", act)))
        {
            content.Add(new StringContent(value), name);
        }

        return client.PostAsync(new Uri(address, UriKind.Relative), content);
    }
}
