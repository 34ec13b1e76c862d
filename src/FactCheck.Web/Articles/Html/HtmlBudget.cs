using System.Diagnostics.CodeAnalysis;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace FactCheck.Web;

/// <summary>
/// Stands between a foreign page's tags and the tree that a parser makes of them, and stops it where the tree would cost more than any page that people
/// write. Bytes alone say nothing: 25 KB of unclosed fonts made a tree of 900 MB, because each paragraph had all of them again.
/// </summary>
internal sealed class HtmlBudget(HtmlSheet sheet, CancellationToken cancel)
{
    /// <summary>The most elements and pieces of text.</summary>
    private const int MostNodes = 100_000;

    /// <summary>The deepest element; browsers stop at 512.</summary>
    private const int Deepest = 400;

    // The parser looks through the open elements for each tag. Ordinary pages of full size need a third of this.
    private const long MostSteps = 5_000_000;

    private const int MostAttributes = 12;

    private readonly Dictionary<INode, int> _depths = [];
    private readonly HtmlFormatting _formatting = new(sheet);
    private readonly HtmlShadows _shadows = new();
    private bool _isInLine;
    private IElement? _last;
    private int _depth;
    private int _nodes;
    private long _steps;

    /// <summary>Options that keep to the budget. Only those attributes are kept that are read.</summary>
    public HtmlParserOptions Options => new()
    {
        OnCreated = Watch,
        ShouldEmitAttribute = IsRead,
        SkipComments = true,
        SkipProcessingInstructions = true,
        DisableElementPositionTracking = true,
    };

    /// <summary>Hands a token on to the tree, unless it is one that the reader does not need.</summary>
    public TokenConsumptionResult Take(ref StructHtmlToken token, TokenConsumer next)
    {
        cancel.ThrowIfCancellationRequested();
        Step(1 + _depth);
        if (token.Type == HtmlTokenType.Character)
        {
            Count();
            // The parser throws away pieces of text without words. Between two parts of a line such a piece parts words.
            if (!token.Data.Memory.Span.IsWhiteSpace())
            {
                // What follows a comment goes on in the line.
                _isInLine = true;
            }
            else if (_isInLine)
            {
                token.Name = $" {HtmlElements.Gap}";
            }
        }
        else if (token.Type is HtmlTokenType.StartTag or HtmlTokenType.EndTag)
        {
            _shadows.Rename(ref token);
            _isInLine = token.Name.ToString() is var name && (HtmlElements.IsInline(name) || name.Contains('-', StringComparison.Ordinal));
        }

        if (!_formatting.Drops(ref token))
        {
            next(ref token);
        }

        return TokenConsumptionResult.Continue;
    }

    // Called for every element before it gets its place; so the one before it is measured.
    private void Watch(IElement element, TextPosition position)
    {
        Count();
        if (_last?.Parent is { } parent)
        {
            _depth = _depths.GetValueOrDefault(parent) + 1;
            _depths[_last] = _depth;
            // What stands in a table and belongs to no cell goes before the table, which the parser looks for among all its neighbours.
            Step(ReferenceEquals(parent.ChildNodes[^1], _last) ? 0 : parent.ChildNodes.Length);
        }

        if (_depth > Deepest)
        {
            throw new ExceededException("This page is nested too deeply to be read.");
        }

        _last = element;
    }

    private void Count()
    {
        if (++_nodes > MostNodes)
        {
            throw new ExceededException("This page has more parts than an article can have.");
        }
    }

    private void Step(long steps)
    {
        _steps += steps;
        if (_steps > MostSteps)
        {
            throw new ExceededException("This page is built in a way that takes too long to read.");
        }
    }

    private bool IsRead(ref StructHtmlToken tag, ReadOnlyMemory<char> name) =>
        tag.Attributes.Count < MostAttributes
        && (name.Span is "alt" or "class" or "colspan" or "content" or "display" or "epub:type" or "height" or "hidden" or "href" or "id" or "lang" or "open"
            or "popover" or "property" or "reversed" or "role" or "rowspan" or "shadowrootmode" or "src" or "srcdoc" or "start" or "style" or "type"
            or "value" or "width"
            || sheet.AsksFor(name.ToString()));

    [SuppressMessage("Design", "CA1064:Exceptions should be public", Justification = "Caught where the parser is called.")]
    [SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Caught where the parser is called.")]
    internal sealed class ExceededException(string why) : Exception($"{why} Copy the article’s words from the browser and paste them.");
}
