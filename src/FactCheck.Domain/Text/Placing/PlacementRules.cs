namespace FactCheck.Domain;

/// <summary>
/// Where the lines are drawn. Likeness is a share from 0 to 1, weights are letters. The lines stand where reasons put them and were not fitted: a wrong
/// place is worse than a question, and a question is worse than an answer that a rule can give.
/// </summary>
internal static class PlacementRules
{
    /// <summary>So alike that no other place is looked for.</summary>
    public const float Sure = 0.9f;

    /// <summary>Alike enough to need no person, if nothing else speaks against it.</summary>
    public const float Enough = 0.75f;

    /// <summary>Less alike is another sentence: under half of the words were kept.</summary>
    public const float Least = 0.45f;

    /// <summary>How much a place has to be ahead of the next one.</summary>
    public const float Margin = 0.1f;

    /// <summary>How much of a place may be text that stood elsewhere before.</summary>
    public const float MostOfOthers = 0.3f;

    /// <summary>A sentence that grew to more than about twice its length says something else besides.</summary>
    public const float Widest = 2.2f;

    /// <summary>Letters that even the shortest quote may grow by, on top of <see cref="Widest"/>.</summary>
    public const float WidestMore = 20;

    /// <summary>Tokens that may have been exchanged at a quote's edge, on either side of the exchange: a number with its sign and unit.</summary>
    public const int FewTokens = 4;

    /// <summary>Shorter words are found by chance: of 60 letters, 15 of 20 random quotes had a place in 200,000 letters of English (measured with
    /// Hypothesis' search). They are only looked for together with what stood around them.</summary>
    public const float ShortWeight = 80;

    /// <summary>Tokens of surroundings that are looked for with short words, on each side.</summary>
    public const int Surroundings = 8;

    /// <summary>How much of the surroundings has to be there for short words.</summary>
    public const float LeastOfSurroundings = 0.4f;
}
