using System.Globalization;
using DiffPlex;
using FactCheck.Domain;

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

    /// <summary>The newer text in stretches, with what was removed in its place.</summary>
    public static IReadOnlyList<(WordChange Change, string Words)> Between(string before, string after)
    {
        var diff = s_differ.CreateCustomDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, Pieces);
        List<(WordChange, string)> parts = [];
        var at = 0;
        foreach (var block in diff.DiffBlocks)
        {
            Add(WordChange.Kept, diff.PiecesNew, at, block.InsertStartB - at);
            Add(WordChange.Removed, diff.PiecesOld, block.DeleteStartA, block.DeleteCountA);
            Add(WordChange.Added, diff.PiecesNew, block.InsertStartB, block.InsertCountB);
            at = block.InsertStartB + block.InsertCountB;
        }

        Add(WordChange.Kept, diff.PiecesNew, at, diff.PiecesNew.Count - at);
        return parts;

        static string[] Pieces(string text) => [.. Cut(text)];

        void Add(WordChange change, IReadOnlyList<string> pieces, int start, int count)
        {
            if (count > 0)
            {
                parts.Add((change, string.Concat(pieces.Skip(start).Take(count))));
            }
        }
    }

    // Whole words and numbers ("600,000" is one), and between them each sign by itself.
    private static IEnumerable<string> Cut(string text)
    {
        var at = 0;
        foreach (var word in Words.In(text, 0, text.Length))
        {
            foreach (var sign in Signs(text[at..word.Start]))
            {
                yield return sign;
            }

            yield return text[word.Start..word.End];
            at = word.End;
        }

        foreach (var sign in Signs(text[at..]))
        {
            yield return sign;
        }
    }

    private static IEnumerable<string> Signs(string between)
    {
        var signs = StringInfo.GetTextElementEnumerator(between);
        while (signs.MoveNext())
        {
            yield return signs.GetTextElement();
        }
    }
}
