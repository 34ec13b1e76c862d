using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>People are told by mail what happens to their account.</summary>
public sealed class NoticeTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Password_factor_codes_and_a_new_browser_are_told()
    {
        const string email = "tomas@factcheck.example";
        using var client = await site.SignInAsync("Tomás");
        using var other = await site.SignInAsync("Tomás");
        Assert.Single(await site.LettersAsync(email, "had not been used for it before"));
        await client.SendFormAsync("/account", "/account/sign-out");
        using var again = await client.SignInAsync(email, site.Cast.Password);
        var (_, codes) = await Authenticator.TurnOnAsync(client, site);
        await site.LettersAsync(email, "was turned on for your account");
        var renewed = await client.SendFormAsync("/account/authenticator", "codes", ("Current", site.Cast.Password), ("NowCode", codes[0]));
        var fresh = PageForms.Parse(await renewed.Content.ReadAsStringAsync()).QuerySelector(".codes code")!.TextContent;
        await site.LettersAsync(email, "New recovery codes were made");
        await client.SendFormAsync("/account/authenticator", "off", ("Current", site.Cast.Password), ("NowCode", fresh));
        Assert.Single(await site.LettersAsync(email, "had not been used for it before"));
        await client.SendFormAsync("/account", "password", ("Current", site.Cast.Password), ("Password", "seven otters by the window"));
        await site.LettersAsync(email, "The password of your account was changed");
    }

    [Fact]
    public async Task Role_and_access_are_told()
    {
        const string email = "samir@factcheck.example";
        using var admin = await site.SignInAsync("Ada");
        var id = await site.PersonIdAsync("Samir");
        await admin.SendFormAsync("/account/people", $"role-{id}", ("NewRole", "Editor"));
        await admin.SendFormAsync("/account/people", $"access-{id}");
        await admin.SendFormAsync("/account/people", $"access-{id}", ("Give", "true"));

        await site.LettersAsync(email, "it is editor now");
        await site.LettersAsync(email, "An admin ended your access");
        Assert.DoesNotContain("http", (await site.LettersAsync(email, "access to the newsroom again"))[0], StringComparison.Ordinal);
    }
}
