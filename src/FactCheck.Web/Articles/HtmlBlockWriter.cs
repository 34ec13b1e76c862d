using System.Text;
using AngleSharp.Dom;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>Gathers the words of a page while its nodes are walked, and closes a block wherever a block element begins or ends.</summary>
internal sealed class HtmlBlockWriter
{
    private readonly StringBuilder text = new();
    private readonly StringBuilder words = new();
    private readonly List<Block> blocks = [];
    private int heading;
    private int lists;
    private int items;
    private int quotes;
    private int pres;

    public string Text => text.ToString();

    public IReadOnlyList<Block> Blocks => blocks;

    /// <summary>Whether it has more blocks than any article may have, so that the rest need not be read.</summary>
    public bool IsFull => blocks.Count > Limits.Blocks;

    public void Enter(INode node)
    {
        if (node is IText run)
        {
            Append(run.Data);
        }
        else if (node is IElement { LocalName: "br" })
        {
            words.Append('\n');
        }
        else if (node is IElement element && HtmlElements.IsBlock(element))
        {
            Close();
            Count(element, 1);
        }
    }

    public void Leave(INode node)
    {
        if (node is IElement element && HtmlElements.IsBlock(element))
        {
            Close();
            Count(element, -1);
        }
    }

    private void Append(string run)
    {
        foreach (var c in run)
        {
            if (pres > 0 || c is not (' ' or '\t' or '\r' or '\n' or '\f'))
            {
                words.Append(c);
            }
            else if (words.Length > 0 && words[^1] is not (' ' or '\n'))
            {
                words.Append(' ');
            }
        }
    }

    private void Close()
    {
        var block = Typed.Clean(words.ToString());
        words.Clear();
        if (block is null)
        {
            return;
        }
        text.Append(text.Length > 0 ? "\n\n" : "");
        var (kind, level) = Kind();
        blocks.Add(new Block(kind, level, text.Length, text.Length + block.Length));
        text.Append(block);
    }

    private (BlockKind Kind, int Level) Kind() =>
        heading > 0 ? (BlockKind.Heading, heading)
        : items > 0 ? (BlockKind.ListItem, Math.Max(1, lists))
        : quotes > 0 ? (BlockKind.Quote, 0)
        : (BlockKind.Paragraph, 0);

    private void Count(IElement element, int step) => _ = element.LocalName switch
    {
        ['h', >= '1' and <= '6' and var level] => heading = step > 0 ? level - '0' : 0,
        "ul" or "ol" => lists += step,
        "li" => items += step,
        "blockquote" => quotes += step,
        "pre" => pres += step,
        _ => 0,
    };
}
