using System.Globalization;
using System.Text.RegularExpressions;

namespace FactCheck.Domain;

/// <summary>References to pieces of evidence in a text: [E2] to the one with that number, [E1, E2] to several.</summary>
/// <param name="Index">Where it begins, in UTF-16 code units.</param>
/// <param name="Text">It as written.</param>
/// <param name="Numbers">The pieces' numbers, in order.</param>
public sealed partial record EvidenceReference(int Index, string Text, IReadOnlyList<int> Numbers)
{
    /// <summary>The longest that is read as one, in UTF-16 code units.</summary>
    public const int Longest = 200;

    /// <summary>What parts its numbers.</summary>
    public string Separator => Text.Contains(',', StringComparison.Ordinal) ? ", " : Text.Contains(';', StringComparison.Ordinal) ? "; " : " ";

    /// <summary>All in a text, in order.</summary>
    public static IEnumerable<EvidenceReference> In(string text) =>
        Shape().Matches(text).Where(found => found.Length <= Longest).Select(found => new EvidenceReference(found.Index, found.Value, NumbersOf(found.Value)));

    /// <summary>How long the one is that a text begins with, in UTF-16 code units; 0 when it begins with none.</summary>
    public static int LengthAtStart(ReadOnlySpan<char> text)
    {
        foreach (var found in Shape().EnumerateMatches(text[..Math.Min(text.Length, Longest)]))
        {
            return found.Index == 0 ? found.Length : 0;
        }

        return 0;
    }

    private static List<int> NumbersOf(string reference) =>
    [
        .. reference.Trim('[', ']').Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries)
            .Select(each => int.Parse(each.AsSpan(1), CultureInfo.InvariantCulture)),
    ];

    [GeneratedRegex(
        @"\[E[0-9]{1,5}(( ?, ?E[0-9]{1,5})*|( ?; ?E[0-9]{1,5})*|( E[0-9]{1,5})*)\]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();
}
