using System.Globalization;

namespace FactCheck.Domain;

/// <summary>The value of number words and digits that stand together: "two hundred and five", "5 million", "half a million".</summary>
/// <param name="Value">The value.</param>
/// <param name="First">Its first sign.</param>
/// <param name="Last">Its last sign.</param>
/// <param name="IsVague">Whether it names a size only ("hundreds of thousands").</param>
/// <param name="IsShare">Whether it is a part of something ("half").</param>
/// <param name="Scale">The last scale in it, or 1.</param>
internal readonly record struct NumberValue(decimal Value, int First, int Last, bool IsVague, bool IsShare, decimal Scale)
{
    /// <summary>Reads the value that begins at this sign; null where the number is none that can be counted in ("third", "18F").</summary>
    public static NumberValue? Read(Reading reading, ILookup<int, string> keys, int first)
    {
        var sum = new Sum(reading);
        var last = first;
        for (var i = first; i < reading.Signs.Count; i = Next(reading, keys, last, sum))
        {
            if (i > first && reading.Signs[i].Gap > Gap.Hyphen || !keys[i].Any() || (i > first && IsRange(reading, i)) || !keys[i].All(key => sum.Take(key, i)))
            {
                break;
            }
            last = i;
        }
        return sum.IsEmpty ? null : new NumberValue(sum.Value, first, last, sum.IsVague, sum.IsShare, sum.Scale);
    }

    // Words that hold a number together: "hundreds of thousands", "two hundred and five", "half a million", "treinta y cinco".
    private static int Next(Reading reading, ILookup<int, string> keys, int last, Sum sum)
    {
        var word = reading.KeyAt(last + 1);
        var joins = word switch
        {
            "of" or "de" => sum.IsVague && keys[last + 2].Any(Sum.IsScale),
            "a" => sum.IsShare && keys[last + 2].Any(Sum.IsScale),
            "and" or "et" or "y" or "und" => sum.IsOpen && keys[last + 2].Any(),
            _ => false,
        };
        return joins ? last + 2 : word == "and" && reading.KeyAt(last + 2) is "a" && keys[last + 3].Contains("half") ? last + 3 : last + 1;
    }

    private static bool IsRange(Reading reading, int i) => reading.Signs[i].Gap == Gap.Hyphen && reading.Signs[i].Shape == SignShape.Digits;

    private sealed class Sum(Reading reading)
    {
        private decimal total;
        private decimal? current;
        private decimal last = decimal.MaxValue;
        private int lastSign = -1;

        public bool IsVague { get; private set; }

        public bool IsShare { get; private set; }

        public decimal Scale { get; private set; } = 1;

        public bool IsEmpty => current is null && total == 0;

        /// <summary>Whether smaller numbers may follow behind "and".</summary>
        public bool IsOpen => !IsShare && (current is { } c ? c >= 20 && c % 10 == 0 : total > 0);

        public decimal Value => total + (current ?? 0);

        public static bool IsScale(string key) => key.TrimEnd('s') is "hundred" or "thousand" or "million" or "billion" or "trillion" or "10";

        public bool Take(string key, int sign)
        {
            var taken = key switch
            {
                "hundred" => Multiply(100),
                "thousand" => Add(1_000),
                "million" => Add(1_000_000),
                "billion" => Add(1_000_000_000),
                "trillion" => Add(1_000_000_000_000),
                "dozen" => Multiply(12),
                "10s" => Vague(10),
                "dozens" => Vague(12),
                "hundreds" => Vague(100),
                "thousands" or "millions" or "billions" or "trillions" => Vague(1) && Add(key[0] switch { 't' when key[1] == 'h' => 1_000, 'm' => 1_000_000, 'b' => 1_000_000_000, _ => 1_000_000_000_000m }),
                "half" => Part(0.5m),
                "quarter" => Part(0.25m),
                "3/4" => Part(0.75m),
                "1/3" => Part(0.333333m),
                "2/3" => Part(0.666667m),
                _ when key[^1] == '.' && key.Length > 1 => Ordinal(key, sign),
                _ => Plain(key, sign),
            };
            lastSign = taken ? sign : lastSign;
            return taken;
        }

        private bool Multiply(decimal by)
        {
            current = (current ?? 1) * by;
            return true;
        }

        private bool Add(decimal scale)
        {
            if (scale >= last || (current is null && total > 0))
            {
                return false;
            }
            total += (current ?? 1) * scale;
            (current, last, Scale, IsShare) = (null, scale, scale, false);
            return true;
        }

        private bool Vague(decimal size)
        {
            if (total > 0 || (current is not null && !IsVague))
            {
                return false;
            }
            (current, IsVague) = ((current ?? 1) * size, true);
            return true;
        }

        private bool Part(decimal part)
        {
            IsShare = IsEmpty || (current is <= 10 && part == 0.25m);
            current = current is { } whole && part == 0.25m ? whole * part : (current ?? 0) + part;
            return true;
        }

        // "two thirds of", "a third of"; "the third man" counts nothing.
        private bool Ordinal(string key, int sign)
        {
            var isPart = (current is > 0 and < 10 || reading.KeyAt(sign - 1) is "a" or "one") && total == 0 && reading.KeyAt(sign + 1) is "of" or "the"
                && decimal.TryParse(key[..^1], NumberStyles.Integer, CultureInfo.InvariantCulture, out var parts) && parts > 2;
            if (isPart)
            {
                var by = decimal.Parse(key[..^1], CultureInfo.InvariantCulture);
                (current, IsShare) = (decimal.Round((current ?? 1) / by, 4), true);
            }
            return isPart;
        }

        private bool Plain(string key, int sign)
        {
            if (!decimal.TryParse(key, NumberStyles.Number & ~NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) || key.Length > 16)
            {
                return false;
            }
            if (current is not { } before)
            {
                current = number;
                return true;
            }
            var isWord = reading.Signs[sign].IsWord;
            var isGroup = !isWord && key.Length == 3 && reading.KeyAt(lastSign) is { Length: <= 3 } && reading.Signs[sign].Gap == Gap.Space && lastSign == sign - 1;
            if (isWord && reading.Index.Lexicon.Language == "fr" && before == 4 && number == 20)
            {
                current = 80;
                return true;
            }
            var fits = isWord && number > 0 && ((before >= 20 && before % 10 == 0 && number < 10) || (before >= 100 && before % 100 == 0 && number < 100)
                || (reading.Index.Lexicon.Language == "fr" && before % 20 == 0 && number < 20 || before == 10 && number is >= 7 and < 10)
                || (reading.Index.Lexicon.Language == "ar" && before < 10 && number >= 20 && number % 10 == 0));
            current = isGroup ? (before * 1000) + number : fits ? before + number : before;
            return isGroup || fits;
        }
    }
}
