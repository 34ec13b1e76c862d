namespace FactCheck.Domain;

/// <summary>Picks the sentences that are suggested, of all that were scored.</summary>
public static class Suggesting
{
    /// <summary>The score from which a sentence is suggested: more than a name and a source have to speak for it.</summary>
    public const int LeastScore = 400;

    /// <summary>Of how many sentences at most one is suggested.</summary>
    public const int OneOf = 5;

    /// <summary>The most suggestions that stand beside an article at once; when those are decided, others follow.</summary>
    public const int Most = 40;

    /// <summary>
    /// The most worth checking, in the order of the text. The best fifth is taken before what is decided or claimed already is left out, so that a
    /// dismissal does not bring up a weaker one in its place.
    /// </summary>
    /// <param name="text">The revision's text.</param>
    /// <param name="sentences">All sentences that were scored.</param>
    /// <param name="claimed">The places of standing claims.</param>
    /// <param name="decided">The words of sentences that editors accepted or dismissed.</param>
    public static IReadOnlyList<SentenceWorth> Pick(
        string text, IReadOnlyList<SentenceWorth> sentences, IReadOnlyCollection<TextRange> claimed, IReadOnlySet<string> decided)
    {
        var places = claimed.OrderBy(place => place.Start).ToList();
        return [.. sentences
            .Where(sentence => sentence.Score >= LeastScore)
            .OrderByDescending(sentence => sentence.Score).ThenBy(sentence => sentence.Range.Start)
            .Take((sentences.Count + OneOf - 1) / OneOf)
            .Where(sentence => !decided.Contains(text[sentence.Range.Start..sentence.Range.End]) && !IsClaimed(sentence.Range, places))
            .Take(Most)
            .OrderBy(sentence => sentence.Range.Start)];
    }

    private static bool IsClaimed(TextRange sentence, List<TextRange> places) =>
        places.Exists(place => place.Start < sentence.End && place.End > sentence.Start);
}
