using System.Globalization;
using System.Text;

namespace FactCheck.Domain;

/// <summary>
/// A copy of a text for finding words again, never for showing, with the way back to the text's own offsets. Typography is levelled: NFC,
/// straight quotes, plain hyphens, one space for any white space, no soft hyphens and nothing of zero width. Letters keep their case.
/// </summary>
public sealed class MatchText
{
    private readonly int[] _starts;
    private readonly int[] _ends;

    private MatchText(string text, int[] starts, int[] ends) => (Text, _starts, _ends) = (text, starts, ends);

    /// <summary>The levelled text.</summary>
    public string Text { get; }

    /// <summary>The range of the original that two offsets of the levelled text enclose, in UTF-16 units; the range is not empty.</summary>
    public TextRange Original(int start, int end) => new(_starts[start], _ends[end - 1]);

    /// <summary>Levels a text.</summary>
    public static MatchText Of(string text)
    {
        var copy = new Copy(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var c = text[at];
            if (c < 0x80)
            {
                copy.Take(char.IsWhiteSpace(c) ? ' ' : c == '`' ? '\'' : c, at, at + 1);
                at++;
                // An accent may follow a plain letter.
                if (at < text.Length && text[at] >= 0x300 && Joins(text[at]))
                {
                    copy.Drop();
                    at = Cluster(text, at - 1, copy);
                }
            }
            else
            {
                at = Level(text, at, copy);
            }
        }

        return new MatchText(copy.Text.ToString(), [.. copy.Starts], [.. copy.Ends]);
    }

    private static int Level(string text, int at, Copy copy)
    {
        var c = text[at];
        if (c is '\u00AD' or '\u200B' or '\u200C' or '\u2060' or '\uFEFF')
        {
            return at + 1;
        }

        if (Plain(c) is { } plain)
        {
            copy.Take(plain, at, at + 1);
            return at + 1;
        }

        if (c == '…')
        {
            for (var i = 0; i < 3; i++)
            {
                copy.Take('.', at, at + 1);
            }

            return at + 1;
        }

        return Cluster(text, at, copy);
    }

    private static char? Plain(char c) => c switch
    {
        '‘' or '’' or '‚' or '‛' or 'ʼ' or '′' or '‹' or '›' => '\'',
        '“' or '”' or '„' or '‟' or '«' or '»' or '″' => '"',
        (>= '\u2010' and <= '\u2015') or '\u2212' => '-',
        _ when char.IsWhiteSpace(c) => ' ',
        _ => null,
    };

    // The whole of a written character is composed; its parts cannot be told apart afterwards, so each leads back to the whole.
    private static int Cluster(string text, int at, Copy copy)
    {
        var end = at + 1 < text.Length && (char.IsSurrogate(text[at]) || Joins(text[at + 1])) ? Graphemes.Next(text, at) : at + 1;
        var cluster = text.AsSpan(at, end - at);
        if (IsComposed(cluster))
        {
            for (var i = at; i < end; i++)
            {
                copy.Take(text[i], at, end);
            }
        }
        else
        {
            foreach (var c in cluster.ToString().Normalize(NormalizationForm.FormC))
            {
                copy.Take(c, at, end);
            }
        }

        return end;
    }

    private static bool IsComposed(ReadOnlySpan<char> cluster)
    {
        if (cluster.Length == 1 && cluster[0] is not ((>= '\u2126' and <= '\u212B') or (>= '\uF900' and <= '\uFAFF')))
        {
            return true;
        }

        foreach (var rune in cluster.EnumerateRunes())
        {
            // What Normalize would refuse stays as it is.
            if (rune == Rune.ReplacementChar || rune.Value is 0xFFFE or 0xFFFF)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Joins(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
        || c is >= '\u1160' and <= '\u11FF';

    private sealed class Copy(int capacity)
    {
        public StringBuilder Text { get; } = new(capacity);

        public List<int> Starts { get; } = new(capacity);

        public List<int> Ends { get; } = new(capacity);

        public void Take(char c, int start, int end)
        {
            if (c == ' ' && Text.Length > 0 && Text[^1] == ' ')
            {
                Ends[^1] = end;
                return;
            }

            Text.Append(c);
            Starts.Add(start);
            Ends.Add(end);
        }

        public void Drop()
        {
            Text.Length--;
            Starts.RemoveAt(Starts.Count - 1);
            Ends.RemoveAt(Ends.Count - 1);
        }
    }
}
