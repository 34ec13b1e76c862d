using System.Text;
using AngleSharp.Dom;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>Gathers the words of a page while its nodes are walked, and closes a block wherever a block element begins or ends.</summary>
internal sealed class HtmlBlockWriter(HtmlSheet sheet, HtmlNotes notes, CancellationToken cancel)
{
    private readonly StringBuilder _text = new();
    private readonly List<Block> _blocks = [];
    private readonly HtmlPlace _place = new(sheet);
    private readonly HtmlTables _tables = new(cancel);
    private readonly HtmlPhrases _phrases = new(sheet, notes);
    private HtmlFlow? _ownFlow;
    private HtmlLine? _ownLine;

    private HtmlFlow Flow => _ownFlow ??= new(sheet, _tables);

    private HtmlLine Line => _ownLine ??= new(_place, Close);

    public string Text => _text.ToString();

    public IReadOnlyList<Block> Blocks => _blocks;

    /// <summary>Whether it has more blocks than any article may have, so that the rest need not be read.</summary>
    public bool IsFull => _blocks.Count > Limits.Blocks;

    /// <summary>Says at the block that is being written that something was left out of it.</summary>
    public void Without(string why, INode part) => notes.Without(_blocks.Count, why, part);

    /// <summary>A formula: written as a line, or said to be left out.</summary>
    /// <param name="formula">All of it.</param>
    /// <param name="math">Its MathML, where it has any.</param>
    public void Formula(IElement formula, IElement? math)
    {
        Line.Parts |= HtmlFormulas.StandsAlone(formula);
        if (math is not null && HtmlMath.Line(math) is { } line)
        {
            Append(line);
        }
        else
        {
            Append("[formula left out]");
            Without("A formula that cannot be written in one line was left out", math ?? formula);
        }

        Line.Parts |= HtmlFormulas.StandsAlone(formula);
    }

    /// <summary>A picture: one that stands for a letter or sign is read as that. Another one may stand for words of its line.</summary>
    /// <param name="instead">Its words for those who do not see it.</param>
    public void Picture(string? instead)
    {
        if (instead?.Trim() is not { Length: > 0 } words)
        {
            return;
        }

        if (new System.Globalization.StringInfo(words).LengthInTextElements <= 2)
        {
            Append(words);
            notes.At(_blocks.Count, $"A picture stands here for “{words}”.");
        }
        else if (Line.Words.Length > 0)
        {
            notes.At(_blocks.Count, $"A picture in this line was left out: “{HtmlNotes.Short(words)}”");
        }
    }

    /// <summary>A field that shows a value, which may be a word of its line.</summary>
    public void Field(string value)
    {
        if (value.Any(char.IsLetterOrDigit))
        {
            notes.At(_blocks.Count, $"What stands in a field was left out: “{HtmlNotes.Short(value)}”");
        }
    }

    public void Enter(INode node)
    {
        if (node is IText run)
        {
            Append(run.Data);
            return;
        }

        if (node is not IElement element)
        {
            return;
        }

        var isBlock = Flow.IsBlock(element);
        if (isBlock)
        {
            Close();
        }
        else
        {
            Line.Parts |= Flow.PartsWords(element);
        }

        Flow.Enter(element);
        _phrases.Enter(element, Line.Words);
        if (isBlock)
        {
            Count(element, 1);
        }

        if (element.LocalName == "br")
        {
            Line.Break();
        }
        else if (element.LocalName is "td" or "th" && _tables.IsInData)
        {
            Append(_tables.BeginCell(element) ? HtmlTables.Between : "");
            if (_tables.IsOutOfStep)
            {
                notes.At(_blocks.Count, "A cell of this table reaches over several rows or columns, so that these do not stand in the order of its head.");
            }
        }

        Draw(element, "before");
    }

    public void Leave(INode node)
    {
        if (node is not IElement element || element.LocalName == "br")
        {
            return;
        }

        Draw(element, "after");
        _phrases.Leave(element, Line.Words, _blocks.Count);
        Flow.Leave(element);

        // The number of a note before its own words.
        Line.Parts |= element.LocalName == HtmlElements.LocalLink && Line.Words.Length < 5 && RaisedWords.IsMark(Line.Words.ToString());

        if (element.LocalName is "td" or "th" && _tables.IsInData)
        {
            return;
        }

        if (Flow.IsBlock(element))
        {
            if (element.LocalName == "tr" && _tables.IsInData && HtmlTables.IsHead(element) && Line.Words.Length > 0)
            {
                notes.At(_blocks.Count, "This is the head of a table. The cells of each row below stand in the same order.");
            }

            Close();
            Count(element, -1);
        }
        else
        {
            Line.Parts |= Flow.PartsWords(element);
        }
    }

    // What a style draws beside words is seen as they are. A dot or line at the edge of a block is none of its words.
    private void Draw(IElement element, string where)
    {
        if (sheet.Drawn(element, where)?.Words is { } words && words.Trim() is { Length: > 0 } seen && (CssDrawing.IsTelling(seen) || !Flow.IsBlock(element)))
        {
            Append(words);
            notes.At(_blocks.Count, $"A style of the page draws “{seen}” here.");
        }
    }

    private void Append(string run)
    {
        run = run.Replace('\f', ' ').Replace($"{HtmlElements.Gap}", "");
        foreach (var words in Storable.Of(run).Said)
        {
            notes.At(_blocks.Count, words);
        }

        Line.Append(run, Flow.KeepsLines);
    }

    private void Close()
    {
        var block = Typed.Clean(Line.Words.ToString());
        Line.Words.Clear();
        _phrases.Cut();
        if (block is null)
        {
            return;
        }

        _text.Append(_text.Length > 0 ? "\n\n" : "");
        var (kind, level) = _place.Kind;
        if (kind == BlockKind.ListItem && _place.TakeNumber() is { } number)
        {
            _text.Append(number).Append(' ');
        }

        _blocks.Add(new Block(kind, level, _text.Length, _text.Length + block.Length));
        _text.Append(block);
    }

    private void Count(IElement element, int step)
    {
        _place.Count(element, step);
        _tables.Count(element, step);
    }
}
