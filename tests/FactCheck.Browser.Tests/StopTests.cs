using System.Net;
using Microsoft.Playwright;
using Xunit;

namespace FactCheck.Browser.Tests;

[Collection(nameof(NothingElse))]
public sealed class StopTests(OneChromium chromium)
{
    [Fact]
    public async Task Outside_Development_the_app_runs_without_demo_data_and_offers_to_make_the_first_admin()
    {
        await using var app = await OwnProcess.StartAsync("Production");
        using var client = new HttpClient { BaseAddress = app.Address };
        using var health = await client.GetAsync(new Uri("/healthz", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
        var front = await client.GetStringAsync(new Uri("/", UriKind.Relative));
        Assert.Contains("Nothing has been published yet", front, StringComparison.Ordinal);
        var sheet = front.Split("href=\"").Select(part => part.Split('"')[0]).First(address => address.EndsWith(".css", StringComparison.Ordinal));
        Assert.NotEmpty(await client.GetStringAsync(new Uri("/" + sheet.TrimStart('/'), UriKind.Relative)));
        Assert.DoesNotContain("demo", await client.GetStringAsync(new Uri("/account/sign-in", UriKind.Relative)), StringComparison.OrdinalIgnoreCase);
        Assert.Matches("no admin.*code, once: [0-9a-f]{32}", app.Said);
    }

    [Fact]
    public async Task It_stops_within_five_seconds_with_a_circuit_open()
    {
        await using var app = await OwnProcess.StartAsync("Development");
        await using var context = await chromium.Browser.NewContextAsync(new() { BaseURL = app.Address.ToString() });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/account/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in as Iryna Koval" }).ClickAsync();
        await page.GotoAsync("/desk/articles");
        await page.Locator("main a[href^='/desk/articles/']:not([href$='/new'])").First.ClickAsync();
        await page.Locator("main[data-ready]").WaitForAsync();
        Assert.True(await app.EndsWithinAsync(TimeSpan.FromSeconds(5)), "The app still ran five seconds after SIGTERM");
    }
}
