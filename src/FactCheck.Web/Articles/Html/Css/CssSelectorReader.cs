using System.Text;

namespace FactCheck.Web;

/// <summary>Reads a selector. What only holds while somebody points, types or chooses (:hover, :focus) never holds for a page that is read.</summary>
internal sealed class CssSelectorReader
{
    private const int MostParts = 8;
    private const int MostTests = 12;
    private const int Deepest = 3;

    private readonly string _css;
    private readonly ISet<string> _attributes;
    private readonly int _depth;
    private readonly List<CssTest> _tests = [];
    private int _at;
    private int _weight;
    private string _key = "*";
    private string? _drawn;

    private CssSelectorReader(string css, ISet<string> attributes, int depth) => (_css, _attributes, _depth) = (css, attributes, depth);

    /// <summary>The selector; null where it never holds, or nobody knows what it means.</summary>
    /// <param name="css">Its text.</param>
    /// <param name="attributes">Gets the names of attributes that it asks for.</param>
    public static CssSelector? Read(string css, ISet<string> attributes) => new CssSelectorReader(css.Trim(), attributes, 0).Read();

    private CssSelector? Read()
    {
        List<CssPart> parts = [];
        while (_at < _css.Length)
        {
            var start = _at;
            _key = "*";
            if (!Part() || _at == start || (_drawn is not null && _at < _css.Length))
            {
                return null;
            }

            var combinator = Combinator();
            parts.Add(new([.. _tests], combinator));
            _tests.Clear();
            if (parts.Count > MostParts || (combinator == '!' && _at < _css.Length))
            {
                return null;
            }
        }

        // A combinator stands to the right of its part in the text, and belongs to the part on its right.
        var reversed = new List<CssPart>();
        for (var at = parts.Count - 1; at >= 0; at--)
        {
            reversed.Add(parts[at] with { Combinator = at > 0 ? parts[at - 1].Combinator : ' ' });
        }

        return reversed.Count == 0 ? null : new(reversed, _weight, _key, _drawn);
    }

    // “!” at the end.
    private char Combinator()
    {
        var start = _at;
        while (_at < _css.Length && char.IsWhiteSpace(_css[_at]))
        {
            _at++;
        }

        if (_at == _css.Length)
        {
            return '!';
        }

        if (_css[_at] is not ('>' or '+' or '~'))
        {
            return _at > start ? ' ' : '!';
        }

        var sign = _css[_at++];
        while (_at < _css.Length && char.IsWhiteSpace(_css[_at]))
        {
            _at++;
        }

        return sign;
    }

    private bool Part()
    {
        while (_at < _css.Length && !char.IsWhiteSpace(_css[_at]) && _css[_at] is not ('>' or '+' or '~'))
        {
            if (_tests.Count > MostTests || !Test())
            {
                return false;
            }
        }

        return true;
    }

    private bool Test()
    {
        switch (_css[_at])
        {
            case '*':
                _at++;
                return true;
            case '#':
                _at++;
                var id = Name();
                _key = $"#{id}";
                return id.Length > 0 && Add(10_000, (element, _) => element.Id == id);
            case '.':
                _at++;
                var named = Name();
                _key = _key[0] == '#' ? _key : $".{named}";
                return named.Length > 0 && Add(100, (element, tree) => Array.IndexOf(tree.Classes(element), named) >= 0);
            case '[':
                var end = CssText.Until(_css.AsSpan(_at + 1), "]") + _at + 1;
                var test = CssAttribute.Read(_css[(_at + 1)..Math.Min(end, _css.Length)], _attributes);
                _at = Math.Min(end + 1, _css.Length);
                return test is not null && Add(100, test);
            case ':':
                return Pseudo();
            default:
                var name = Name().ToLowerInvariant();
                _key = _key == "*" ? name : _key;
                return name.Length > 0 && Add(1, (element, _) => HtmlElements.Written(element.LocalName) == name);
        }
    }

    private bool Pseudo()
    {
        var isDrawn = _css.AsSpan(_at).StartsWith("::");
        _at += isDrawn ? 2 : 1;
        var name = Name().ToLowerInvariant();
        var inner = "";
        if (_at < _css.Length && _css[_at] == '(')
        {
            var length = CssText.Until(_css.AsSpan(_at + 1), ")");
            inner = _css.Substring(_at + 1, length).Trim();
            _at = Math.Min(_at + length + 2, _css.Length);
        }

        if (name is "before" or "after")
        {
            _drawn = name;
            return true;
        }

        if (isDrawn)
        {
            return false;
        }

        if (name is "not" or "is" or "where" or "matches")
        {
            if (_depth == Deepest)
            {
                return false;
            }

            List<CssSelector> all =
                [.. CssText.Split(inner).Select(each => new CssSelectorReader(each, _attributes, _depth + 1).Read()).OfType<CssSelector>()];
            var isDenied = name == "not";
            return Add(name == "where" ? 0 : all.Select(each => each.Weight).DefaultIfEmpty().Max(),
                (element, tree) => all.Exists(each => each.Holds(element, tree)) != isDenied);
        }

        return CssNumber.Test(name, inner) is { } test && Add(100, test);
    }

    private bool Add(int weight, CssTest test)
    {
        _weight += weight;
        _tests.Add(test);
        return true;
    }

    private string Name()
    {
        var name = new StringBuilder();
        while (_at < _css.Length && (char.IsLetterOrDigit(_css[_at]) || _css[_at] is '-' or '_' or '\\' || _css[_at] > '\u007F'))
        {
            name.Append(_css[_at] == '\\' ? CssEscape.Read(_css, ref _at) : _css[_at++].ToString());
        }

        return name.ToString();
    }
}
