namespace FactCheck.Domain;

/// <summary>A lexicon made ready for looking words up; made once per language.</summary>
internal sealed class LexiconIndex
{
    private const int ShortestStem = 3;
    private const int LongestEnding = 5;

    private readonly Dictionary<string, Phrase[]> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Phrase[]> stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Phrase[]>.AlternateLookup<ReadOnlySpan<char>> stemsBySpan;
    private readonly HashSet<string> common;
    private readonly string[] commonEndings;

    public LexiconIndex(Lexicon lexicon)
    {
        Lexicon = lexicon;
        stemsBySpan = stems.GetAlternateLookup<ReadOnlySpan<char>>();
        Add(lexicon.Numbers, MeaningKind.Number);
        Add(lexicon.NumbersBeforeMeasures, MeaningKind.Number, When.BeforeMeasure);
        Add(lexicon.NumbersOrPronouns, MeaningKind.Number, When.NoPronoun);
        Add(lexicon.ScalesAfterNumbers, MeaningKind.Number, When.AfterNumber);
        Add(lexicon.Units, MeaningKind.Unit);
        Add(lexicon.UnitsAfterNumbers, MeaningKind.Unit, When.AfterNumber);
        Add(SharedUnits.AfterNumbers, MeaningKind.Unit, When.AfterNumber);
        Add(SharedUnits.Always, MeaningKind.Unit);
        Add(lexicon.Dates, MeaningKind.Date);
        Add(lexicon.DatesWithCapital, MeaningKind.Date, When.WithCapital);
        Add(lexicon.DatesBesideNumbers, MeaningKind.Date, When.BesideNumber);
        Add(lexicon.DatesBesideTimes, MeaningKind.Date, When.BesideTime);
        Add(lexicon.Negations, MeaningKind.Negation);
        Add(lexicon.Quantifiers, MeaningKind.Quantifier);
        Add(lexicon.Comparators, MeaningKind.Comparator);
        Add(lexicon.ComparatorsBeforeNumbers, MeaningKind.Comparator, When.BeforeNumber);
        Add(lexicon.RangeWords, kind: null);
        ScaleLetters = Entries(lexicon.ScaleLetters).ToDictionary(e => e.Form, e => e.Key, StringComparer.Ordinal);
        OrdinalLetters = Split(lexicon.OrdinalLetters).ToHashSet(StringComparer.Ordinal);
        NegatingPrefixes = Split(lexicon.NegatingPrefixes);
        Opposites = Entries(lexicon.Opposites).GroupBy(e => e.Form, StringComparer.Ordinal).ToDictionary(
            g => g.Key, g => g.Select(e => (e.Key.TrimStart([.. "updown"]), e.Key[0] == 'u')).ToArray(), StringComparer.Ordinal);
        common = Split(lexicon.CommonWords).Select(word => WordFold.Fold(word)).ToHashSet(StringComparer.Ordinal);
        commonEndings = Split(lexicon.CommonEndings);
    }

    public Lexicon Lexicon { get; }

    public Dictionary<string, string> ScaleLetters { get; }

    public HashSet<string> OrdinalLetters { get; }

    public string[] NegatingPrefixes { get; }

    /// <summary>Words that have an opposite: in which pairs, and on which side.</summary>
    public Dictionary<string, (string Pair, bool IsUp)[]> Opposites { get; }

    public bool IsCommon(string word) => common.Contains(word);

    public bool HasCommonEnding(string word) =>
        Array.Exists(commonEndings, ending => word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>Phrases that begin with this word; longest first.</summary>
    public Phrase[] StartingWith(string word)
    {
        if (words.TryGetValue(word, out var found)
            || (word.Length > 3 && Lexicon.Clitics.Contains(word[0]) && words.TryGetValue(word[1..], out found)))
        {
            return found;
        }
        if (stems.Count > 0)
        {
            for (var length = word.Length; length >= Math.Max(ShortestStem, word.Length - LongestEnding); length--)
            {
                if (stemsBySpan.TryGetValue(word.AsSpan(0, length), out found))
                {
                    return found;
                }
            }
        }
        return [];
    }

    /// <summary>The unit that letters right behind digits stand for ("km" in "5km"), or null.</summary>
    public string? UnitBehindDigits(string letters) =>
        Array.Find(StartingWith(letters), p => p.Kind == MeaningKind.Unit && p.Rest.Length == 0)?.Key;

    private void Add(string list, MeaningKind? kind, When when = When.Always)
    {
        foreach (var (key, form) in Entries(list))
        {
            var parts = form.TrimEnd('*').Split(['_', '\'', '-'], StringSplitOptions.RemoveEmptyEntries);
            var into = form.EndsWith('*') ? stems : words;
            var phrase = new Phrase(parts[1..], kind, key, when);
            into[parts[0]] = [.. into.GetValueOrDefault(parts[0], []).Append(phrase).OrderByDescending(p => p.Rest.Length)];
        }
    }

    private static IEnumerable<(string Key, string Form)> Entries(string list) =>
        from item in Split(list)
        let at = item.IndexOf('=', StringComparison.Ordinal)
        from form in item[(at + 1)..].Split('|')
        select (at < 0 ? WordFold.Fold(item) : item[..at], WordFold.Fold(form));

    private static string[] Split(string list) => list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
