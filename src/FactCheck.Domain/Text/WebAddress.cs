using System.Diagnostics.CodeAnalysis;
using System.Globalization;

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

    private static (Uri? Uri, string? Problem) Read(string? address)
    {
        if (Typed.Clean(address) is not { } text)
        {
            return (null, "The address is empty. Paste it from the browser’s address bar.");
        }
        if (text.Length > MaxLength)
        {
            return (null, Typed.Problem(text, "The address", MaxLength));
        }
        if (Enumerable.Range(0, text.Length).Any(at => IsOutOfPlace(text, at)) || Unstorable.IndexOf(text) >= 0)
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
        return Authority(text).Contains('@')
            ? (null, "The address has a user name or password before “@”. Remove that part.")
            : (uri, null);
    }

    private static bool IsOutOfPlace(string text, int at) =>
        char.IsWhiteSpace(text[at]) || char.IsControl(text[at])
        || (CharUnicodeInfo.GetUnicodeCategory(text[at]) == UnicodeCategory.Format && !IsJoiner(text, at));

    // Persian and Indic words are spelled with these two; behind the host they belong to the address, and browsers escape them.
    private static bool IsJoiner(string text, int at) =>
        text[at] is '\u200C' or '\u200D' && text.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme && scheme < at
        && text.AsSpan(scheme + 3, at - scheme - 3).IndexOfAny('/', '?', '#') >= 0;

    private static ReadOnlySpan<char> Authority(string text)
    {
        var rest = text.AsSpan(text.IndexOf("://", StringComparison.Ordinal) + 3);
        var end = rest.IndexOfAny('/', '?', '#');
        return end < 0 ? rest : rest[..end];
    }
}
