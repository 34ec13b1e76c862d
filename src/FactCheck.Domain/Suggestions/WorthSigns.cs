namespace FactCheck.Domain;

/// <summary>Finds a sentence's reasons. Each looks at words and signs alone, so that a person can see what was meant.</summary>
internal static class WorthSigns
{
    // Fewer words than this state nothing that could be looked up.
    private const int FewestWords = 3;

    private const string QuestionMarks = "?؟？";
    private const string Closers = "”’\"')]»›」』）";
    private const string Openers = "“‘\"'„«‹([:–—-•*";

    /// <summary>The reasons, in their order.</summary>
    public static IReadOnlyList<WorthReason> Of(WorthSentence sentence, BlockKind kind, WorthLexicon lexicon) =>
        [.. Enum.GetValues<WorthReason>().Where(reason => Holds(reason, sentence, kind, lexicon))];

    private static bool Holds(WorthReason reason, WorthSentence sentence, BlockKind kind, WorthLexicon lexicon) => reason switch
    {
        WorthReason.Quantity => HasNumber(sentence, lexicon, NumberSigns.Sign.Quantity),
        WorthReason.Comparison => lexicon.Comparisons.StandsIn(sentence.Words) || HasBound(sentence, lexicon),
        WorthReason.Date => HasNumber(sentence, lexicon, NumberSigns.Sign.Time) || lexicon.Times.StandsIn(sentence.Words) || HasMonth(sentence, lexicon),
        WorthReason.Attribution => lexicon.Reports.StandsIn(sentence.Words),
        WorthReason.NamedBody => HasName(sentence, lexicon),
        WorthReason.Event => Tells(sentence, lexicon),
        WorthReason.Cause => lexicon.Causes.StandsIn(sentence.Words),
        WorthReason.Opinion => lexicon.Opinions.StandsIn(sentence.Words),
        WorthReason.Intention => lexicon.Intentions.StandsIn(sentence.Words),
        WorthReason.Prediction => Foretells(sentence, lexicon),
        WorthReason.Personal => lexicon.Personal.StandsIn(sentence.Words),
        WorthReason.Question => Asks(sentence),
        WorthReason.Fragment => kind == BlockKind.Heading || sentence.Words.Count < FewestWords,
        _ => false,
    };

    private static bool HasNumber(WorthSentence sentence, WorthLexicon lexicon, NumberSigns.Sign sign) =>
        Any(sentence, at => NumberSigns.At(sentence, at, lexicon) == sign);

    private static bool HasBound(WorthSentence sentence, WorthLexicon lexicon) =>
        Any(sentence, at => at > 0 && lexicon.Bounds.Has(sentence.Words[at - 1]) && NumberSigns.At(sentence, at, lexicon) == NumberSigns.Sign.Quantity);

    // Of what stands in quotation marks only that it was said can be looked up: that is attribution.
    private static bool Tells(WorthSentence sentence, WorthLexicon lexicon) => Any(sentence, at =>
        lexicon.Events.StandsAt(sentence.Words, at) && !IsProperty(sentence.Word(at - 1), lexicon) && !sentence.IsQuoted(at));

    // "the annexed provinces": the act is a property here, not what the sentence tells.
    private static bool IsProperty(string before, WorthLexicon lexicon) =>
        lexicon.Pointers.Has(before) || lexicon.Adjectivals.Has(before) || lexicon.Small.Has(before);

    // "may" is a month only when it is written large inside a sentence, and "march" likewise.
    private static bool HasMonth(WorthSentence sentence, WorthLexicon lexicon) =>
        Any(sentence, at => lexicon.Months.Has(sentence.Words[at]) && (at > 0 || !lexicon.CapitalsAreNames)
            && (char.IsUpper(sentence.Raw(at)[0]) || !HasCase(lexicon)));

    // Only English and German write months large.
    private static bool HasCase(WorthLexicon lexicon) => lexicon == EnglishWorth.Lexicon || lexicon == WesternWorth.German;

    private static bool Foretells(WorthSentence sentence, WorthLexicon lexicon) =>
        Any(sentence, at => lexicon.Predictions.StandsAt(sentence.Words, at) && !IsNoun(sentence, at) && !IsMonth(sentence, at));

    // "the will of the people", "his will"
    private static bool IsNoun(WorthSentence sentence, int at) =>
        sentence.Words[at] == "will" && sentence.Word(at - 1) is "the" or "his" or "her" or "their" or "its" or "free" or "political" or "a";

    private static bool IsMonth(WorthSentence sentence, int at) => sentence.Words[at] == "may" && at > 0 && char.IsUpper(sentence.Raw(at)[0]);

    private static bool Asks(WorthSentence sentence)
    {
        var end = sentence.Range.End;
        while (end > sentence.Range.Start && (Closers.Contains(sentence.Text[end - 1]) || sentence.Text[end - 1] == '!'))
        {
            end--;
        }

        return end > sentence.Range.Start && QuestionMarks.Contains(sentence.Text[end - 1]);
    }

    // A capital that neither opens the sentence nor a quotation; where nouns have capitals, two in a row or an abbreviation.
    private static bool HasName(WorthSentence sentence, WorthLexicon lexicon) => Any(sentence, at =>
        IsCapital(sentence, at) && !lexicon.Months.Has(sentence.Words[at]) && !lexicon.Times.Has(sentence.Words[at])
        && (IsAcronym(sentence.Raw(at))
            || (at > 0 && !Opens(sentence, at) && (lexicon.CapitalsAreNames || (IsCapital(sentence, at - 1) && !Opens(sentence, at - 1))))));

    private static bool Opens(WorthSentence sentence, int at) => at == 0 || sentence.Gap(at).TrimEnd() is [.., var sign] && Openers.Contains(sign);

    private static bool IsCapital(WorthSentence sentence, int at) => char.IsUpper(sentence.Raw(at)[0]) && sentence.Words[at] is not ("i" or "i'm" or "i've" or "i'd" or "i'll");

    private static bool IsAcronym(ReadOnlySpan<char> word)
    {
        var capitals = 0;
        foreach (var letter in word)
        {
            capitals += char.IsUpper(letter) ? 1 : 0;
        }

        return capitals >= 2;
    }

    private static bool Any(WorthSentence sentence, Func<int, bool> holds)
    {
        for (var at = 0; at < sentence.Words.Count; at++)
        {
            if (holds(at))
            {
                return true;
            }
        }

        return false;
    }
}
