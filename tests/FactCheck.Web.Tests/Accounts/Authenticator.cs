namespace FactCheck.Web.Tests;

/// <summary>The app on the phone of somebody under test.</summary>
internal static class Authenticator
{
    /// <summary>Turns it on through the page.</summary>
    public static async Task<(byte[] Key, List<string> Codes)> TurnOnAsync(HttpClient client, TestSite site)
    {
        var offer = await client.SendFormAsync("/account/authenticator", "offer", ("Current", site.Cast.Password));
        var shown = PageForms.Parse(await offer.Content.ReadAsStringAsync());
        var key = FromBase32(shown.QuerySelector(".qr code")!.TextContent);
        var on = await client.SendAsync("/account/authenticator", shown, "on", ("Code", Code(key, site)));
        return (key, [.. PageForms.Parse(await on.Content.ReadAsStringAsync()).QuerySelectorAll(".codes code").Select(code => code.TextContent)]);
    }

    /// <summary>What it shows now.</summary>
    public static string Code(byte[] key, TestSite site) => OneTimeCode.Of(key, OneTimeCode.Step(site.Clock.GetUtcNow()));

    private static byte[] FromBase32(string words)
    {
        var bits = string.Concat(words.Replace(" ", "", StringComparison.Ordinal)
            .Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(eight => eight.Length == 8).Select(eight => Convert.ToByte(new string(eight), 2))];
    }
}
