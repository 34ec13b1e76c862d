namespace FactCheck.Domain;

/// <summary>Words and phrases to look for among a sentence's folded words. A word may be a stem, as in "increas*", and a phrase may have "_" for any one word.</summary>
internal sealed class WordList
{
    private readonly HashSet<string> _words = [];
    private readonly Dictionary<string, List<string[]>> _phrases = [];
    private readonly List<string> _stems = [];

    private WordList()
    {
    }

    /// <summary>A list without words.</summary>
    public static WordList None { get; } = Of("");

    /// <summary>Reads entries that are parted by commas.</summary>
    public static WordList Of(string entries)
    {
        var list = new WordList();
        foreach (var entry in entries.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            list.Add([.. Folding.Fold(entry).Split(' ')]);
        }

        return list;
    }

    /// <summary>Whether any entry stands among the words.</summary>
    public bool StandsIn(IReadOnlyList<string> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (StandsAt(words, at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an entry begins at a word.</summary>
    public bool StandsAt(IReadOnlyList<string> words, int at) =>
        Has(words[at]) || (_phrases.TryGetValue(words[at], out var phrases) && phrases.Exists(phrase => Follows(words, at, phrase)));

    /// <summary>Whether a single word is an entry.</summary>
    public bool Has(string word) => _words.Contains(word) || _stems.Exists(stem => word.StartsWith(stem, StringComparison.Ordinal));

    private void Add(string[] words)
    {
        if (words.Length > 1)
        {
            (_phrases.TryGetValue(words[0], out var phrases) ? phrases : _phrases[words[0]] = []).Add(words);
        }
        else if (words[0].EndsWith('*'))
        {
            _stems.Add(words[0][..^1]);
        }
        else
        {
            _words.Add(words[0]);
        }
    }

    private static bool Follows(IReadOnlyList<string> words, int at, string[] phrase)
    {
        if (at + phrase.Length > words.Count)
        {
            return false;
        }

        for (var i = 1; i < phrase.Length; i++)
        {
            var word = words[at + i];
            if (phrase[i] == "_")
            {
                continue;
            }

            if (phrase[i].EndsWith('*') ? !word.StartsWith(phrase[i][..^1], StringComparison.Ordinal) : word != phrase[i])
            {
                return false;
            }
        }

        return true;
    }
}
