using System.Text.RegularExpressions;

namespace FactCheck.Web.Tests;

/// <summary>Reads the mails that a site under test wrote.</summary>
internal static partial class Mailbox
{
    /// <summary>The mails to an address that hold some words, once there is one; mail is written in the background, so its arrival is waited for.</summary>
    public static async Task<IReadOnlyList<string>> LettersAsync(this TestSite site, string to, string words)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await timer.WaitForNextTickAsync(patience.Token))
        {
            if ((await AllAsync(site)).Where(letter => letter.Contains($"To: {to}", StringComparison.OrdinalIgnoreCase) && Plain(letter).Contains(words, StringComparison.Ordinal)).ToList()
                is { Count: > 0 } found)
            {
                return found;
            }
        }

        throw new InvalidOperationException($"No mail to {to} says “{words}”.");
    }

    /// <summary>The path and token of the link in a mail to an address.</summary>
    public static async Task<string> MailedLinkAsync(this TestSite site, string to, string page) =>
        Link().Match(Plain((await site.LettersAsync(to, page + "?token="))[^1])).Value;

    private static async Task<List<string>> AllAsync(TestSite site)
    {
        List<string> letters = [];
        foreach (var file in Directory.GetFiles(Path.Combine(site.DataFolder, "mail"), "*.eml").Order(StringComparer.Ordinal))
        {
            letters.Add(await File.ReadAllTextAsync(file));
        }

        return letters;
    }

    // Lines may be folded as quoted-printable text.
    private static string Plain(string letter) => letter.Replace("=\r\n", "", StringComparison.Ordinal).Replace("=3D", "=", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<=http://localhost)/account/\S+", RegexOptions.None, 1000)]
    private static partial Regex Link();
}
