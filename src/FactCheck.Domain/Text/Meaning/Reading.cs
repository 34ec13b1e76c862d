namespace FactCheck.Domain;

/// <summary>A text as the alarm reads it: its signs, and the marks among them in their order.</summary>
internal sealed class Reading
{
    private static readonly Phrase[] None = [];

    private readonly Phrase[][] phrases;
    private readonly bool[] isNumber;
    private readonly bool[] isTaken;
    private readonly int[] numbersBefore;
    private readonly List<Mark> marks = [];

    private Reading(string text, LexiconIndex index)
    {
        Text = text;
        Index = index;
        Signs = Domain.Signs.In(text, index.Lexicon);
        IsInCapitals = !text.Any(char.IsLower);
        phrases = new Phrase[Signs.Count][];
        isNumber = new bool[Signs.Count];
        isTaken = new bool[Signs.Count];
        numbersBefore = new int[Signs.Count + 1];
        for (var i = 0; i < Signs.Count; i++)
        {
            phrases[i] = Signs[i].IsWord ? index.StartingWith(Signs[i].Key) : None;
        }
    }

    public string Text { get; }

    public LexiconIndex Index { get; }

    public List<Sign> Signs { get; }

    public IReadOnlyList<Mark> Marks => marks;

    /// <summary>Whether nothing is in lower case, so that capitals say nothing.</summary>
    public bool IsInCapitals { get; }

    public static Reading Of(string text, LexiconIndex index)
    {
        var reading = new Reading(text, index);
        NumberMarks.Add(reading);
        WordMarks.Add(reading);
        return reading;
    }

    public Sign? At(int i) => i >= 0 && i < Signs.Count ? Signs[i] : null;

    public string KeyAt(int i) => i >= 0 && i < Signs.Count ? Signs[i].Key : "";

    public bool IsNumber(int i) => i >= 0 && i < isNumber.Length && isNumber[i];

    /// <summary>Whether a mark covers the sign, so that it is no name.</summary>
    public bool IsTaken(int i) => isTaken[i];

    /// <summary>How many numbers stand before the sign.</summary>
    public int NumbersBefore(int i) => numbersBefore[i];

    /// <summary>The words as they stand.</summary>
    public string Words(Mark mark) => Text[Signs[mark.First].Start..Signs[mark.Last].End];

    public void AddNumber(string key, int first, int last)
    {
        Array.Fill(isNumber, true, first, last - first + 1);
        Add(MeaningKind.Number, key, first, last);
    }

    public void Add(MeaningKind kind, string key, int first, int last, int number = 0)
    {
        Array.Fill(isTaken, true, first, last - first + 1);
        marks.Add(new Mark(kind, key, first, last, number));
    }

    public void CountNumbers()
    {
        foreach (var mark in marks)
        {
            numbersBefore[mark.First + 1]++;
        }
        for (var i = 1; i < numbersBefore.Length; i++)
        {
            numbersBefore[i] += numbersBefore[i - 1];
        }
    }

    /// <summary>The phrases that begin at this sign and whose words all follow, longest first.</summary>
    public IEnumerable<Phrase> PhrasesAt(int i)
    {
        foreach (var phrase in phrases[i])
        {
            if (Follows(phrase.Rest, i + 1))
            {
                yield return phrase;
            }
        }
    }

    public bool HasPhrases(int i) => i >= 0 && i < phrases.Length && phrases[i].Length > 0;

    public bool Has(int i, MeaningKind kind) => HasPhrases(i) && Array.Exists(phrases[i], p => p.Kind == kind && p.Rest.Length == 0);

    private bool Follows(string[] rest, int from)
    {
        for (var i = 0; i < rest.Length; i++)
        {
            if (from + i >= Signs.Count || Signs[from + i].Gap > Gap.Hyphen || Signs[from + i].Key != rest[i])
            {
                return false;
            }
        }
        return true;
    }
}
