namespace FactCheck.Domain;

/// <summary>Finds units, dates, negations, quantifiers and comparators.</summary>
internal static class WordMarks
{
    private static readonly HashSet<string> Times =
        ["second", "minute", "hour", "day", "week", "fortnight", "month", "year", "decade", "century", "summer", "winter", "autumn", "spring", "weekend", "night", "morning"];

    public static void Add(Reading reading)
    {
        Span<int> until = stackalloc int[8];
        for (var i = 0; i < reading.Signs.Count; i++)
        {
            switch (reading.Signs[i])
            {
                case { Shape: SignShape.Digits } digits:
                    AddSuffix(reading, digits, i);
                    break;
                case { Shape: SignShape.Symbol } symbol:
                    AddSymbol(reading, symbol, i);
                    break;
                case { Key: "t", Gap: Gap.Apostrophe } when reading.KeyAt(i - 1).EndsWith('n'):
                    reading.Add(MeaningKind.Negation, "not", i - 1, i);
                    break;
                default:
                    AddPhrases(reading, i, until);
                    break;
            }
        }
    }

    private static void AddPhrases(Reading reading, int i, Span<int> until)
    {
        if (!reading.HasPhrases(i))
        {
            return;
        }
        foreach (var phrase in reading.PhrasesAt(i))
        {
            var kind = phrase.Kind ?? MeaningKind.Comparator;
            if (kind == MeaningKind.Number || until[(int)kind] > i || !Counts(reading, phrase, i))
            {
                continue;
            }
            var last = i + phrase.Rest.Length;
            // A range belongs to its upper end: "between 10 and 15" is "10-15".
            var number = kind == MeaningKind.Comparator ? reading.NumbersBefore(i) + (phrase is { Kind: not null, Key: "range" } ? 2 : 1)
                : kind == MeaningKind.Unit && reading.IsNumber(i - 1) ? reading.NumbersBefore(i) : 0;
            reading.Add(kind, phrase.Kind is null ? "range" : phrase.Key, i, last, number);
            until[(int)kind] = last + 1;
        }
    }

    private static bool Counts(Reading reading, Phrase phrase, int i) => phrase switch
    {
        { Kind: null } => reading.IsNumber(i - 1) && reading.IsNumber(i + 1),
        { When: When.Always } => !(phrase.Kind == MeaningKind.Unit && reading.IsNumber(i)),
        { When: When.AfterNumber } => reading.IsNumber(i - 1) && !reading.IsNumber(i),
        { When: When.BeforeNumber } => IsBeforeNumber(reading, i + 1 + phrase.Rest.Length) && !(phrase.Key == "to" && reading.IsNumber(i - 1)),
        { When: When.WithCapital } => reading.Signs[i].IsCapital && (!reading.Signs[i].Opens || reading.IsNumber(i + 1)),
        { When: When.BesideNumber } => reading.IsNumber(i - 1) || reading.IsNumber(i + 1),
        _ => IsTime(reading, i - 1) || IsTime(reading, i + 1) || (reading.IsNumber(i + 1) && IsTime(reading, i + 2)) || IsYear(reading, i + 1),
    };

    private static bool IsBeforeNumber(Reading reading, int i)
    {
        while (reading.At(i) is { } sign && !reading.IsNumber(i) && (sign.Shape == SignShape.Symbol || sign.Key is "a" or "an" or "one" or "us" or "the" && IsHalf(reading, i + 1)))
        {
            i++;
        }
        return reading.IsNumber(i);
    }

    private static bool IsHalf(Reading reading, int i) => reading.KeyAt(i) is "half" or "quarter";

    private static bool IsTime(Reading reading, int i) =>
        reading.HasPhrases(i) && reading.PhrasesAt(i).Any(p =>
            p.Kind is MeaningKind.Unit or MeaningKind.Date && p.When != When.BesideTime && (Times.Contains(p.Key) || (p.Key.Length <= 3 && char.IsDigit(p.Key[^1]) && p.Kind == MeaningKind.Date)));

    private static bool IsYear(Reading reading, int i) => reading.At(i) is { Shape: SignShape.Digits, Key.Length: 4 };

    private static void AddSuffix(Reading reading, Sign digits, int i)
    {
        AddRange(reading, i);
        if (digits.Suffix.Length > 0 && !reading.Index.ScaleLetters.ContainsKey(digits.Suffix) && reading.Index.UnitBehindDigits(digits.Suffix) is { } unit)
        {
            reading.Add(MeaningKind.Unit, unit, i, i, reading.NumbersBefore(i + 1));
        }
    }

    // "10-15" is "10 to 15"; the dash of "twenty-three" is none.
    private static void AddRange(Reading reading, int i)
    {
        if (reading.Signs[i].Gap == Gap.Hyphen && reading.IsNumber(i) && reading.IsNumber(i - 1) && reading.Signs[i].Key[0] != '-')
        {
            reading.Add(MeaningKind.Comparator, "range", i, i, reading.NumbersBefore(i) + 1);
        }
    }

    private static void AddSymbol(Reading reading, Sign symbol, int i)
    {
        var before = reading.IsNumber(i - 1);
        var after = reading.IsNumber(i + 1);
        switch (symbol.Key)
        {
            case "<" or ">" or "≤" or "≥" or "~" or "≈" or "±" when after:
                var key = symbol.Key switch { "<" => "less", ">" => "more", "≤" => "atmost", "≥" => "atleast", "±" => "±", _ => "about" };
                reading.Add(MeaningKind.Comparator, key, i, i, reading.NumbersBefore(i) + 1);
                break;
            case "+" when before && symbol.Gap == Gap.None:
                reading.Add(MeaningKind.Comparator, "atleast", i, i, reading.NumbersBefore(i));
                break;
            case "%" or "‰" or "°":
                var letter = symbol.Key == "°" && reading.At(i + 1) is { Gap: <= Gap.Space, Key: "c" or "f" } ? 1 : 0;
                reading.Add(MeaningKind.Unit, symbol.Key + (letter == 1 ? reading.KeyAt(i + 1) : ""), i, i + letter, before ? reading.NumbersBefore(i) : 0);
                break;
            case "<" or ">" or "≤" or "≥" or "~" or "≈" or "±" or "+" or "½" or "¼" or "¾" or "⅓" or "⅔":
                break;
            default:
                var country = reading.At(i - 1) is { IsWord: true, Key: not "us", IsCapital: true, Key.Length: <= 3 } && symbol.Gap == Gap.None;
                var isUs = reading.KeyAt(i - 1) == "us" && symbol.Gap == Gap.None;
                reading.Add(
                    MeaningKind.Unit, country ? reading.KeyAt(i - 1) + symbol.Key : symbol.Key, country || isUs ? i - 1 : i, i,
                    after ? reading.NumbersBefore(i) + 1 : before ? reading.NumbersBefore(i) : 0);
                break;
        }
    }
}
