namespace FactCheck.Domain;

/// <summary>
/// Local alignment of a quote's tokens with a window of a text (T. F. Smith and M. S. Waterman, Journal of Molecular Biology 147, 1981). A kept
/// token earns its weight. What was put in between costs a share of its weight, so that a stray "the" far off does not stretch the place over words
/// that are none of it; what was taken out costs next to nothing, because a shortened sentence is still the sentence.
/// </summary>
internal static class QuoteAlignment
{
    private const float PutIn = 0.3f;
    private const float TakenOut = 0.1f;

    /// <summary>The best alignment.</summary>
    /// <param name="quote">The quote's tokens.</param>
    /// <param name="weights">Their weights.</param>
    /// <param name="text">The text.</param>
    /// <param name="from">First token of the window.</param>
    /// <param name="next">First token after it.</param>
    /// <param name="isFree">Whether a token of the text may be the quote's: it comes from nowhere else.</param>
    public static Found Best(ReadOnlySpan<int> quote, ReadOnlySpan<float> weights, MatchTokens text, int from, int next, Func<int, bool> isFree)
    {
        var width = next - from;
        var free = new bool[width];
        for (var j = 0; j < width; j++)
        {
            free[j] = isFree(from + j);
        }

        var (above, row, best) = (new Cell[width + 1], new Cell[width + 1], default(Cell));
        for (var i = 0; i < quote.Length; i++)
        {
            row[0] = default;
            for (var j = 0; j < width; j++)
            {
                var share = free[j] ? Share(quote[i], text, from + j) : 0;
                row[j + 1] = Step(above[j], above[j + 1], row[j], weights[i], text.Weights[from + j], share, i, j);
                best = row[j + 1].Score > best.Score ? row[j + 1] : best;
            }

            (above, row) = (row, above);
        }

        return best.Score <= 0 ? Found.None
            : new(from + best.First, from + best.Last, best.QuoteFirst, best.QuoteLast, best.Kept, text.WeightOf(from + best.First, from + best.Last + 1));
    }

    /// <summary>For each token of a short quote the token of the text that it is, or -1, along the best alignment.</summary>
    public static int[] Matches(ReadOnlySpan<int> quote, ReadOnlySpan<float> weights, MatchTokens text, int from, int next)
    {
        var width = next - from;
        var cells = new Cell[quote.Length + 1, width + 1];
        var (best, at) = (0f, (I: 0, J: 0));
        for (var i = 0; i < quote.Length; i++)
        {
            for (var j = 0; j < width; j++)
            {
                var share = Share(quote[i], text, from + j);
                var cell = cells[i + 1, j + 1] = Step(cells[i, j], cells[i, j + 1], cells[i + 1, j], weights[i], text.Weights[from + j], share, i, j);
                (best, at) = cell.Score > best ? (cell.Score, (i, j)) : (best, at);
            }
        }

        var matches = new int[quote.Length];
        Array.Fill(matches, -1);
        for (var (i, j) = at; best > 0 && i >= 0 && j >= 0;)
        {
            // A cell holds the last match on the way to it; before that match lies the cell before it.
            var cell = cells[i + 1, j + 1];
            if (cell.Score <= 0)
            {
                break;
            }

            matches[cell.QuoteLast] = from + cell.Last;
            (i, j) = (cell.QuoteLast - 1, cell.Last - 1);
        }

        return matches;
    }

    private static float Share(int quoteToken, MatchTokens text, int token) =>
        quoteToken == text.Keys[token] ? 1 : text.Vocabulary.Shared(quoteToken, text.Keys[token]);

    private static Cell Step(Cell diagonal, Cell up, Cell left, float weight, float putIn, float share, int i, int j)
    {
        var cell = default(Cell);
        if (up.Score - (TakenOut * weight) is var without && without > cell.Score)
        {
            cell = up with { Score = without };
        }

        if (left.Score - (PutIn * putIn) is var with && with > cell.Score)
        {
            cell = left with { Score = with };
        }

        if (share <= 0 || diagonal.Score + (weight * share) < cell.Score)
        {
            return cell;
        }

        return diagonal.Score > 0
            ? diagonal with { Score = diagonal.Score + (weight * share), Last = j, QuoteLast = i, Kept = diagonal.Kept + (weight * share) }
            : new(weight * share, j, j, i, i, weight * share);
    }

    private readonly record struct Cell(float Score, int First, int Last, int QuoteFirst, int QuoteLast, float Kept);
}
