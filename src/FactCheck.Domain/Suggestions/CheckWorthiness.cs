namespace FactCheck.Domain;

/// <summary>
/// Which sentences of an article are worth checking: factual, specific, about the world, and to be looked up somewhere. Local and explainable: words and
/// signs give reasons, reasons have weights, and the sum is the score. It never says whether a sentence is true.
/// </summary>
public static class CheckWorthiness
{
    /// <summary>The sentences in the order of the text. What is left out or furniture is not among them.</summary>
    /// <param name="text">The revision's text.</param>
    /// <param name="blocks">Its blocks.</param>
    /// <param name="furniture">Numbers of blocks that are no part of the article, beside those that are marked as left out.</param>
    /// <param name="language">BCP 47 tag. English is read fully; Ukrainian, Russian, German, French, Spanish and Arabic by a few words; others by signs alone.</param>
    /// <param name="weights">What each reason counts.</param>
    public static IReadOnlyList<SentenceWorth> Of(
        string text, IReadOnlyList<Block> blocks, IReadOnlySet<int> furniture, string language, WorthWeights weights)
    {
        var lexicon = WorthLexicon.For(language);
        return [.. blocks.Index()
            .Where(each => !each.Item.LeftOut && !furniture.Contains(each.Index))
            .SelectMany(each => In(text, each.Item, lexicon, weights))];
    }

    private static IEnumerable<SentenceWorth> In(string text, Block block, WorthLexicon lexicon, WorthWeights weights)
    {
        foreach (var range in Sentences.In(text, block.Start, block.End))
        {
            var reasons = WorthSigns.Of(new WorthSentence(text, range), block.Kind, lexicon);
            yield return new(range, weights.Score(reasons), reasons);
        }
    }
}
