using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>The wording that a claim form starts with, made from the words of the article.</summary>
public static class NeutralStart
{
    private static readonly char[] s_quotes = ['“', '”', '"', '«', '»', '„'];

    /// <summary>On one line, without quotation marks around it or a full stop after it, with a capital letter.</summary>
    public static string Of(string quote)
    {
        var line = string.Join(' ', quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim(s_quotes).TrimEnd('.', ',', ';', ':');
        line = line.Length > Limits.Wording ? line[..Graphemes.Floor(line, Limits.Wording)] : line;
        return line.Length == 0 ? "" : char.ToUpper(line[0], System.Globalization.CultureInfo.InvariantCulture) + line[1..];
    }
}
