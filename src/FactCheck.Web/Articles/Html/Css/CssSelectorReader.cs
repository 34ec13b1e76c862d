using AngleSharp.Css;
using AngleSharp.Css.Dom;
using AngleSharp.Css.Parser;
using AngleSharp.Dom;

namespace FactCheck.Web;

/// <summary>
/// Takes over a selector from AngleSharp's parser. What only holds while somebody points, types or chooses (:hover, :focus) never holds for a page that
/// is read. AngleSharp does not match whole selectors here: it cannot be stopped.
/// </summary>
internal sealed class CssSelectorReader : ISelectorVisitor
{
    private const int MostTests = 12;
    private const int Deepest = 3;

    // So many letters of an attribute cost a step; where it is taken apart into words, each does.
    private const int StepLength = 8;

    private static readonly CssSelectorParser s_parser = new();

    private readonly ISet<string> _attributes;
    private readonly int _depth;
    private readonly List<CssPart> _parts = [];
    private List<CssTest> _tests = [];
    private ISelector _simple;
    private Priority _weight;
    private string _key = "*";
    private string? _drawn;
    private bool _isUnknown;

    private CssSelectorReader(ISelector selector, ISet<string> attributes, int depth)
    {
        (_simple, _attributes, _depth) = (selector, attributes, depth);
        selector.Accept(this);
        if (_parts.Count == 0)
        {
            _parts.Add(new(_tests, ' '));
        }
    }

    /// <summary>The selector; null where it never holds, or nobody knows what it means.</summary>
    /// <param name="css">Its text.</param>
    /// <param name="attributes">Gets the names of attributes that it asks for.</param>
    public static CssSelector? Read(string css, ISet<string> attributes) => Read(css, attributes, 0);

    /// <inheritdoc/>
    public void Combinator(IEnumerable<ISelector> selectors, IEnumerable<string> symbols)
    {
        foreach (var (selector, sign) in selectors.Zip(symbols.Prepend(" ")))
        {
            _isUnknown |= _drawn is not null || sign is not (" " or ">" or "+" or "~");
            (_simple, _tests, _key) = (selector, [], "*");
            selector.Accept(this);
            _parts.Insert(0, new(_tests, sign[0]));
        }
    }

    /// <inheritdoc/>
    public void Many(IEnumerable<ISelector> selectors)
    {
        foreach (var selector in selectors)
        {
            _simple = selector;
            selector.Accept(this);
        }
    }

    /// <inheritdoc/>
    public void List(IEnumerable<ISelector> selectors) => _isUnknown = true;

    /// <inheritdoc/>
    public void Type(string name)
    {
        if (name != "*")
        {
            var written = name.ToLowerInvariant();
            _key = _key == "*" ? written : _key;
            Add((element, _) => HtmlElements.Written(element.LocalName) == written);
        }
    }

    /// <inheritdoc/>
    public void Id(string value)
    {
        _key = $"#{value}";
        Add((element, _) => element.Id == value);
    }

    /// <inheritdoc/>
    public void Class(string name)
    {
        _key = _key[0] == '#' ? _key : $".{name}";
        Add((element, tree) => Array.IndexOf(tree.Classes(element), name) >= 0);
    }

    /// <inheritdoc/>
    public void Attribute(string name, string op, string? value)
    {
        // [class~="x"] says the same as .x, and is asked of each element of many pages; with “i” or “s” behind it, it does not.
        if (name == "class" && op == "~=" && value is not null && _simple.Text.EndsWith("\"]", StringComparison.Ordinal))
        {
            Class(value);
            return;
        }

        _attributes.Add(name.ToLowerInvariant());
        var (test, length) = (_simple, op == "~=" ? 1 : StepLength);
        Add(op == "!=" ? null : (element, tree) => tree.Step((element.GetAttribute(name)?.Length ?? 0) / length) && test.Match(element, null));
    }

    /// <inheritdoc/>
    public void Child(string name, int step, int offset, ISelector selector) => Add(selector.Text == "*" ? CssNumber.Nth(name, step, offset) : null);

    /// <inheritdoc/>
    public void PseudoElement(string name)
    {
        _drawn = name;
        _isUnknown |= name is not ("before" or "after");
    }

    /// <inheritdoc/>
    public void PseudoClass(string name)
    {
        var function = name[..Math.Max(name.IndexOf('(', StringComparison.Ordinal), 0)];
        if (name is "before" or "after")
        {
            PseudoElement(name);
        }
        else if (function is "not" or "is" or "where" or "matches")
        {
            List<CssSelector> all =
                [.. CssText.Split(name[(function.Length + 1)..^1]).Select(each => Read(each, _attributes, _depth + 1)).OfType<CssSelector>()];
            Add(_depth < Deepest ? (element, tree) => Hold(all, element, tree) != (function == "not") : null);
        }
        else
        {
            Add(CssNumber.Test(name));
        }
    }

    private static bool Hold(List<CssSelector> all, IElement element, CssTree tree)
    {
        foreach (var each in all)
        {
            if (each.Holds(element, tree))
            {
                return true;
            }
        }

        return false;
    }

    private static CssSelector? Read(string css, ISet<string> attributes, int depth)
    {
        // The parser passes over a combinator at the beginning, and colons at the end.
        var selector = depth > Deepest || css is ['>' or '+' or '~' or '|', ..] or [.., ':'] ? null : s_parser.ParseSelector(css);
        return selector is null ? null : new CssSelectorReader(selector, attributes, depth).Selector();
    }

    private CssSelector? Selector() => _isUnknown ? null : new(_parts, _weight, _key, _drawn);

    private void Add(CssTest? test)
    {
        _isUnknown |= test is null || _tests.Count == MostTests;
        if (test is not null)
        {
            _tests.Add(test);
            _weight += _simple.Specificity;
        }
    }
}
