using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>Makes links of references such as [E2] and [E1, E2], when there are pieces of evidence with those numbers.</summary>
/// <param name="titles">Titles by number.</param>
/// <param name="prefix">What stands before the # of the links.</param>
internal sealed class EvidenceLinks(IReadOnlyDictionary<int, string>? titles, string prefix)
{
    /// <summary>The words with their references as links.</summary>
    public IEnumerable<MarkdownNode> In(string words)
    {
        var from = 0;
        foreach (var reference in EvidenceReference.In(words).Where(each => titles is not null && each.Numbers.All(titles.ContainsKey)))
        {
            if (reference.Index > from)
            {
                yield return MarkdownNode.Words(words[from..reference.Index]);
            }

            // Only signs that were written stand on the page, or who reads the record could not tell whether a word was added.
            foreach (var (index, number) in reference.Numbers.Index())
            {
                var (isFirst, isLast) = (index == 0, index == reference.Numbers.Count - 1);
                yield return Link(isFirst ? $"[{number}" : $"{number}", titles![number], isLast ? "]" : "", number);
                if (!isLast)
                {
                    yield return MarkdownNode.Words(reference.Separator);
                }
            }

            from = reference.Index + reference.Text.Length;
        }

        if (from < words.Length)
        {
            yield return MarkdownNode.Words(words[from..]);
        }
    }

    private MarkdownNode Link(string words, string title, string end, int number) => MarkdownNode.Of(
        "a",
        [
            MarkdownNode.Words(words),
            MarkdownNode.Of("span", [MarkdownNode.Words($", evidence: {title}")], ("class", "hidden")),
            MarkdownNode.Words(end),
        ],
        ("href", $"{prefix}#evidence-{number}"));
}
