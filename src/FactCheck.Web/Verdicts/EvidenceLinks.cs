using System.Globalization;
using System.Text.RegularExpressions;

namespace FactCheck.Web;

/// <summary>Makes links of references such as [E2], when there is a piece of evidence with that number.</summary>
/// <param name="titles">Titles by number.</param>
/// <param name="prefix">What stands before the # of the links.</param>
internal sealed partial class EvidenceLinks(IReadOnlyDictionary<int, string>? titles, string prefix)
{
    /// <summary>The words with their references as links.</summary>
    public IEnumerable<MarkdownNode> In(string words)
    {
        var from = 0;
        foreach (Match reference in Reference().Matches(words))
        {
            var number = int.Parse(reference.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
            if (titles?.TryGetValue(number, out var title) is not true)
            {
                continue;
            }

            if (reference.Index > from)
            {
                yield return MarkdownNode.Words(words[from..reference.Index]);
            }

            yield return Link(number, title!);
            from = reference.Index + reference.Length;
        }

        if (from < words.Length)
        {
            yield return MarkdownNode.Words(words[from..]);
        }
    }

    private MarkdownNode Link(int number, string title) => MarkdownNode.Of(
        "a",
        [
            MarkdownNode.Words($"[{number}"),
            MarkdownNode.Of("span", [MarkdownNode.Words($", evidence: {title}")], ("class", "hidden")),
            MarkdownNode.Words("]"),
        ],
        ("href", $"{prefix}#evidence-{number}"));

    [GeneratedRegex(@"\[E(?<number>[1-9][0-9]{0,4})\]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Reference();
}
