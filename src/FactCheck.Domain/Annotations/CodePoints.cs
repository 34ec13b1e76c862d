namespace FactCheck.Domain;

/// <summary>
/// Offsets of one text counted in code points, as W3C's TextPositionSelector counts, to UTF-16 units and back. A pair of surrogates is one code point.
/// </summary>
public sealed class CodePoints
{
    private readonly List<int> _pairs = [];
    private readonly int _length;

    /// <summary>Counts a text through once; each question after that takes the logarithm of its pairs.</summary>
    public CodePoints(string text)
    {
        _length = text.Length;
        for (var at = 0; at + 1 < text.Length; at++)
        {
            if (char.IsSurrogatePair(text[at], text[at + 1]))
            {
                _pairs.Add(at++);
            }
        }
    }

    /// <summary>How many code points the text has.</summary>
    public int Count => _length - _pairs.Count;

    /// <summary>The code points before an offset in UTF-16 units.</summary>
    public int Before(int unit) => unit - PairsWhere(pair => _pairs[pair] < unit);

    /// <summary>The offset in UTF-16 units of a code point; null when the text has fewer.</summary>
    public int? UnitOf(long codePoint) =>
        codePoint < 0 || codePoint > Count ? null : (int)codePoint + PairsWhere(pair => _pairs[pair] - pair < codePoint);

    // The pairs for which it holds come first.
    private int PairsWhere(Func<int, bool> holds)
    {
        var (low, high) = (0, _pairs.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = holds(middle) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
