using System.Globalization;

namespace FactCheck.Domain;

/// <summary>Tells which numbers of a sentence count something, which give a time, and which are mere names ("Article 5", "F-16").</summary>
internal static class NumberSigns
{
    /// <summary>What the number at a word is.</summary>
    public enum Sign
    {
        None,
        Quantity,
        Time,
    }

    /// <summary>Judges one word.</summary>
    public static Sign At(WorthSentence sentence, int at, WorthLexicon lexicon)
    {
        var word = sentence.Words[at];
        if (lexicon.Figures.StandsAt(sentence.Words, at))
        {
            return Sign.None;
        }

        if (lexicon.Large.StandsAt(sentence.Words, at) || lexicon.Parts.StandsAt(sentence.Words, at))
        {
            return Sign.Quantity;
        }

        foreach (var part in word.Split('-', '‑'))
        {
            var sign = part.Any(char.IsDigit) ? OfDigits(sentence, at, part, lexicon)
                : lexicon.Small.Has(part) && !lexicon.Pointers.Has(sentence.Word(at - 1)) && at + 1 < sentence.Words.Count ? Sign.Quantity
                : Sign.None;
            if (sign != Sign.None)
            {
                return sign;
            }
        }

        return Sign.None;
    }

    private static Sign OfDigits(WorthSentence sentence, int at, string part, WorthLexicon lexicon)
    {
        var (before, after) = (sentence.Word(at - 1), sentence.Word(at + 1));
        var digits = Latin(part).Trim('%', '‰', '°').TrimStart('$', '€', '£', '¥', '₽', '₴', '+');
        if (digits.Length < part.Length)
        {
            return Sign.Quantity;
        }

        if (!char.IsDigit(digits[0]) || IsName(sentence, at) || lexicon.Labels.Has(before) || IsListNumber(sentence, at))
        {
            return Sign.None;
        }

        var letters = digits.Length - digits.TrimEnd(Letters).Length;
        if (letters > 0)
        {
            return digits[^letters..] switch
            {
                "s" => Sign.Time,
                "st" or "nd" or "rd" or "th" => Sign.None,
                _ => Sign.Quantity,
            };
        }

        return IsDay(before, after, lexicon) || IsYear(digits, sentence, at, before, after) || IsHour(after) ? Sign.Time : Sign.Quantity;
    }

    // F-16, COVID-19, Apollo-11: the number belongs to the name before the hyphen.
    private static bool IsName(WorthSentence sentence, int at) =>
        sentence.Words[at].IndexOfAny(['-', '‑']) is > 0 && char.IsUpper(sentence.Raw(at)[0]);

    private static bool IsListNumber(WorthSentence sentence, int at) =>
        at == 0 && sentence.Places[0] is var place && place.End < sentence.Range.End && sentence.Text[place.End] is '.' or ')';

    private static bool IsDay(string before, string after, WorthLexicon lexicon) => lexicon.Months.Has(before) || lexicon.Months.Has(after);

    private static bool IsHour(string after) => after is "a.m" or "a.m." or "p.m" or "p.m." or "am" or "pm" or "uhr" or "o'clock";

    // Four digits without a separator are a year, unless they count a lower-case plural: "2000 soldiers".
    private static bool IsYear(string digits, WorthSentence sentence, int at, string before, string after) =>
        digits.Length == 4 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1500 and <= 2100
        && !(before is not ("in" or "since" or "the" or "of" or "by" or "from" or "until" or "before" or "after")
            && after.EndsWith('s') && char.IsLower(sentence.Raw(at + 1)[0]) && sentence.Gap(at + 1).IsWhiteSpace());

    private static string Latin(string digits) =>
        string.Concat(digits.Select(sign => char.IsDigit(sign) ? (char)('0' + (int)char.GetNumericValue(sign)) : sign));

    private static readonly char[] Letters = [.. Enumerable.Range('a', 26).Select(letter => (char)letter)];
}
