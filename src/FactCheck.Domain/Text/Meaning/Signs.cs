using System.Globalization;
using System.Text;

namespace FactCheck.Domain;

/// <summary>Cuts a text into <see cref="Sign"/>s. Punctuation is kept as the gap before a sign only.</summary>
internal static class Signs
{
    public static List<Sign> In(string text, Lexicon lexicon)
    {
        var signs = new List<Sign>((text.Length / 6) + 4);
        var gap = Gap.Sentence;
        for (var at = 0; at < text.Length;)
        {
            var c = text[at];
            if (char.IsDigit(c))
            {
                signs.Add(Number(text, at, gap, signs, lexicon));
            }
            else if (IsLetter(text, at))
            {
                signs.Add(Word(text, at, gap));
            }
            else if (IsSymbol(c))
            {
                signs.Add(new Sign(at, at + 1, SignShape.Symbol, c == '٪' ? "%" : c.ToString(), "", gap, IsCapital: false, IsAcronym: false));
            }
            else
            {
                var here = GapOf(text, at);
                gap = here == Gap.Hyphen && gap == Gap.Apostrophe || here > gap ? here : gap;
                at++;
                continue;
            }
            gap = Gap.None;
            at = signs[^1].End;
        }
        return signs;
    }

    private static Sign Number(string text, int at, Gap gap, List<Sign> before, Lexicon lexicon)
    {
        var end = Digits.End(text, at, lexicon.GroupSigns);
        var letters = end;
        while (letters < text.Length && IsLetter(text, letters))
        {
            letters += Length(text, letters);
        }
        // "6p.m." is "6 p.m."
        if (letters == end + 1 && text[end] is 'a' or 'p' && DottedEnd(text, end) is var dotted && dotted == end + 3 && text[end + 2] == 'm')
        {
            letters = dotted;
        }
        var key = Digits.Key(text.AsSpan(at, end - at), lexicon.DecimalSign, lexicon.GroupSigns);
        var isNegative = at > 0 && IsDash(text[at - 1]) && (at == 1 || text[at - 2] is '(' or '[' || char.IsWhiteSpace(text[at - 2]))
            && (gap != Gap.Hyphen || before.Count == 0 || before[^1].Shape != SignShape.Digits || HasDash(text.AsSpan(before[^1].End..(at - 1))));
        return new Sign(
            at, letters, SignShape.Digits, isNegative ? "-" + key : key, WordFold.Fold(text.AsSpan(end, letters - end)).Replace(".", ""), gap, IsCapital: false, IsAcronym: false);
    }

    // "5 -3" is a range, "5 - -3" is one too, to minus three.
    private static bool HasDash(ReadOnlySpan<char> between)
    {
        foreach (var c in between)
        {
            if (IsDash(c))
            {
                return true;
            }
        }
        return false;
    }

    private static Sign Word(string text, int start, Gap gap)
    {
        var end = Letters(text, start);
        var shape = SignShape.Word;
        while (end < text.Length && (char.IsDigit(text[end]) || (shape == SignShape.Mixed && IsLetter(text, end))))
        {
            shape = SignShape.Mixed;
            end += Length(text, end);
        }
        var key = WordFold.Fold(text.AsSpan(start, end - start));
        if (shape == SignShape.Word && end - start == 1 && DottedEnd(text, start) is var dotted && dotted > end)
        {
            end = dotted;
            key = WordFold.Fold(text.AsSpan(start, end - start)).Replace(".", "");
        }
        var (upper, lower, inner) = (0, 0, false);
        foreach (var c in text.AsSpan(start, end - start))
        {
            upper += char.IsUpper(c) ? 1 : 0;
            inner |= lower > 0 && char.IsUpper(c);
            lower += char.IsLower(c) ? 1 : 0;
        }
        return new Sign(start, end, shape, key, "", gap, char.IsUpper(text[start]), inner || (upper > 1 && lower == 0));
    }

    private static int Letters(string text, int at)
    {
        while (at < text.Length && (IsLetter(text, at) || WordFold.IsIgnored(text[at])))
        {
            at += Length(text, at);
        }
        return at;
    }

    // "U.S." is one word, and the same as "US".
    private static int DottedEnd(string text, int at)
    {
        var end = at + 1;
        while (end + 1 < text.Length && text[end] == '.' && char.IsLetter(text[end + 1]) && (end + 2 == text.Length || !char.IsLetter(text[end + 2])))
        {
            end += 2;
        }
        return end;
    }

    private static Gap GapOf(string text, int at) => text[at] switch
    {
        '\n' or '\r' or '!' or '?' or '…' or '•' or '"' or '“' or '„' or '«' or '‚' or '‘' or '¿' or '¡' or '؟' or '۔' or '。' => OpeningQuote(text, at),
        '.' => (at > 0 && char.IsDigit(text[at - 1])) || Abbreviations.AllowEnd(text.AsSpan(Math.Max(0, at - 24), Math.Min(24, at)), Rest(text, at + 1)) ? Gap.Sentence : Gap.Space,
        ',' or ';' or ':' or '(' or ')' or '[' or ']' or '،' or '؛' or '»' or '”' => Gap.Clause,
        '\'' or '’' or 'ʼ' or '`' or '′' or '‛' => Gap.Apostrophe,
        var c when IsDash(c) => Gap.Hyphen,
        var c when char.IsWhiteSpace(c) => Gap.Space,
        _ => Gap.None,
    };

    // A straight or turned quote inside a word is an apostrophe, one behind a word closes.
    private static Gap OpeningQuote(string text, int at)
    {
        if (text[at] is not ('"' or '“' or '‘' or '‚'))
        {
            return Gap.Sentence;
        }
        var follows = at > 0 && !char.IsWhiteSpace(text[at - 1]) && text[at - 1] is not ('(' or '[' or '-' or '—' or '–');
        return !follows ? Gap.Sentence : text[at] == '‘' ? Gap.Apostrophe : Gap.Clause;
    }

    private static ReadOnlySpan<char> Rest(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
        return text.AsSpan(at, Math.Min(24, text.Length - at));
    }

    public static bool IsDash(char c) => c is '-' or (>= '\u2010' and <= '\u2015') or '\u2212';

    private static bool IsSymbol(char c) =>
        c is '%' or '‰' or '٪' or '°' or '<' or '>' or '≤' or '≥' or '~' or '≈' or '±' or '+' or '¼' or '½' or '¾' or '⅓' or '⅔'
        || (c is '$' or > '\u00A0' && char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol);

    private static bool IsLetter(string text, int at) =>
        char.IsAscii(text[at]) ? char.IsAsciiLetter(text[at]) : Rune.TryGetRuneAt(text, at, out var rune) && Rune.IsLetter(rune);

    private static int Length(string text, int at) =>
        char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
}
