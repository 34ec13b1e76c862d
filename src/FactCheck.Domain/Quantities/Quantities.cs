namespace FactCheck.Domain;

/// <summary>Reads the quantities of a text, and points out where those of a claim and of its evidence differ. It never decides anything.</summary>
public static class Quantities
{
    /// <summary>The quantities in their order. English is read with what is counted, what about it and for which time; other languages with the unit.</summary>
    /// <param name="text">A claim's wording or the words of a source.</param>
    /// <param name="language">A BCP 47 tag.</param>
    public static IReadOnlyList<Quantity> In(string text, string language = "en")
    {
        var reading = Reading.Of(text, Lexicons.Of(language));
        var phrases = new QuantityPhrases(reading);
        var found = new List<Quantity>();
        for (var i = 0; i < reading.Signs.Count && found.Count < Limits.Quantities; i++)
        {
            if (phrases.At(i) is { } phrase)
            {
                found.Add(phrase.Quantity.Clean());
                i = phrase.Last;
            }
        }
        return found;
    }

    /// <summary>A person's correction, after the words that it is about were edited: it stands while they hold the same quantities as before.</summary>
    internal static IReadOnlyList<Quantity>? StillOf(IReadOnlyList<Quantity>? corrected, string before, string after) =>
        corrected is not null && In(before).SequenceEqual(In(after)) ? corrected : null;

    /// <summary>Pairs of a claim's and a source's quantities that seem to speak of the same thing and differ.</summary>
    public static IReadOnlyList<QuantityMismatch> Mismatches(IReadOnlyList<Quantity> claim, IReadOnlyList<Quantity> evidence) =>
        QuantityComparison.Mismatches(claim, evidence);
}
