using System.Globalization;
using System.Text;

namespace FactCheck.Domain;

/// <summary>
/// The words, numbers and marks of a levelled text in order, white space left out: so "15%" and "15 %" are the same tokens. Where no space parts
/// words (Chinese, Japanese, Thai and their neighbours), every character is a token.
/// </summary>
internal sealed class MatchTokens
{
    private readonly List<int> _keys = [];
    private readonly List<int> _starts = [];
    private readonly List<int> _ends = [];

    private readonly string _text;

    private MatchTokens(string text, Vocabulary vocabulary) => (_text, Match, Vocabulary) = (text, MatchText.Of(text), vocabulary);

    public Vocabulary Vocabulary { get; }

    public MatchText Match { get; }

    public int Count => _keys.Count;

    /// <summary>The word's number in the vocabulary that both texts share.</summary>
    public int[] Keys { get; private set; } = [];

    /// <summary>UTF-16 units of the levelled text.</summary>
    public int[] Starts { get; private set; } = [];

    /// <summary>UTF-16 units of the levelled text.</summary>
    public int[] Ends { get; private set; } = [];

    /// <summary>How much of a sentence a token is: its length; of a mark half a unit.</summary>
    public float[] Weights { get; private set; } = [];

    public static MatchTokens Of(string text, Vocabulary vocabulary)
    {
        var tokens = new MatchTokens(text, vocabulary);
        tokens.Read();
        return tokens;
    }

    /// <summary>The range of the original text that tokens enclose.</summary>
    public TextRange Original(int first, int last) => Match.Original(Starts[first], Ends[last]);

    /// <summary>The tokens that a range of the original text touches, as first and first after; empty when it touches none.</summary>
    public (int First, int Next) Of(TextRange range)
    {
        var first = FirstWhere(i => Match.Original(Starts[i], Ends[i]).End > range.Start);
        var next = FirstWhere(i => Match.Original(Starts[i], Ends[i]).Start >= range.End);
        return (first, Math.Max(first, next));
    }

    /// <summary>Whether a line begins at a token, or the text ends before it.</summary>
    public bool OpensLine(int token)
    {
        if (token <= 0 || token >= Count)
        {
            return true;
        }

        // What one sign became ("…") are several tokens in the same place.
        var (end, start) = (Original(token - 1, token - 1).End, Original(token, token).Start);
        return start > end && _text.AsSpan(end, start - end).IndexOfAny('\n', '\r') >= 0;
    }

    /// <summary>Whether no white space stands before a token.</summary>
    public bool IsGlued(int token) => token > 0 && token < Count && Starts[token] == Ends[token - 1];

    /// <summary>A token as the levelled text has it.</summary>
    public ReadOnlySpan<char> Word(int token) => Match.Text.AsSpan(Starts[token], Ends[token] - Starts[token]);

    public float WeightOf(int first, int next)
    {
        var sum = 0f;
        for (var i = first; i < next; i++)
        {
            sum += Weights[i];
        }

        return sum;
    }

    private int FirstWhere(Func<int, bool> holds)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = holds(middle) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private void Read()
    {
        var text = Match.Text;
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == ' ')
            {
                at++;
                continue;
            }

            var end = EndOf(text, at);
            _keys.Add(Vocabulary.NumberOf(text.AsSpan(at, end - at)));
            _starts.Add(at);
            _ends.Add(end);
            at = end;
        }

        (Keys, Starts, Ends) = ([.. _keys], [.. _starts], [.. _ends]);
        Weights = [.. Keys.Select((_, i) => Ends[i] - Starts[i] == 1 && !char.IsLetterOrDigit(text[Starts[i]]) ? 0.5f : Ends[i] - Starts[i])];
    }

    private static int EndOf(string text, int at)
    {
        if (char.IsAsciiDigit(text[at]))
        {
            return NumberEnd(text, at);
        }

        if (!IsWordly(text, at, out var length) || IsUnspaced(text[at]))
        {
            return at + length;
        }

        var end = at + length;
        while (end < text.Length)
        {
            if (IsWordly(text, end, out length) && !char.IsAsciiDigit(text[end]) && !IsUnspaced(text[end]))
            {
                end += length;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    private static int NumberEnd(string text, int at)
    {
        while (at < text.Length
            && (char.IsAsciiDigit(text[at]) || (text[at] is '.' or ',' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))))
        {
            at++;
        }

        return at;
    }

    private static bool IsWordly(string text, int at, out int length)
    {
        length = 1;
        if (text[at] < 0x80)
        {
            return char.IsAsciiLetterOrDigit(text[at]);
        }

        if (!Rune.TryGetRuneAt(text, at, out var rune))
        {
            return false;
        }

        length = rune.Utf16SequenceLength;
        return Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
    }

    private static bool IsUnspaced(char c) => c is (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF')
        or (>= '\u3041' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uD840' and <= '\uD88F');
}
