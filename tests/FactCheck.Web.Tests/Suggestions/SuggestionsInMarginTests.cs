using Bunit;
using Bunit.TestDoubles;
using FactCheck.Domain;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class SuggestionsInMarginTests : BunitContext, IAsyncLifetime
{
    private TestNewsroom _newsroom = null!;
    private SuggestedArticle _article = null!;
    private BunitAuthorizationContext _authorization = null!;

    public async ValueTask InitializeAsync()
    {
        _newsroom = await TestNewsroom.OpenAsync(withArticle: false);
        _article = await SuggestedArticle.InAsync(_newsroom);
        JSInterop.Mode = JSRuntimeMode.Loose;
        var module = JSInterop.SetupModule("./js/workspace.js");
        module.Mode = JSRuntimeMode.Loose;
        module.SetupModule("attach", _ => true).Mode = JSRuntimeMode.Loose;
        _authorization = this.AddAuthorization();
        Services.AddSingleton<TimeProvider>(_newsroom.Clock);
        Services.AddSingleton(_newsroom.Get<Boards>());
        Services.AddSingleton(_newsroom.Get<Presence>());
        Services.AddSingleton(_newsroom.Get<PeopleNames>());
        Services.AddSingleton(_newsroom.Get<ClaimDesk>());
        Services.AddSingleton(_newsroom.Get<ClaimQuery>());
        Services.AddSingleton(_newsroom.Get<SimilarClaims>());
        Services.AddSingleton(_newsroom.Get<EvidenceDesk>());
        Services.AddSingleton(_newsroom.Get<VerdictDesk>());
        Services.AddSingleton(_newsroom.Get<SuggestionDesk>());
        Services.AddSingleton(_newsroom.Get<Suggester>());
        Services.AddSingleton(_newsroom.Get<EvidenceUpload>());
        Services.AddSingleton(_newsroom.Get<ArticleSearch>());
        Services.AddSingleton(_newsroom.Get<PlaceDesk>());
        Services.AddScoped<PageScript>();
    }

    [Fact]
    public void They_are_shown_only_when_the_address_or_the_switch_asks_for_them()
    {
        var page = Open(_newsroom.Edith);
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
        var note = Open(_newsroom.Edith, "?suggest=1").Find(".suggestion");
        Assert.Contains("Suggested by the machine", note.TextContent, StringComparison.Ordinal);
        Assert.Contains(SuggestedArticle.First, note.TextContent, StringComparison.Ordinal);
        Assert.Contains("+for: quantity", string.Concat(note.QuerySelector(".reasons__one")!.TextContent.Split(' ', '\n').Where(word => word.Length > 0)).Replace("for:", "for: ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Null(note.QuerySelector(".rating, .stage"));
    }

    [Fact]
    public void A_reviewer_sees_them_and_is_told_who_decides()
    {
        var page = Open(_newsroom.Iryna, "?suggest=1");
        Assert.Equal(2, page.FindAll(".suggestion").Count);
        Assert.Empty(page.FindAll(".suggestion button"));
        Assert.Contains("An editor accepts or dismisses them", page.Find(".suggestions").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_editor_accepts_one_with_a_wording_to_start_from()
    {
        var page = Open(_newsroom.Edith, "?suggest=1");
        await page.Find(".suggestion button").ClickAsync();
        Assert.Contains("suggested by the machine", page.Find(".panel__bar").TextContent, StringComparison.Ordinal);
        Assert.Equal(SuggestedArticle.First.TrimEnd('.'), page.Find("#claim-Wording").GetAttribute("value"));
        page.Find("#claim-ClaimantUnknown").Change(true);
        await page.Find(".panel form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".suggestion")), TimeSpan.FromSeconds(20));
        Assert.Single(page.FindAll(".note"));
        await using var db = await _newsroom.Factory.CreateDbContextAsync();
        Assert.Single(db.LogPayloads, entry => entry.Kind == EntryKind.SuggestionAccepted.Name);
    }

    [Fact]
    public async Task An_editor_dismisses_one_others_see_it_go_and_it_can_be_undone()
    {
        var page = Open(_newsroom.Edith, "?suggest=1");
        var other = Open(_newsroom.Edgar, "?suggest=1");
        await page.FindAll(".suggestion button")[1].ClickAsync();
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".suggestion")), TimeSpan.FromSeconds(20));
        other.WaitForAssertion(() => Assert.Single(other.FindAll(".suggestion")), TimeSpan.FromSeconds(20));
        Assert.Contains(SuggestedArticle.First, page.Find(".suggestions [role=status]").TextContent, StringComparison.Ordinal);
        await page.Find(".suggestions button").ClickAsync();
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".suggestion").Count), TimeSpan.FromSeconds(20));
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await _newsroom.DisposeAsync();
    }

    private IRenderedComponent<ArticleWorkspace> Open(SignedIn person, string query = "")
    {
        _authorization.SetAuthorized("somebody");
        _authorization.SetClaims(person.Claims());
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/desk/articles/{_article.Id}{query}");
        var page = Render<ArticleWorkspace>(parameters => parameters.Add(workspace => workspace.Id, _article.Id));
        page.WaitForElement(".margin", TimeSpan.FromSeconds(20));
        if (query.Length > 0)
        {
            page.WaitForElement(".suggestion", TimeSpan.FromSeconds(20));
        }

        return page;
    }
}
