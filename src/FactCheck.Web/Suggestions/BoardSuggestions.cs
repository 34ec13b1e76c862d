using System.Collections.Immutable;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>What the machine suggests on one board, by the number of the block; shared by every circuit that shows it.</summary>
/// <param name="ByBlock">The suggestions of the blocks that have some, in text order.</param>
public sealed record BoardSuggestions(ImmutableDictionary<int, ImmutableArray<BoardSuggestion>> ByBlock)
{
    /// <summary>How many there are.</summary>
    public int Count { get; } = ByBlock.Values.Sum(block => block.Length);

    /// <summary>The suggestion of exactly these words, if there is one.</summary>
    public BoardSuggestion? At(int start, int end) =>
        ByBlock.Values.SelectMany(block => block).FirstOrDefault(each => each.Sentence.Range == new TextRange(start, end));
}

/// <summary>One suggested sentence.</summary>
/// <param name="Place">The sentence in the revision in which it was suggested.</param>
/// <param name="Words">Its words.</param>
/// <param name="Sentence">Where it stands, its score and its reasons.</param>
public sealed record BoardSuggestion(SelectedPlace Place, string Words, SentenceWorth Sentence);
