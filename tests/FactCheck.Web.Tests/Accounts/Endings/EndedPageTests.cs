using System.Reflection;
using System.Security.Claims;
using Bunit;
using FactCheck.Domain;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class EndedPageTests : BunitContext
{
    // Answers that hold no secret and write nothing, so that they need no refusal.
    private static readonly string[] s_readings = ["ReopenAsync"];

    private readonly TestSite _site = new();

    public static TheoryData<string> Ways => [.. Ending.All.Select(ending => ending.Name)];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Every_live_page_is_covered_and_no_command_of_any_desk_writes_anything(string way)
    {
        var by = await _site.ActingAsync("Samir");
        await using var db = await _site.Factory.CreateDbContextAsync();
        var articleId = await db.Articles.Select(article => article.Id).FirstAsync();
        await OpenAsync(by);
        var pages = LivePages().Select(page => RenderAny(page, articleId)).ToList();
        Assert.True(pages.Count >= 2);
        pages[0].WaitForState(
            () => pages.All(page => page.FindAll("main").Count == 1) && _site.Services.GetRequiredService<Presence>().On(articleId).Length == 1,
            TimeSpan.FromSeconds(30));
        var callable = JSInterop.Invocations.SelectMany(call => call.Arguments).OfType<DotNetObjectReference<ArticleWorkspace>>().Single();

        await Ending.All.Single(ending => ending.Name == way).DoAsync(_site, by);

        await NothingIsWrittenAsync(by);
        foreach (var page in pages)
        {
            Assert.Equal(EndedDialog.Title, page.WaitForElement("#ended", TimeSpan.FromSeconds(30)).TextContent);
            Assert.Empty(page.FindAll(".workspace, .reviews, form, button"));
            Assert.StartsWith("/account/sign-in?returnUrl=", page.Find("#main a").GetAttribute("href"), StringComparison.Ordinal);
        }

        Assert.Empty(_site.Services.GetRequiredService<Presence>().On(articleId));
        Assert.Throws<ObjectDisposedException>(() => callable.Value);
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await _site.DisposeAsync();
    }

    private async Task NothingIsWrittenAsync(SignedIn by)
    {
        var before = await SizesAsync();
        Assert.True(EveryCommand.All.Count > 40, $"{EveryCommand.All.Count} commands are known");
        foreach (var command in EveryCommand.All.Where(command => !s_readings.Contains(command.Name)))
        {
            var refusal = await command.SendAsync(_site.Services, by);
            Assert.True(refusal is not null, $"{command.DeclaringType!.Name}.{command.Name} was not refused");
        }

        Assert.Equal(before, await SizesAsync());
        Assert.Equal(RefusalKind.SignInEnded, (await EveryCommand.All.First(command => command.Name == "SubmitAsync").SendAsync(_site.Services, by))!.Kind);
    }

    private async Task<List<long>> SizesAsync()
    {
        await using var db = await _site.Factory.CreateDbContextAsync();
        return await db.LogHeads.OrderBy(head => head.Log).Select(head => head.Size).ToListAsync();
    }

    // Every page with a render mode, so that one that is added tomorrow is covered tomorrow.
    private static IEnumerable<Type> LivePages() => typeof(SignedInOnly).Assembly.GetTypes().Where(type =>
        type.GetCustomAttributes<RenderModeAttribute>().Any() && type.GetCustomAttributes<RouteAttribute>().Any());

    private IRenderedComponent<IComponent> RenderAny(Type page, Guid articleId) => Render<IComponent>(builder =>
    {
        builder.OpenComponent<CascadingAuthenticationState>(0);
        builder.AddComponentParameter(1, "ChildContent", (RenderFragment)(inner =>
        {
            inner.OpenComponent(0, page);
            if (page.GetProperty("Id") is not null)
            {
                inner.AddComponentParameter(1, "Id", articleId);
            }

            inner.CloseComponent();
        }));
        builder.CloseComponent();
    });

    private async Task OpenAsync(SignedIn by)
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        foreach (var script in new[] { "./js/workspace.js", "./js/page.js" })
        {
            var module = JSInterop.SetupModule(script);
            module.Mode = JSRuntimeMode.Loose;
            module.SetupModule("attach", _ => true).Mode = JSRuntimeMode.Loose;
        }

        Services.AddFallbackServiceProvider(new OwnServices(_site.Services));
        var signIn = new CircuitSignIn(_site.Services.GetRequiredService<SignInWatch>());
        signIn.SetAuthenticationState(Task.FromResult(new AuthenticationState(new(new ClaimsIdentity(by.Claims(), "a test")))));
        await signIn.WatchAsync();
        Services.AddSingleton(signIn);
        Services.AddSingleton<AuthenticationStateProvider>(signIn);
        Services.AddScoped<PageScript>();
    }

    // What the app adds; what renders components comes from bUnit.
    private sealed class OwnServices(IServiceProvider app) : IServiceProvider
    {
        public object? GetService(Type serviceType) =>
            serviceType.Assembly == typeof(SignedInOnly).Assembly || serviceType == typeof(TimeProvider) ? app.GetService(serviceType) : null;
    }
}
