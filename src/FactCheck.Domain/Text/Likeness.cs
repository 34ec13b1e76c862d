namespace FactCheck.Domain;

/// <summary>
/// How alike two wordings are, so that a claim which exists already is offered when one is raised. A profile is made once per
/// text; comparing two profiles is a walk along two short sorted lists.
/// </summary>
/// <remarks>
/// The measure, on words folded for case, marks, quotes and dashes and without a possessive 's or a plural s:
/// 0.75 × Dice of the words + 0.25 × Dice of neighbouring pairs. A stop word weighs 0.2, a number 1.5, any other word 1;
/// a pair weighs as much as its words together. Negations are no stop words.
/// Numbers decide: where both have numbers that differ the result is multiplied by 0.4, or up to 0.7 when some are shared;
/// where only one has any, by 0.85. The same words in the same order give 1, texts without words 0.
/// </remarks>
public sealed class Likeness
{
    private readonly string key;
    private readonly WeightedSet words;
    private readonly WeightedSet pairs;
    private readonly WeightedSet numbers;

    private Likeness(string key, WeightedSet words, WeightedSet pairs, WeightedSet numbers) =>
        (this.key, this.words, this.pairs, this.numbers) = (key, words, pairs, numbers);

    /// <summary>The profile of a wording.</summary>
    public static Likeness Of(string text)
    {
        var plain = Folding.Fold(text);
        var tokens = Words.In(plain, 0, plain.Length).Select(range => Token.Of(plain[range.Start..range.End])).ToList();
        var neighbours = tokens.Zip(tokens.Skip(1), (a, b) => (Key: $"{a.Key} {b.Key}", Weight: a.Weight + b.Weight));
        return new Likeness(
            string.Join(' ', tokens.Select(t => t.Key)),
            WeightedSet.Of(tokens.Select(t => (t.Key, t.Weight))),
            WeightedSet.Of(neighbours),
            WeightedSet.Of(tokens.Where(t => t.IsNumber).Select(t => (t.Key, t.Weight))));
    }

    /// <summary>How alike two wordings are, from 0 to 1.</summary>
    public static double Of(string a, string b) => Of(a).To(Of(b));

    /// <summary>How alike this wording and the other are, from 0 to 1; the same both ways.</summary>
    public double To(Likeness other)
    {
        if (words.IsEmpty || other.words.IsEmpty)
        {
            return 0;
        }
        if (key == other.key)
        {
            return 1;
        }
        var alike = words.Dice(other.words);
        if (!pairs.IsEmpty && !other.pairs.IsEmpty)
        {
            alike = (0.75 * alike) + (0.25 * pairs.Dice(other.pairs));
        }
        return alike * NumberFactor(other);
    }

    private double NumberFactor(Likeness other)
    {
        if (numbers.IsEmpty || other.numbers.IsEmpty)
        {
            return numbers.IsEmpty && other.numbers.IsEmpty ? 1 : 0.85;
        }
        var shared = numbers.Dice(other.numbers);
        return shared >= 1 ? 1 : 0.4 + (0.3 * shared);
    }
}
