using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace FactCheck.Domain;

/// <summary>Addresses that people give as a source. Only these are ever shown as links.</summary>
public static class WebAddress
{
    /// <summary>The most UTF-16 units of an address.</summary>
    public const int MaxLength = 2000;

    /// <summary>What is wrong with an address, in a sentence that says how to mend it; null when it is good. An empty one is not.</summary>
    public static string? Problem(string? address) => Read(address).Problem;

    /// <summary>Reads an absolute http or https address with a host and without user name or password.</summary>
    public static bool TryRead(string? address, [NotNullWhen(true)] out Uri? uri)
    {
        uri = Read(address).Uri;
        return uri is not null;
    }

    /// <summary>
    /// The address as it is kept; null when nothing is left. What copying leaves around it goes: white space, what nobody sees, angle brackets. An invisible
    /// character behind the host, which leads elsewhere when it is left out, is escaped as browsers do.
    /// </summary>
    public static string? Clean(string? address)
    {
        if (Typed.Clean(address)?.EnumerateRunes().ToList() is not { } runes)
        {
            return null;
        }

        var (start, end) = (0, runes.Count);
        while (start < end && IsAround(runes[start], '<'))
        {
            start++;
        }

        while (start < end && IsAround(runes[end - 1], '>'))
        {
            end--;
        }

        return start == end ? null : Kept(string.Concat(runes[start..end]));
    }

    private static (Uri? Uri, string? Problem) Read(string? address)
    {
        if (Clean(address) is not { } text)
        {
            return (null, "The address is empty. Paste it from the browser’s address bar.");
        }
        if (text.Length > MaxLength)
        {
            return (null, Typed.Problem(text, "The address", MaxLength));
        }
        if (text.EnumerateRunes().Any(rune => Rune.IsWhiteSpace(rune) || IsInvisible(rune)))
        {
            return (null, "The address has a space, a line break or an invisible character in it. Remove that.");
        }
        if (!text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            && !text.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        {
            return (null, "The address must begin with https:// or http://.");
        }
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Host.Length == 0 || text.Contains('\\'))
        {
            return (null, "This is not an address that a browser can open. Paste it from the browser’s address bar.");
        }
        return text.AsSpan(0, HostEnd(text)).Contains('@')
            ? (null, "The address has a user name or password before “@”. Remove that part.")
            : (uri, null);
    }

    private static string Kept(string text)
    {
        if (!text.EnumerateRunes().Any(IsInvisible))
        {
            return text;
        }

        var host = HostEnd(text);
        var kept = new StringBuilder(text.Length).Append(text, 0, host);
        foreach (var rune in text.AsSpan(host).EnumerateRunes())
        {
            kept.Append(IsInvisible(rune) && !TurnsText(rune) ? Uri.EscapeDataString(rune.ToString()) : rune.ToString());
        }

        return kept.ToString();
    }

    // Where the path, the query or the fragment begins.
    private static int HostEnd(string text)
    {
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        var end = scheme < 0 ? -1 : text.AsSpan(scheme + 3).IndexOfAny('/', '?', '#');
        return end < 0 ? text.Length : scheme + 3 + end;
    }

    // The letters of which flags are made are no part of what copying leaves.
    private static bool IsAround(Rune rune, char bracket) => rune.Value == bracket || Rune.IsWhiteSpace(rune) || (IsInvisible(rune) && rune.IsBmp);

    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format;

    // Embeddings and overrides of direction can show an address as another one; no site has them in its addresses.
    private static bool TurnsText(Rune rune) => rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
