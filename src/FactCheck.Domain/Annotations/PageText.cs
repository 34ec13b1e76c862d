using System.Buffers;

namespace FactCheck.Domain;

/// <summary>
/// A capture as the text of a page has it: the blocks that are shown, one line break between two of them. Programs of others look for a quote in the text of a
/// page, character by character, so what stands around it ends where its line does: what parts two paragraphs is different on every page.
/// </summary>
public sealed class PageText
{
    /// <summary>What stands between two blocks.</summary>
    public const string Break = "\n";

    // Two well-known matchers search for no longer pieces.
    private const int Around = 32;

    private static readonly SearchValues<char> s_breaks = SearchValues.Create("\n\r\v\f\u0085\u2028\u2029");

    private readonly string _source;
    private readonly string _page;
    private readonly List<(Block Block, int At)> _blocks = [];

    /// <summary>Joins the blocks of a capture that are shown.</summary>
    public PageText(string text, IReadOnlyList<Block> blocks)
    {
        var at = 0;
        List<string> shown = [];
        foreach (var block in blocks.Count == 0 ? [new(BlockKind.Paragraph, 0, 0, text.Length)] : blocks.Where(block => !block.LeftOut))
        {
            _blocks.Add((block, at));
            shown.Add(text[block.Start..block.End]);
            at += block.End - block.Start + Break.Length;
        }

        (_source, _page) = (text, string.Join(Break, shown));
    }

    /// <summary>The words between two offsets of the capture, so that they are found once in a page with this text, as far as their line tells them apart.</summary>
    public PageQuote Quote(int start, int end)
    {
        if (InPage(start, end) is not { IsEmpty: false } words)
        {
            return new(_source[start..end], "", "");
        }

        var line = (Start: _page.AsSpan(0, words.Start).LastIndexOfAny(s_breaks) + 1, End: EndOfLine(words.End));
        var near = (Start: Math.Max(line.Start, Graphemes.Ceiling(_page, words.Start - Around)), End: Math.Min(line.End, Graphemes.Floor(_page, words.End + Around)));
        (int Start, int End)[] wider = [near, (near.Start, line.End), line];
        var (from, to) = wider.FirstOrDefault(range => !IsTwice(_page[range.Start..range.End]), near);
        var quote = new PageQuote(_page[words.Start..words.End], _page[from..words.Start], _page[words.End..to]);
        return Misleads(quote) ? quote with { Prefix = "" } : quote;
    }

    // Some matchers look for the prefix first, take the first one that they find, and for the words near it.
    private bool Misleads(PageQuote quote) => quote is { Prefix.Length: > 0, Suffix.Length: > 0 and <= Around }
        && IsTwice(quote.Exact) && IsTwice(quote.Prefix) && !IsTwice(quote.Suffix) && !IsTwice(quote.Exact + quote.Suffix);

    private bool IsTwice(string words) =>
        _page.IndexOf(words, StringComparison.Ordinal) is >= 0 and var first && _page.IndexOf(words, first + 1, StringComparison.Ordinal) >= 0;

    private int EndOfLine(int from) => _page.AsSpan(from).IndexOfAny(s_breaks) is >= 0 and var found ? from + found : _page.Length;

    private TextRange? InPage(int start, int end)
    {
        var inside = _blocks.Where(each => each.Block.Start < end && each.Block.End > start).ToList();
        return inside.Count == 0 ? null : new(
            inside[0].At + Math.Max(0, start - inside[0].Block.Start),
            inside[^1].At + Math.Min(end, inside[^1].Block.End) - inside[^1].Block.Start);
    }
}
