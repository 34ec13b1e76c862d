using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>A bUnit context over a real small newsroom, for the workspace of an article. The browser's side answers nothing.</summary>
public abstract class WorkspaceContext(bool withArticle) : BunitContext, IAsyncLifetime
{
    private BunitAuthorizationContext _authorization = null!;

    protected TestNewsroom Newsroom { get; private set; } = null!;

    public virtual async ValueTask InitializeAsync()
    {
        Newsroom = await TestNewsroom.OpenAsync(withArticle);
        JSInterop.Mode = JSRuntimeMode.Loose;
        var module = JSInterop.SetupModule("./js/workspace.js");
        module.Mode = JSRuntimeMode.Loose;
        module.SetupModule("attach", _ => true).Mode = JSRuntimeMode.Loose;
        _authorization = this.AddAuthorization();
        Services.AddSingleton<TimeProvider>(Newsroom.Clock);
        Services.AddSingleton(Newsroom.Get<Boards>());
        Services.AddSingleton(Newsroom.Get<Presence>());
        Services.AddSingleton(Newsroom.Get<PeopleNames>());
        Services.AddSingleton(Newsroom.Get<ClaimDesk>());
        Services.AddSingleton(Newsroom.Get<ClaimQuery>());
        Services.AddSingleton(Newsroom.Get<SimilarClaims>());
        Services.AddSingleton(Newsroom.Get<EvidenceDesk>());
        Services.AddSingleton(Newsroom.Get<VerdictDesk>());
        Services.AddSingleton(Newsroom.Get<SuggestionDesk>());
        Services.AddSingleton(Newsroom.Get<Suggester>());
        Services.AddSingleton(Newsroom.Get<EvidenceUpload>());
        Services.AddSingleton(Newsroom.Get<ArticleSearch>());
        Services.AddSingleton(Newsroom.Get<PlaceDesk>());
        Services.AddScoped<PageScript>();
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await Newsroom.DisposeAsync();
    }

    protected IRenderedComponent<ArticleWorkspace> OpenWorkspace(SignedIn person, Guid articleId, string query = "")
    {
        _authorization.SetAuthorized("somebody");
        _authorization.SetClaims(person.Claims());
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/desk/articles/{articleId}{query}");
        var page = Render<ArticleWorkspace>(parameters => parameters.Add(workspace => workspace.Id, articleId));
        page.WaitForElement(".margin", TimeSpan.FromSeconds(20));
        return page;
    }
}
