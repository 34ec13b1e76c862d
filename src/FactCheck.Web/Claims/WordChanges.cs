using DiffPlex;

namespace FactCheck.Web;

/// <summary>How a stretch of words came about.</summary>
public enum WordChange
{
    /// <summary>It was there and is there.</summary>
    Kept,

    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,
}

/// <summary>What changed between two texts, word by word.</summary>
public static class WordChanges
{
    private static readonly Differ s_differ = new();
    private static readonly char[] s_between = [' ', '\n', '\t', '.', ',', ';', ':', '!', '?', '(', ')', '“', '”', '"'];

    /// <summary>The newer text in stretches, with what was removed in its place.</summary>
    public static IReadOnlyList<(WordChange Change, string Words)> Between(string before, string after)
    {
        var diff = s_differ.CreateWordDiffs(before, after, ignoreWhitespace: false, ignoreCase: false, s_between);
        List<(WordChange, string)> parts = [];
        var at = 0;
        foreach (var block in diff.DiffBlocks)
        {
            Add(WordChange.Kept, diff.PiecesNew, at, block.InsertStartB - at);
            Add(WordChange.Removed, diff.PiecesOld, block.DeleteStartA, block.DeleteCountA);
            Add(WordChange.Added, diff.PiecesNew, block.InsertStartB, block.InsertCountB);
            at = block.InsertStartB + block.InsertCountB;
        }

        Add(WordChange.Kept, diff.PiecesNew, at, diff.PiecesNew.Length - at);
        return parts;

        void Add(WordChange change, IReadOnlyList<string> pieces, int start, int count)
        {
            if (count > 0)
            {
                parts.Add((change, string.Concat(pieces.Skip(start).Take(count))));
            }
        }
    }
}
