using System.Net;
using FactCheck.Domain;
using FactCheck.Verify;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>Phones are lost and keys are not restored; nobody is locked out for good, and nobody else gets in.</summary>
public sealed class LostFactorTests
{
    private const string Edith = "edith@factcheck.example";
    private const string NewPassword = "seven otters by the window";

    [Fact]
    public async Task Without_the_keys_that_sealed_it_a_code_does_not_fit_and_a_recovery_code_does()
    {
        await using var site = new TestSite();
        using var client = await site.SignInAsync("Edith");
        var (key, codes) = await Authenticator.TurnOnAsync(client, site);
        site.Clock.Advance(TimeSpan.FromMinutes(2));
        await using (var db = await site.Factory.CreateDbContextAsync())
        {
            (await db.UserTokens.SingleAsync()).Value = Convert.ToBase64String(new byte[100]);
            await db.SaveChangesAsync();
        }

        Assert.Equal(HttpStatusCode.OK, (await CodeAsync(site, Authenticator.Code(key, site))).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await CodeAsync(site, codes[0])).StatusCode);
        await client.SendFormAsync("/account/authenticator", "off", ("Current", site.Cast.Password), ("NowCode", codes[1]));
        Assert.Equal(HttpStatusCode.Found, (await site.Reader().SignInAsync(Edith, site.Cast.Password)).StatusCode);
    }

    [Fact]
    public async Task Two_admins_take_a_lost_one_off_and_neither_alone_nor_for_themselves()
    {
        await using var site = new TestSite();
        using var edith = await site.SignInAsync("Edith");
        await Authenticator.TurnOnAsync(edith, site);
        using var ada = await site.SignInAsync("Ada");
        var (id, samir) = (await site.PersonIdAsync("Edith"), await site.PersonIdAsync("Samir"));
        await ada.SendFormAsync("/account/people", $"role-{samir}", ("NewRole", "Admin"));
        using var second = await site.SignInAsync("Samir");
        var desk = site.Services.GetRequiredService<LostFactorDesk>();
        var (byAda, bySamir) = (await site.Factory.SignInAsync(await site.PersonIdAsync("Ada")), await site.Factory.SignInAsync(samir));
        Assert.Equal(RefusalKind.NotNow, (await desk.TakeOffAsync(bySamir, id)).Refusal!.Kind);
        Assert.Equal(RefusalKind.NotAllowed, (await desk.AskAsync(await site.Factory.SignInAsync(await site.PersonIdAsync("Iryna")), id)).Refusal!.Kind);
        Assert.Equal(RefusalKind.NotAllowed, (await desk.AskAsync(byAda, await site.PersonIdAsync("Ada"))).Refusal!.Kind);

        var asked = await ada.SendFormAsync("/account/people", $"lost-{id}");
        Assert.EndsWith("done=lost-asked", asked.Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.Equal(RefusalKind.NotAllowed, (await desk.TakeOffAsync(byAda, id)).Refusal!.Kind);
        var done = await second.SendFormAsync("/account/people", $"lost-off-{id}");
        Assert.EndsWith("done=lost-off", done.Headers.Location?.ToString(), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Found, (await edith.GetAsync(new Uri("/account", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await site.Reader().SignInAsync(Edith, site.Cast.Password)).StatusCode);
        var kinds = await site.SecurityKindsAsync();
        Assert.Single(kinds, EntryKind.LostFactorAsked.Name);
        Assert.Single(kinds, EntryKind.LostFactorTakenOff.Name);
        await site.LettersAsync(Edith, "Another admin decides");
        await site.LettersAsync(Edith, "Two admins took");
    }

    [Fact]
    public async Task What_was_asked_ends_with_the_askers_role_with_a_no_and_after_two_days()
    {
        await using var site = new TestSite();
        using var edith = await site.SignInAsync("Edith");
        await Authenticator.TurnOnAsync(edith, site);
        var (id, samir, ada) = (await site.PersonIdAsync("Edith"), await site.PersonIdAsync("Samir"), await site.PersonIdAsync("Ada"));
        var people = site.Services.GetRequiredService<PeopleDesk>();
        var desk = site.Services.GetRequiredService<LostFactorDesk>();
        var byAda = await site.Factory.SignInAsync(ada);
        await people.ChangeRoleAsync(byAda, samir, Role.Admin);
        Assert.True((await desk.AskAsync(await site.Factory.SignInAsync(samir), id)).IsDone);
        await people.ChangeRoleAsync(byAda, samir, Role.Editor);
        Assert.Equal(RefusalKind.NotNow, (await desk.TakeOffAsync(byAda, id)).Refusal!.Kind);
        Assert.True((await desk.DeclineAsync(byAda, id)).IsDone);
        await people.ChangeRoleAsync(byAda, samir, Role.Admin);
        Assert.Equal(RefusalKind.NotNow, (await desk.TakeOffAsync(byAda, id)).Refusal!.Kind);
        Assert.True((await desk.AskAsync(await site.Factory.SignInAsync(samir), id)).IsDone);
        site.Clock.Advance(LostFactorDesk.Life);
        Assert.Equal(RefusalKind.NotNow, (await desk.TakeOffAsync(await site.Factory.SignInAsync(ada), id)).Refusal!.Kind);
    }

    [Fact]
    public async Task On_the_machine_the_last_admin_gets_a_link_and_the_log_says_so()
    {
        var folder = Directory.CreateTempSubdirectory("factcheck-reset-").FullName;
        const string email = "first@factcheck.example";
        await using (var site = TestSite.On(folder))
        {
            var first = site.Services.GetRequiredService<FirstAdmin>();
            Assert.Null(await first.MakeAsync(first.Code, "First Person", email, "nine herons on the ferry"));
            Assert.Equal(2, await ResetAsync(folder, email, site.Clock, "Stop it"));
        }

        using var said = new StringWriter();
        var clock = new TestClock(new DateTimeOffset(2026, 3, 4, 10, 1, 0, TimeSpan.Zero));
        Assert.Equal(2, await ResetAsync(folder, "nobody@factcheck.example", clock, "Nobody with access"));
        Assert.Equal(0, await AdminResetCommand.RunAsync(["--email", email, "--data", folder], said, clock));
        var link = said.ToString().Split('\n').Single(line => line.StartsWith("/account/reset", StringComparison.Ordinal)).Trim();
        Assert.Null(new DatabaseVerifier(Path.Combine(folder, DataFolder.DatabaseName)).Verify().First);

        await using (var site = TestSite.On(folder))
        {
            Assert.Equal(HttpStatusCode.OK, (await site.Reader().SignInAsync(email, "nine herons on the ferry")).StatusCode);
            await site.Reader().SendFormAsync(link, "reset", ("Password", NewPassword));
            Assert.Equal(HttpStatusCode.Found, (await site.Reader().SignInAsync(email, NewPassword)).StatusCode);
            var again = await site.Reader().SendFormAsync(link, "reset", ("Password", "nine herons on the ferry"));
            Assert.Contains("used before", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            var entry = (await site.SecurityEntriesAsync()).Single(each => each.Kind == EntryKind.AccountReset.Name);
            Assert.Contains("on the machine", entry.Payload, StringComparison.Ordinal);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task<int> ResetAsync(string folder, string email, TestClock clock, string words)
    {
        using var said = new StringWriter();
        var code = await AdminResetCommand.RunAsync(["--data", folder, "--email", email], said, clock);
        Assert.Contains(words, said.ToString(), StringComparison.Ordinal);
        return code;
    }

    private static async Task<HttpResponseMessage> CodeAsync(TestSite site, string code)
    {
        var client = site.Reader();
        var page = PageForms.Parse(await (await client.SignInAsync(Edith, site.Cast.Password)).Content.ReadAsStringAsync());
        return await client.SendAsync("/account/sign-in", page, "code", ("Code", code));
    }
}
