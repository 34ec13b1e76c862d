using Bunit;
using FactCheck.Domain;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>A bUnit context over a real small newsroom, for the components of the panel. The browser's side answers nothing.</summary>
public abstract class PanelContext : BunitContext, IAsyncLifetime
{
    protected TestNewsroom Newsroom { get; private set; } = null!;

    protected Guid ClaimId { get; private set; }

    public async ValueTask InitializeAsync()
    {
        Newsroom = await TestNewsroom.OpenAsync();
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<TimeProvider>(Newsroom.Clock);
        Services.AddSingleton(Newsroom.Get<ClaimDesk>());
        Services.AddSingleton(Newsroom.Get<ClaimQuery>());
        Services.AddSingleton(Newsroom.Get<SimilarClaims>());
        Services.AddSingleton(Newsroom.Get<SuggestionDesk>());
        Services.AddSingleton(Newsroom.Get<EvidenceDesk>());
        Services.AddSingleton(Newsroom.Get<EvidenceUpload>());
        Services.AddSingleton(Newsroom.Get<ArticleSearch>());
        Services.AddSingleton(Newsroom.Get<VerdictDesk>());
        Services.AddScoped<PageScript>();
        ClaimId = await Newsroom.RaiseAsync();
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await Newsroom.DisposeAsync();
    }

    protected async Task<ClaimView> ViewAsync() => (await Newsroom.Get<ClaimQuery>().FindAsync(ClaimId))!;

    protected IRenderedComponent<ClaimPanel> OpenPanel(SignedIn person, Role role, string? part = null) => Render<ClaimPanel>(parameters => parameters
        .Add(panel => panel.ClaimId, ClaimId).Add(panel => panel.ClaimVersion, 1).Add(panel => panel.By, person)
        .Add(panel => panel.Role, role).Add(panel => panel.Part, part));

    protected async Task<Guid> AttachAsync(string title = "A report", SignedIn? by = null)
    {
        var outcome = await Newsroom.Get<EvidenceDesk>().AddAsync(by ?? Newsroom.Iryna, new(ClaimId, Source(title)));
        Assert.True(outcome.IsDone, outcome.Refusal?.Message);
        return (await Newsroom.ClaimAsync(ClaimId)).Evidence.Single(piece => piece.Title == title).Id;
    }

    protected async Task ProposeAsync(SignedIn by, string summary = "He did not.")
    {
        var seen = (await Newsroom.ClaimAsync(ClaimId)).VerdictNumber;
        Assert.True((await Newsroom.Get<VerdictDesk>().ProposeAsync(by, new(ClaimId, new(Rating.False, summary, "See [E1]."), seen))).IsDone);
    }

    protected async Task SubmitAsync(SignedIn by) =>
        Assert.True((await Newsroom.Get<VerdictDesk>().SubmitAsync(by, new(ClaimId, (await Newsroom.ClaimAsync(ClaimId)).Version))).IsDone);

    protected async Task ApproveAsync(SignedIn by) =>
        Assert.True((await Newsroom.Get<VerdictDesk>().ApproveAsync(by, new(ClaimId, (await Newsroom.ClaimAsync(ClaimId)).Version))).IsDone);

    protected async Task PublishAsync(SignedIn by) =>
        Assert.True((await Newsroom.Get<VerdictDesk>().PublishAsync(by, new(ClaimId, (await Newsroom.ClaimAsync(ClaimId)).Version, ChangeKind.First, null))).IsDone);

    protected static EvidenceDetails Source(string title) =>
        new(Stance.Refutes, EvidenceKind.Source, title, null, "https://example.org/report", null, "Not one day.", null);
}
