using Bunit;
using FactCheck.Domain;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>What the workspace says to those who do not see it.</summary>
public sealed class WorkspaceTellingTests() : WorkspaceContext(withArticle: true)
{
    [Fact]
    public async Task A_chosen_claim_is_told_by_place_stage_rating_and_wording()
    {
        var (first, second) = (await Newsroom.RaiseAsync("24 hours"), await Newsroom.RaiseAsync("600,000 soldiers"));
        Assert.True((await Newsroom.Get<VerdictDesk>().ProposeAsync(Newsroom.Iryna, new(second, new(Rating.Misleading, "It is not so.", "See [E1]."), 0))).IsDone);
        var page = OpenWorkspace(Newsroom.Oleksandr, Newsroom.Article.Id);
        await OpenAsync(page, first);
        Assert.Equal("Claim 1 of 2, open: 24 hours", Chosen(page).TextContent);
        await OpenAsync(page, second);
        Assert.Equal("Claim 2 of 2, verdict in draft, Misleading: 600,000 soldiers", Chosen(page).TextContent);
        Assert.Equal("600,000 soldiers", page.WaitForElement(".panel #panel-title").TextContent);
    }

    [Fact]
    public async Task The_head_of_the_panel_stays_the_same_from_claim_to_claim()
    {
        var (first, second) = (await Newsroom.RaiseAsync("24 hours"), await Newsroom.RaiseAsync("600,000 soldiers"));
        var page = OpenWorkspace(Newsroom.Oleksandr, Newsroom.Article.Id, $"?claim={first}");
        var panel = page.FindComponent<ClaimPanel>();
        await page.WaitForElement("[aria-label='Next claim']").ClickAsync();
        Assert.Same(panel.Instance, page.FindComponent<ClaimPanel>().Instance);
        Assert.Equal("Claim 2 of 2, open: 600,000 soldiers", Chosen(page).TextContent);
        page.WaitForAssertion(() => Assert.Equal("600,000 soldiers", page.Find("#claim-Wording").GetAttribute("value")));
        Assert.Equal(second.ToString(), page.Find("main").GetAttribute("data-selected"));
    }

    [Fact]
    public async Task The_list_of_claims_quotes_the_words()
    {
        await Newsroom.RaiseAsync("600,000 soldiers");
        var quote = OpenWorkspace(Newsroom.Iryna, Newsroom.Article.Id).Find(".note q");
        Assert.Equal(("600,000 soldiers", "en"), (quote.TextContent, quote.GetAttribute("lang")));
    }

    [Fact]
    public async Task What_others_do_is_told_and_that_it_is_the_open_claim()
    {
        var id = await Newsroom.RaiseAsync("24 hours");
        var page = OpenWorkspace(Newsroom.Oleksandr, Newsroom.Article.Id, $"?claim={id}");
        var version = (await Newsroom.ClaimAsync(id)).Version;
        Assert.True((await Newsroom.Get<ClaimDesk>().WithdrawAsync(Newsroom.Iryna, new(id, version, "Raised twice."))).IsDone);
        page.WaitForAssertion(() => Assert.Equal("Iryna withdrew the claim, the claim that is open: 24 hours", page.Find("[aria-live=polite]").TextContent), TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task A_claim_that_somebody_raises_on_the_selected_words_comes_into_the_open_form()
    {
        var start = TestNewsroom.Text.IndexOf("600,000 soldiers", StringComparison.Ordinal);
        var page = OpenWorkspace(Newsroom.Oleksandr, Newsroom.Article.Id);
        await page.InvokeAsync(() => page.Instance.SelectWords(start, start + 16, 1));
        Assert.Empty(page.FindAll("#claim-Beside"));
        await Newsroom.RaiseAsync("24 hours");
        await Newsroom.RaiseAsync("over 600,000");
        Assert.Contains("“over 600,000”", page.WaitForElement("#claim-Beside", TimeSpan.FromSeconds(20)).TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("24 hours", page.Find("#claim-Beside").TextContent, StringComparison.Ordinal);
    }

    private static Task OpenAsync(IRenderedComponent<ArticleWorkspace> page, Guid claimId) => page.InvokeAsync(() => page.Instance.OpenClaim(claimId, null));

    private static AngleSharp.Dom.IElement Chosen(IRenderedComponent<ArticleWorkspace> page) => page.Find("main > .hidden[role=status]");
}
