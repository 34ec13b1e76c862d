namespace FactCheck.Benchmarks;

/// <summary>
/// The plain way to find words again: the place in a text with the fewest errors, by bit-parallel dynamic programming over the whole text
/// (G. Myers, Journal of the ACM 46, 1999, in blocks of 64 letters after H. Hyyrö, 2003).
/// </summary>
internal static class PlainSearch
{
    private const int Word = 64;

    /// <summary>Where the best match ends, in UTF-16 units, and its errors.</summary>
    public static (int End, int Errors) Best(string text, string pattern)
    {
        var blocks = (pattern.Length + Word - 1) / Word;
        var (none, plus, minus) = (new ulong[blocks], new ulong[blocks], new ulong[blocks]);
        var masks = Masks(pattern, blocks);
        ulong[][] ascii = [.. Enumerable.Range(0, 128).Select(c => masks.GetValueOrDefault((char)c, none))];
        Array.Fill(plus, ulong.MaxValue);
        var lastBit = 1UL << ((pattern.Length - 1) % Word);
        var (errors, best) = (pattern.Length, (End: 0, Errors: pattern.Length));
        for (var at = 0; at < text.Length; at++)
        {
            var mask = text[at] < 128 ? ascii[text[at]] : masks.GetValueOrDefault(text[at], none);
            var carry = 0;
            for (var block = 0; block < blocks; block++)
            {
                carry = Advance(ref plus[block], ref minus[block], mask[block], carry, block == blocks - 1 ? lastBit : 1UL << (Word - 1));
            }

            errors += carry;
            best = errors < best.Errors ? (at + 1, errors) : best;
        }

        return best;
    }

    private static int Advance(ref ulong plus, ref ulong minus, ulong mask, int carry, ulong top)
    {
        var vertical = mask | minus;
        mask |= carry < 0 ? 1UL : 0;
        var diagonal = (((mask & plus) + plus) ^ plus) | mask;
        var (up, down) = (minus | ~(diagonal | plus), plus & diagonal);
        var result = (up & top) != 0 ? 1 : (down & top) != 0 ? -1 : 0;
        up = (up << 1) | (carry > 0 ? 1UL : 0);
        down = (down << 1) | (carry < 0 ? 1UL : 0);
        (plus, minus) = (down | ~(vertical | up), up & vertical);
        return result;
    }

    private static Dictionary<char, ulong[]> Masks(string pattern, int blocks)
    {
        Dictionary<char, ulong[]> masks = [];
        for (var i = 0; i < pattern.Length; i++)
        {
            masks.TryAdd(pattern[i], new ulong[blocks]);
            masks[pattern[i]][i / Word] |= 1UL << (i % Word);
        }

        return masks;
    }
}
