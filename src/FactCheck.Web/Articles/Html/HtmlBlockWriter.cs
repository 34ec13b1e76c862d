using System.Text;
using AngleSharp.Dom;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>Gathers the words of a page while its nodes are walked, and closes a block wherever a block element begins or ends.</summary>
internal sealed class HtmlBlockWriter(HtmlSheet sheet, HtmlNotes notes, CancellationToken cancel)
{
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _words = new();
    private readonly List<Block> _blocks = [];
    private readonly HtmlPlace _place = new();
    private readonly HtmlTables _tables = new(cancel);
    private readonly HtmlPhrases _phrases = new(notes);
    private bool _parts;

    public string Text => _text.ToString();

    public IReadOnlyList<Block> Blocks => _blocks;

    /// <summary>Whether it has more blocks than any article may have, so that the rest need not be read.</summary>
    public bool IsFull => _blocks.Count > Limits.Blocks;

    /// <summary>Says at the block that is being written that something was left out of it.</summary>
    public void Without(string why, INode part) => notes.Without(_blocks.Count, why, part);

    /// <summary>A formula: written as a line, or said to be left out.</summary>
    public void Formula(IElement math)
    {
        if (HtmlMath.Line(math) is { } line)
        {
            Append(line);
            return;
        }

        Append("[formula left out]");
        Without("A formula that cannot be written in one line was left out", math);
    }

    /// <summary>A picture: one that stands for a letter or sign is read as that.</summary>
    public void Picture(string? instead)
    {
        if (instead is { Length: > 0 } && new System.Globalization.StringInfo(instead.Trim()).LengthInTextElements <= 2)
        {
            Append(instead.Trim());
            notes.At(_blocks.Count, $"A picture stands here for “{instead.Trim()}”.");
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

        _phrases.Enter(element, _words);
        if (element.LocalName == "br")
        {
            Break();
        }
        else if (element.LocalName is "td" or "th" && _tables.IsInData)
        {
            Append(_tables.BeginCell() ? HtmlTables.Between : "");
        }
        else if (IsBlock(element))
        {
            Close();
            Count(element, 1);
        }
        else
        {
            _parts |= !HtmlElements.IsInline(element.LocalName);
        }
    }

    public void Leave(INode node)
    {
        if (node is not IElement element || element.LocalName == "br")
        {
            return;
        }

        _phrases.Leave(element, _words, _blocks.Count);
        if (element.LocalName is "td" or "th" && _tables.IsInData)
        {
            return;
        }

        if (IsBlock(element))
        {
            if (element.LocalName == "tr" && _tables.IsInData && HtmlTables.IsHead(element) && _words.Length > 0)
            {
                notes.At(_blocks.Count, "This is the head of a table. The cells of each row below stand in the same order.");
            }

            Close();
            Count(element, -1);
        }
        else
        {
            _parts |= !HtmlElements.IsInline(element.LocalName);
        }
    }

    // In a row of data only the row is a block; elsewhere a style may make a line of a block and a block of a line.
    private bool IsBlock(IElement element)
    {
        var name = element.LocalName;
        return _tables.IsInData && name is not ("table" or "tr" or "tbody" or "thead" or "tfoot" or "caption") ? false
            : name is not ("div" or "span" or "p" or "label") ? HtmlElements.IsBlock(name)
            : sheet.Of(element).Display switch
            {
                HtmlDisplay.Block => true,
                HtmlDisplay.Inline => false,
                _ => HtmlElements.IsBlock(name),
            };
    }

    // Two line breaks with nothing between them look like the end of a paragraph.
    private void Break()
    {
        if (!_place.IsPreformatted)
        {
            while (_words.Length > 0 && _words[^1] == ' ')
            {
                _words.Length--;
            }
        }

        if (_words.Length > 0 && _words[^1] == '\n' && !_place.IsPreformatted)
        {
            Close();
        }
        else
        {
            _words.Append('\n');
        }
    }

    private void Append(string run)
    {
        run = run.Replace('\f', ' ').Replace($"{HtmlElements.Gap}", "");
        foreach (var words in Storable.Of(run).Said)
        {
            notes.At(_blocks.Count, words);
        }

        for (var at = 0; at < run.Length; at++)
        {
            var c = run[at];
            if (Storable.IsBreak(c))
            {
                Break();
                continue;
            }

            if (Unstorable.IsAt(run, at))
            {
                continue;
            }

            Part(c);
            if (_place.IsPreformatted || c is not (' ' or '\t' or '\r' or '\n' or '\f'))
            {
                _words.Append(c);
            }
            else if (_words.Length > 0 && _words[^1] is not (' ' or '\n'))
            {
                _words.Append(' ');
            }
        }
    }

    // Where an element that nobody knows begins or ends, words do not run together.
    private void Part(char next)
    {
        if (_parts && _words.Length > 0 && char.IsLetterOrDigit(next) && _words[^1] is not (' ' or '\n' or '(' or '[' or '“' or '„' or '«'))
        {
            _words.Append(' ');
        }

        _parts = false;
    }

    private void Close()
    {
        var block = Typed.Clean(_words.ToString());
        _words.Clear();
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
        switch (element.LocalName)
        {
            case "table" when step > 0:
                _tables.Begin(element);
                break;
            case "table":
                _tables.End();
                break;
            case "tr" when step > 0:
                _tables.BeginRow();
                break;
        }
    }
}
