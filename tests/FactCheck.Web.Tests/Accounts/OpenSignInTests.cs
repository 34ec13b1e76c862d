using System.Net;
using FactCheck.Domain;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class OpenSignInTests : IAsyncLifetime
{
    private readonly TestSite _site = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Ending_a_persons_access_ends_their_open_sign_in()
    {
        using var client = await _site.SignInAsync("Samir");
        using var admin = await _site.SignInAsync("Ada");
        Assert.True(await IsInAsync(client));
        var id = await _site.PersonIdAsync("Samir");

        var answer = await admin.SendFormAsync("/account/people", $"access-{id}");

        Assert.Equal("http://localhost/account/people?done=ended", answer.Headers.Location?.ToString());
        Assert.False(await IsInAsync(client));
        Assert.Equal(HttpStatusCode.OK, (await _site.Reader().SignInAsync("samir@factcheck.example", _site.Cast.Password)).StatusCode);
        Assert.Contains(EntryKind.PersonDisabled.Name, await _site.SecurityKindsAsync());
    }

    [Fact]
    public async Task A_changed_role_ends_the_sign_in_and_holds_at_the_next()
    {
        using var client = await _site.SignInAsync("Samir");
        using var admin = await _site.SignInAsync("Ada");
        var id = await _site.PersonIdAsync("Samir");

        await admin.SendFormAsync("/account/people", $"role-{id}", ("NewRole", "Admin"));

        Assert.False(await IsInAsync(client));
        using var again = await _site.SignInAsync("Samir");
        Assert.Equal(HttpStatusCode.OK, (await again.GetAsync(new Uri("/account/people", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task The_last_admin_stays()
    {
        using var admin = await _site.SignInAsync("Ada");
        var id = await _site.PersonIdAsync("Ada");

        foreach (var form in new[] { $"role-{id}", $"access-{id}" })
        {
            var answer = await admin.SendFormAsync("/account/people", form, ("NewRole", "Editor"));
            Assert.Contains("This is the last admin", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.True(await IsInAsync(admin));
    }

    [Fact]
    public async Task A_sign_in_ends_after_twelve_idle_hours_and_after_seven_days()
    {
        using var idle = await _site.SignInAsync("Samir");
        _site.Clock.Advance(TimeSpan.FromHours(12) + TimeSpan.FromMinutes(1));
        Assert.False(await IsInAsync(idle));

        using var busy = await _site.SignInAsync("Samir");
        for (var each = 0; each < 16; each++)
        {
            _site.Clock.Advance(TimeSpan.FromHours(10));
            Assert.True(await IsInAsync(busy));
            await _site.Services.GetRequiredService<SeenSignIns>().WriteAsync(_site.Factory, TestContext.Current.CancellationToken);
        }

        _site.Clock.Advance(TimeSpan.FromHours(8));
        Assert.False(await IsInAsync(busy));
    }

    [Fact]
    public async Task People_end_their_other_sign_ins_and_keep_this_one()
    {
        using var here = await _site.SignInAsync("Iryna");
        using var there = await _site.SignInAsync("Iryna");

        var answer = await here.SendFormAsync("/account", "end");

        Assert.Equal("http://localhost/account?done=ended", answer.Headers.Location?.ToString());
        Assert.True(await IsInAsync(here));
        Assert.False(await IsInAsync(there));
        Assert.Equal(EntryKind.SessionEnded.Name, (await _site.SecurityKindsAsync())[^1]);
    }

    [Fact]
    public async Task A_new_password_keeps_this_sign_in_and_ends_the_others()
    {
        using var here = await _site.SignInAsync("Iryna");
        using var there = await _site.SignInAsync("Iryna");

        var wrong = await here.SendFormAsync("/account", "password", ("Current", "wrong"), ("Password", "seven otters by the window"));
        Assert.Contains("This is not your password", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await here.SendFormAsync("/account", "password", ("Current", _site.Cast.Password), ("Password", "seven otters by the window"));

        Assert.True(await IsInAsync(here));
        Assert.False(await IsInAsync(there));
        Assert.Equal(HttpStatusCode.Found, (await _site.Reader().SignInAsync("iryna@factcheck.example", "seven otters by the window")).StatusCode);
        Assert.Single(await _site.SecurityKindsAsync(), EntryKind.PasswordChanged.Name);
    }

    [Fact]
    public async Task A_page_beyond_ones_role_says_so_and_is_recorded()
    {
        using var client = await _site.SignInAsync("Iryna");

        var answer = await client.GetAsync(new Uri("/account/people", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("not open to you", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var entry = (await _site.SecurityEntriesAsync())[^1];
        Assert.Equal((EntryKind.Refused.Name, await _site.PersonIdAsync("Iryna")), (entry.Kind, entry.ActorId));
    }

    [Fact]
    public async Task The_security_log_is_exported_by_admins_only_and_an_editors_try_is_recorded()
    {
        using var editor = await _site.SignInAsync("Edith");
        var page = await editor.PageAsync("/account");
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);

        var answer = await editor.PostAsync(new Uri("/desk/log/export?log=security", UriKind.Relative), form);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(EntryKind.Refused.Name, (await _site.SecurityKindsAsync())[^1]);
    }

    private static async Task<bool> IsInAsync(HttpClient client) =>
        (await client.GetAsync(new Uri("/account", UriKind.Relative))).StatusCode == HttpStatusCode.OK;
}
