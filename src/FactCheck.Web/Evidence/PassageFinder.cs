using System.Text;
using System.Text.RegularExpressions;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>One place where words stand, with what stands round it.</summary>
public sealed record FoundPassage(int Start, int End, string Before, string Words, string After);

/// <summary>Finds pasted words in an article: as they stand, else with any white space, quotation marks and dashes.</summary>
public static partial class PassageFinder
{
    private const int Around = 40;
    private const int MostShown = 20;

    /// <summary>At most twenty places, in text order.</summary>
    public static IReadOnlyList<FoundPassage> Find(string text, string words)
    {
        if (Typed.Clean(words) is not { } wanted || wanted.Length > Limits.Note)
        {
            return [];
        }

        var exact = Exact(text, wanted);
        return exact.Count > 0 ? exact : Loose(text, wanted);
    }

    private static List<FoundPassage> Exact(string text, string wanted)
    {
        List<FoundPassage> found = [];
        for (var at = 0; found.Count < MostShown && (at = text.IndexOf(wanted, at, StringComparison.Ordinal)) >= 0; at++)
        {
            found.Add(Passage(text, at, at + wanted.Length));
        }

        return found;
    }

    private static List<FoundPassage> Loose(string text, string wanted)
    {
        var pattern = new StringBuilder();
        foreach (var part in Parts().EnumerateMatches(wanted))
        {
            var each = wanted.AsSpan(part.Index, part.Length);
            pattern.Append(each[0] switch
            {
                var c when char.IsWhiteSpace(c) => @"\s+",
                '"' or '“' or '”' or '„' or '«' or '»' => "[\"“”„«»]",
                '\'' or '‘' or '’' => "['‘’]",
                '-' or '–' or '—' => "[-–—]",
                _ => Regex.Escape(each.ToString()),
            });
        }

        var regex = new Regex(pattern.ToString(), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(2));
        return [.. regex.Matches(text).Take(MostShown).Select(match => Passage(text, match.Index, match.Index + match.Length))];
    }

    private static FoundPassage Passage(string text, int start, int end)
    {
        var range = Graphemes.Snap(text, start, end);
        var before = Graphemes.Ceiling(text, range.Start - Around);
        var after = Graphemes.Floor(text, range.End + Around);
        return new(range.Start, range.End, text[before..range.Start], text[range.Start..range.End], text[range.End..after]);
    }

    [GeneratedRegex(@"\s+|[""“”„«»'‘’–—-]|[^\s""“”„«»'‘’–—-]+", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Parts();
}
