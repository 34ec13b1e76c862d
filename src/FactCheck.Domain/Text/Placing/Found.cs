namespace FactCheck.Domain;

/// <summary>A part of a text that holds words of a quote, in their order.</summary>
/// <param name="First">First token of the text that is a word of the quote.</param>
/// <param name="Last">Last such token.</param>
/// <param name="QuoteFirst">The quote's token that the first one is, from 0.</param>
/// <param name="QuoteLast">The quote's token that the last one is.</param>
/// <param name="Kept">Weight of the quote's words that are there.</param>
/// <param name="Span">Weight of all tokens from the first to the last.</param>
internal readonly record struct Found(int First, int Last, int QuoteFirst, int QuoteLast, float Kept, float Span)
{
    /// <summary>Nothing was found.</summary>
    public static Found None { get; } = new(-1, -1, -1, -1, 0, 0);

    public bool IsNone => First < 0;

    /// <summary>How alike the quote and the part are: 1 for the same tokens in the same order (Dice).</summary>
    public float Likeness(float quoteWeight) => IsNone ? 0 : 2 * Kept / (quoteWeight + Span);

    public bool Meets(Found other) => !IsNone && !other.IsNone && First <= other.Last && other.First <= Last;
}
