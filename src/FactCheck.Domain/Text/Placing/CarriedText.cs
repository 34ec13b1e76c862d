namespace FactCheck.Domain;

/// <summary>
/// Which tokens of a newer text come from which of an older one. Only solid runs count, of several words in a row: a lone "the" that happens to fit
/// says nothing about where a text went.
/// </summary>
internal sealed class CarriedText
{
    private const float SolidWeight = 12;
    private const int SolidTokens = 3;

    private readonly int[] _matches;
    private readonly int[] _before;
    private readonly int[] _after;

    public CarriedText(MatchTokens before, MatchTokens after)
    {
        var matches = TokenDiff.Matches(before.Keys, after.Keys);
        KeepSolid(matches, before);
        _matches = matches;
        Owners = new int[after.Count];
        Array.Fill(Owners, -1);
        for (var i = 0; i < matches.Length; i++)
        {
            if (matches[i] >= 0)
            {
                Owners[matches[i]] = i;
            }
        }

        (_before, _after) = (new int[matches.Length + 1], new int[matches.Length + 1]);
        _before[0] = -1;
        for (var i = 0; i < matches.Length; i++)
        {
            _before[i + 1] = matches[i] >= 0 ? matches[i] : _before[i];
        }

        _after[matches.Length] = after.Count;
        for (var i = matches.Length - 1; i >= 0; i--)
        {
            _after[i] = matches[i] >= 0 ? matches[i] : _after[i + 1];
        }
    }

    /// <summary>For each token of the newer text the token of the older one that it was, or -1 where it was put in.</summary>
    public int[] Owners { get; }

    /// <summary>The token of the newer text that a token of the older one became, or -1; the ends of the texts meet.</summary>
    public int MatchOf(int token) => token < 0 ? -1 : token == _matches.Length ? Owners.Length : _matches[token];

    /// <summary>The tokens of the newer text between what stood before a range of older tokens and what stood after it.</summary>
    public (int First, int Next) Between(int first, int next) => (_before[first] + 1, _after[next]);

    private static void KeepSolid(int[] matches, MatchTokens before)
    {
        for (var first = 0; first < matches.Length;)
        {
            var next = first + 1;
            if (matches[first] < 0)
            {
                first = next;
                continue;
            }

            while (next < matches.Length && matches[next] == matches[next - 1] + 1)
            {
                next++;
            }

            if ((next - first < SolidTokens || before.WeightOf(first, next) < SolidWeight) && next - first < matches.Length)
            {
                Array.Fill(matches, -1, first, next - first);
            }

            first = next;
        }
    }
}
