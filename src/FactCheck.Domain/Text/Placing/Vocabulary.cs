namespace FactCheck.Domain;

/// <summary>
/// Numbers for words, the same for the same word whatever its case, so that texts are compared as numbers. Knows too how much of one word is left in
/// another that begins like it: "Oct" in "October", "service" in "services".
/// </summary>
internal sealed class Vocabulary
{
    private const int HeadLength = 3;
    private const float LeastShare = 0.6f;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _words = [];
    private readonly List<int> _heads = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public Vocabulary() => _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    public int NumberOf(ReadOnlySpan<char> word)
    {
        if (!_lookup.TryGetValue(word, out var number))
        {
            number = _numbers.Count;
            _lookup[word] = number;
            _words.Add(word.ToString());
            _heads.Add(HeadOf(word));
        }

        return number;
    }

    /// <summary>The share of the longer word that both begin with, when it makes them the same word in another form; else 0.</summary>
    public float Shared(int one, int other)
    {
        if (_heads[one] != _heads[other] || _heads[one] == 0)
        {
            return 0;
        }

        var (shorter, longer) = _words[one].Length <= _words[other].Length ? (_words[one], _words[other]) : (_words[other], _words[one]);
        var same = HeadLength;
        while (same < shorter.Length && char.ToUpperInvariant(shorter[same]) == char.ToUpperInvariant(longer[same]))
        {
            same++;
        }

        return same == shorter.Length || same >= LeastShare * longer.Length ? (float)same / longer.Length : 0;
    }

    private static int HeadOf(ReadOnlySpan<char> word)
    {
        if (word.Length < HeadLength || !char.IsLetter(word[0]))
        {
            return 0;
        }

        var head = 0;
        for (var i = 0; i < HeadLength; i++)
        {
            head = (head * 31) + char.ToUpperInvariant(word[i]);
        }

        return head;
    }
}
