namespace FactCheck.Domain;

/// <summary>A sentence's words, as they stand and folded, without the possessive of English.</summary>
internal sealed class WorthSentence
{
    private bool[]? _quoted;

    public WorthSentence(string text, TextRange range)
    {
        (Text, Range) = (text, range);
        Places = Domain.Words.In(text, range.Start, range.End);
        Words = [.. Places.Select(word => Bare(Folding.Fold(text[word.Start..word.End])))];
    }

    /// <summary>The revision's text.</summary>
    public string Text { get; }

    /// <summary>The sentence.</summary>
    public TextRange Range { get; }

    /// <summary>Where the words stand.</summary>
    public IReadOnlyList<TextRange> Places { get; }

    /// <summary>The folded words.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The word as it stands.</summary>
    public ReadOnlySpan<char> Raw(int at) => Text.AsSpan(Places[at].Start, Places[at].Length);

    /// <summary>The folded word before or after another; empty at the sentence's ends.</summary>
    public string Word(int at) => at >= 0 && at < Words.Count ? Words[at] : "";

    /// <summary>What stands between a word and the one before it.</summary>
    public ReadOnlySpan<char> Gap(int at)
    {
        var from = at == 0 ? Range.Start : Places[at - 1].End;
        return Text.AsSpan(from, Places[at].Start - from);
    }

    /// <summary>Whether a word stands between double quotation marks.</summary>
    public bool IsQuoted(int at) => (_quoted ??= Quoted())[at];

    private bool[] Quoted()
    {
        var quoted = new bool[Places.Count];
        var isOpen = false;
        for (var at = 0; at < quoted.Length; at++)
        {
            foreach (var sign in Gap(at))
            {
                isOpen = sign is '“' or '«' or '„' || (sign == '"' ? !isOpen : isOpen && sign is not ('”' or '»'));
            }

            quoted[at] = isOpen;
        }

        return quoted;
    }

    private static string Bare(string word) => word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word;
}
