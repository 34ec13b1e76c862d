using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Browser.Tests;

[Collection(nameof(OtherNewsroom))]
public sealed class ConnectionTests(Newsroom newsroom)
{
    private const string Typed = "The log of the station has a train at noon [E1], and nobody";

    [Fact]
    public async Task Typed_text_survives_a_lost_connection_and_a_restart_of_the_server()
    {
        var articleId = await newsroom.Work.BringInAsync("About a station", "No train ever stopped at Vell, and its clock was wrong, the guard said.");
        var claimId = await newsroom.Work.RaiseAsync("iryna", articleId, "No train ever stopped at Vell");
        await newsroom.Work.AttachAsync("iryna", claimId);
        await using var iryna = await newsroom.SignInAsync("iryna");
        var desk = await Workspace.OpenAsync(iryna, articleId, claimId, "verdict");

        await iryna.Page.Context.SetOfflineAsync(true);
        await Expect(iryna.Page.Locator(".lost")).ToContainTextAsync("The connection is lost");
        await desk.Page.GetByLabel("Justification").FillAsync(Typed);
        await Expect(iryna.Page.Locator(".connection")).ToContainTextAsync("Offline, 1 unsent");
        await iryna.AssertAccessibleAsync();

        await newsroom.StopAsync();
        await newsroom.StartAgainAsync();
        await newsroom.Work.RaiseAsync("samir", articleId, "its clock was wrong", new("The clock at Vell was wrong.", "A guard", false, null, null));
        await iryna.Page.Context.SetOfflineAsync(false);

        await Expect(desk.Notes.Filter(new() { HasText = "The clock at Vell was wrong." })).ToHaveCountAsync(1);
        await desk.ReadyAsync();
        await Expect(iryna.Page.Locator(".lost")).ToHaveCountAsync(0);
        await Expect(desk.Page.GetByLabel("Justification")).ToHaveValueAsync(Typed);
        await Expect(desk.Panel).ToContainTextAsync("Your unsaved text from");
        await Expect(desk.Page.GetByLabel("Preview")).ToContainTextAsync("The log of the station");
    }

    [Fact]
    public async Task A_server_that_is_killed_is_announced_and_the_page_comes_back_by_itself()
    {
        await using var app = await OwnProcess.StartAsync("Development");
        await using var samir = await newsroom.ReaderAsync(new() { BaseURL = app.Address.ToString() });
        await samir.Page.GotoAsync("/account/sign-in");
        await samir.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in as Samir Haddad" }).ClickAsync();
        await samir.Page.GotoAsync("/desk/articles");
        await samir.Page.GetByRole(AriaRole.Link, new() { Name = "Untitled: Putin congratulates" }).First.ClickAsync();
        var desk = new Workspace(samir);
        await desk.ReadyAsync();
        await desk.SelectAsync("artillery is used to capture territory");
        await desk.Page.GetByLabel("The claim in neutral words").FillAsync("Russia captures territory by artillery.");
        await app.RestartAsync(whileDown: () => Expect(samir.Page.Locator(".lost")).ToContainTextAsync("The connection is lost"));
        await Expect(samir.Page.Locator(".lost")).ToHaveCountAsync(0);
        await desk.ReadyAsync();
        await Expect(desk.Page.GetByLabel("The claim in neutral words")).ToHaveValueAsync("Russia captures territory by artillery.");
        await desk.PressAsync("Raise the claim");
        await Expect(desk.Page.Locator("#panel-title")).ToHaveTextAsync("Russia captures territory by artillery.");
    }
}
