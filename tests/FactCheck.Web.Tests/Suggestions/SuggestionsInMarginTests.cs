using Bunit;
using FactCheck.Domain;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class SuggestionsInMarginTests() : WorkspaceContext(withArticle: false)
{
    private SuggestedArticle _article = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _article = await SuggestedArticle.InAsync(Newsroom);
    }

    [Fact]
    public void They_are_shown_only_when_the_address_or_the_switch_asks_for_them()
    {
        var page = Open(Newsroom.Edith);
        Assert.Empty(page.FindAll(".suggestion"));
        page.Find("button[aria-pressed=false]").Click();
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".suggestion").Count));
        Assert.Equal("Suggestions (2)", page.Find("button[aria-pressed=true]").TextContent);
        page.Find("button[aria-pressed=true]").Click();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".suggestion")));
    }

    [Fact]
    public void Each_says_that_the_machine_made_it_and_why_without_any_rating()
    {
        var note = Open(Newsroom.Edith, "?suggest=1").Find(".suggestion");
        Assert.Contains("Suggested by the machine", note.TextContent, StringComparison.Ordinal);
        Assert.Contains(SuggestedArticle.First, note.TextContent, StringComparison.Ordinal);
        Assert.Contains("+for: quantity", string.Concat(note.QuerySelector(".reasons__one")!.TextContent.Split(' ', '\n').Where(word => word.Length > 0)).Replace("for:", "for: ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Null(note.QuerySelector(".rating, .stage"));
    }

    [Fact]
    public void A_reviewer_sees_them_and_is_told_who_decides()
    {
        var page = Open(Newsroom.Iryna, "?suggest=1");
        Assert.Equal(2, page.FindAll(".suggestion").Count);
        Assert.Empty(page.FindAll(".suggestion button"));
        Assert.Contains("An editor accepts or dismisses them", page.Find(".suggestions").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_editor_accepts_one_with_a_wording_to_start_from()
    {
        var page = Open(Newsroom.Edith, "?suggest=1");
        await page.Find(".suggestion button").ClickAsync();
        Assert.Contains("suggested by the machine", page.Find(".panel__bar").TextContent, StringComparison.Ordinal);
        Assert.Equal(SuggestedArticle.First.TrimEnd('.'), page.Find("#claim-Wording").GetAttribute("value"));
        page.Find("#claim-ClaimantUnknown").Change(true);
        await page.Find(".panel form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".suggestion")), TimeSpan.FromSeconds(20));
        Assert.Single(page.FindAll(".note"));
        await using var db = await Newsroom.Factory.CreateDbContextAsync();
        Assert.Single(db.LogPayloads, entry => entry.Kind == EntryKind.SuggestionAccepted.Name);
    }

    [Fact]
    public async Task An_editor_dismisses_one_others_see_it_go_and_it_can_be_undone()
    {
        var page = Open(Newsroom.Edith, "?suggest=1");
        var other = Open(Newsroom.Edgar, "?suggest=1");
        await page.FindAll(".suggestion button")[1].ClickAsync();
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".suggestion")), TimeSpan.FromSeconds(20));
        other.WaitForAssertion(() => Assert.Single(other.FindAll(".suggestion")), TimeSpan.FromSeconds(20));
        Assert.Contains(SuggestedArticle.First, page.Find(".suggestions [role=status]").TextContent, StringComparison.Ordinal);
        await page.Find(".suggestions button").ClickAsync();
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".suggestion").Count), TimeSpan.FromSeconds(20));
    }

    private IRenderedComponent<ArticleWorkspace> Open(SignedIn person, string query = "")
    {
        var page = OpenWorkspace(person, _article.Id, query);
        if (query.Length > 0)
        {
            page.WaitForElement(".suggestion", TimeSpan.FromSeconds(20));
        }

        return page;
    }
}
