using System.Buffers;

namespace FactCheck.Domain;

/// <summary>
/// The sentences of a block, for picking one and for suggesting a wording. A sentence ends with . ! ? … or their Arabic,
/// Indic and Chinese forms, and takes closing quotes and brackets with it. White space must follow, save after Chinese
/// and Japanese signs; what follows must not begin with a small letter; a full stop must not belong to an abbreviation.
/// </summary>
public static class Sentences
{
    private const string Ends = ".!?…؟۔。！？．।॥‽";
    private const string EndsWithoutSpace = "。！？．";
    private const string Closers = "”’\"')]»›」』）】〉》";
    private const string Openers = "“‘\"'([«‹「『（【„¿¡";

    private static readonly SearchValues<char> AnyEnd = SearchValues.Create(Ends);

    /// <summary>The sentences between two offsets, trimmed, in order, on character boundaries.</summary>
    public static IReadOnlyList<TextRange> In(string text, int start, int end)
    {
        var all = Graphemes.Snap(text, start, end);
        var sentences = new List<TextRange>();
        var from = all.Start;
        for (var i = all.Start; i < all.End;)
        {
            var offset = text.AsSpan(i, all.End - i).IndexOfAny(AnyEnd);
            if (offset < 0)
            {
                break;
            }
            var (dot, cut) = (i + offset, AfterEnd(text, i + offset, all.End));
            if (IsEnd(text, from, dot, cut, all.End))
            {
                Add(text, from, cut, sentences);
                from = cut;
            }
            i = cut;
        }
        Add(text, from, all.End, sentences);
        return sentences;
    }

    private static void Add(string text, int start, int end, List<TextRange> sentences)
    {
        var range = Graphemes.Snap(text, start, end);
        if (!range.IsEmpty)
        {
            sentences.Add(range);
        }
    }

    private static int AfterEnd(string text, int at, int end)
    {
        at = Skip(text, at, end, Ends);
        return Skip(text, at, end, Closers);
    }

    private static bool IsEnd(string text, int from, int dot, int cut, int end)
    {
        if (cut == end || !Graphemes.IsBoundary(text, cut))
        {
            return cut == end;
        }
        if (EndsWithoutSpace.Contains(text[dot]))
        {
            return true;
        }
        var next = cut;
        while (next < end && Graphemes.IsBlank(text[next]))
        {
            next++;
        }
        var word = Skip(text, next, end, Openers);
        if (next == cut || (word < end && char.IsLower(text[word])))
        {
            return false;
        }
        var isLoneStop = text[dot] == '.' && (cut == dot + 1 || !Ends.Contains(text[dot + 1]));
        return !isLoneStop || Abbreviations.AllowEnd(text.AsSpan(from, dot - from), text.AsSpan(word, end - word));
    }

    private static int Skip(string text, int at, int end, string signs)
    {
        while (at < end && signs.Contains(text[at]))
        {
            at++;
        }
        return at;
    }
}
