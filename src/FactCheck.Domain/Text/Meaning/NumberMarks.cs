namespace FactCheck.Domain;

/// <summary>Finds the numbers. A scale ("million") is a number of its own, so what is read is the sequence of the words, not a sum.</summary>
internal static class NumberMarks
{
    public static void Add(Reading reading)
    {
        for (var i = 0; i < reading.Signs.Count; i++)
        {
            var sign = reading.Signs[i];
            if (sign.Shape == SignShape.Digits)
            {
                AddDigits(reading, sign, i);
            }
            else if (Fraction(sign) is { } fraction)
            {
                reading.AddNumber(fraction, i, i);
            }
            else if (UnitPhrase(reading, i) is var more and > 0)
            {
                i += more;
            }
            else if (Word(reading, i) is { } number && !(number.Key == "1" && IsScale(reading, i + 1)))
            {
                reading.AddNumber(IsDayOfMonth(reading, i) ? number.Key.TrimEnd('.') : number.Key, i, i + number.More);
                i += number.More;
            }
        }
        reading.CountNumbers();
    }

    private static void AddDigits(Reading reading, Sign sign, int i)
    {
        var scale = reading.Index.ScaleLetters.GetValueOrDefault(sign.Suffix);
        var isOrdinal = reading.Index.OrdinalLetters.Contains(sign.Suffix) && !IsDayOfMonth(reading, i);
        var isListMark = i == 0 && sign.Key == "1" && sign.End + 1 < reading.Text.Length
            && reading.Text[sign.End] is '.' or ')' && char.IsWhiteSpace(reading.Text[sign.End + 1]);
        // "1 million" is "a million".
        if (!isListMark && !(sign.Key == "1" && (scale is not null || IsScale(reading, i + 1))))
        {
            reading.AddNumber(sign.Key + (isOrdinal ? "." : IsKnown(reading, sign) ? "" : sign.Suffix), i, i);
        }
        if (scale is not null)
        {
            reading.AddNumber(scale, i, i);
        }
    }

    // Other letters are part of a name ("3M") or say which sort of number it is ("1990s").
    private static bool IsKnown(Reading reading, Sign sign) =>
        sign.Suffix.Length == 0 || reading.Index.ScaleLetters.ContainsKey(sign.Suffix) || reading.Index.OrdinalLetters.Contains(sign.Suffix)
        || reading.Index.UnitBehindDigits(sign.Suffix) is not null;

    private static (string Key, int More)? Word(Reading reading, int i)
    {
        var sign = reading.Signs[i];
        if (!sign.IsWord)
        {
            return null;
        }
        foreach (var phrase in reading.PhrasesAt(i))
        {
            if (phrase.Kind == MeaningKind.Number && Counts(reading, phrase, i))
            {
                return (phrase.Key, phrase.Rest.Length);
            }
        }
        return reading.Index.Lexicon.Compound?.Invoke(sign.Key) is { } value ? (value, 0) : null;
    }

    // The hundred of French "pour cent" is no number.
    private static int UnitPhrase(Reading reading, int i)
    {
        if (reading.HasPhrases(i))
        {
            foreach (var phrase in reading.PhrasesAt(i))
            {
                if (phrase is { Kind: MeaningKind.Unit, When: When.Always, Rest.Length: > 0 })
                {
                    return phrase.Rest.Length;
                }
            }
        }
        return 0;
    }

    private static bool Counts(Reading reading, Phrase phrase, int i) => phrase.When switch
    {
        When.AfterNumber => reading.IsNumber(i - 1),
        When.BeforeMeasure => IsScale(reading, i + 1) || reading.Has(i + 1, MeaningKind.Unit) || reading.KeyAt(i + 1) is "%",
        When.NoPronoun => IsOne(reading, i),
        // "First, we ..." lists; "5 second" is a unit.
        _ => !(phrase.Key is "1." or "2." && reading.Signs[i].Opens && reading.At(i + 1)?.Gap == Gap.Clause)
            && !(phrase.Key == "2." && reading.IsNumber(i - 1)),
    };

    private static bool IsScale(Reading reading, int i) =>
        reading.Has(i, MeaningKind.Number) && reading.PhrasesAt(i).Any(p => p.Kind == MeaningKind.Number && p.Key is
            "hundred" or "thousand" or "million" or "billion" or "trillion" or "dozen");

    // Whether "one" counts something: no pronoun ("the right one", "which one"), nothing behind which a clause ends.
    private static bool IsOne(Reading reading, int i)
    {
        if (reading.Has(i + 1, MeaningKind.Number) || reading.Has(i + 1, MeaningKind.Unit) || reading.KeyAt(i + 1) is "%")
        {
            return true;
        }
        var followed = reading.At(i + 1) is { IsWord: true, Gap: <= Gap.Hyphen } next
            && next.Key is not ("another" or "can" or "could" or "may" or "might" or "must" or "should" or "would" or "will" or "who" or "that" or "s" or "way" or "thing" or "day");
        return followed && reading.KeyAt(i - 1) is not
            ("the" or "this" or "that" or "which" or "each" or "any" or "every" or "no" or "another" or "right" or "wrong" or "new" or "old" or "good" or "better" or "some");
    }

    // "12th of May" is "12 May".
    private static bool IsDayOfMonth(Reading reading, int i) =>
        IsMonth(reading, i - 1) || IsMonth(reading, i + 1) || (reading.KeyAt(i + 1) is "of" && IsMonth(reading, i + 2))
        || (reading.KeyAt(i - 1) is "the" && IsMonth(reading, i - 2));

    private static bool IsMonth(Reading reading, int i) =>
        reading.Has(i, MeaningKind.Date) && reading.PhrasesAt(i).Any(p => p.Kind == MeaningKind.Date && p.Key[0] == 'm' && char.IsDigit(p.Key[^1]));

    private static string? Fraction(Sign sign) => sign.Shape != SignShape.Symbol ? null : sign.Key switch
    {
        "½" => "half",
        "¼" => "quarter",
        "¾" => "3/4",
        "⅓" => "1/3",
        "⅔" => "2/3",
        _ => null,
    };
}
