using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace FactCheck.Web;

/// <summary>
/// What a page's own style sheets do to its words, by the cascade of CSS; sheets of other addresses are not read. Names that sites use everywhere for
/// words that only screen readers say are known without a rule.
/// </summary>
internal sealed partial class HtmlSheet
{
    private const int MostRules = 10_000;

    private static readonly HashSet<string> s_unseen = new(StringComparer.OrdinalIgnoreCase)
    {
        "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screen-reader-only", "element-invisible", "u-hidden-visually", "a11y-hidden",
    };

    // Most elements of most pages: kept for each of them, it was a quarter of what a page may cost.
    private static readonly HtmlLook s_plain = HtmlLook.Of([]);

    private readonly Dictionary<string, List<CssRule>> _rules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<CssRule>> _drawn = new(StringComparer.Ordinal);
    private readonly HashSet<string> _attributes = new(StringComparer.Ordinal);
    private readonly Dictionary<IElement, HtmlLook> _looks = [];
    private readonly List<CssRule> _held = [];
    private readonly CssTree _tree = new();
    private int _count;

    /// <summary>Whether the page's styles were too many to be followed to the end.</summary>
    public bool IsExhausted => _tree.IsExhausted || _count >= MostRules;

    /// <summary>Whether words are read that a style lets nobody see: some pages draw theirs only after a script has run.</summary>
    public bool ShowsUnseen { get; private set; }

    /// <summary>From now on words are read that a style lets nobody see; those that it gives no place are not.</summary>
    public void ShowUnseen()
    {
        ShowsUnseen = true;
        _looks.Clear();
    }

    /// <summary>Reads the sheets that stand in a page: none of a comment, or of what is shown where there are no scripts.</summary>
    public static HtmlSheet In(string html)
    {
        var sheet = new HtmlSheet();
        if (!html.Contains("<style", StringComparison.OrdinalIgnoreCase))
        {
            return sheet;
        }

        var text = new CssText(sheet.Take);
        for (var begin = Begins().Match(html); begin.Success;)
        {
            var (start, name) = (begin.Index + begin.Length, begin.Groups["name"].Value.ToLowerInvariant());
            var close = begin.Value == "<!--" ? "-->" : $"</{name}";
            var end = html.IndexOf(close, begin.Value == "<!--" ? start - 2 : start, StringComparison.OrdinalIgnoreCase);
            if (end < 0)
            {
                break;
            }

            if (name == "style" && IsForScreens(begin.Value))
            {
                text.Read(html[start..end]);
            }

            begin = Begins().Match(html, end + close.Length);
        }

        return sheet;
    }

    /// <summary>How an element looks.</summary>
    public HtmlLook Of(IElement element)
    {
        if (_rules.Count == 0 && !element.HasAttribute("style") && !element.HasAttribute("class"))
        {
            return s_plain;
        }

        if (!_looks.TryGetValue(element, out var look))
        {
            var style = element.GetAttribute("style");
            look = HtmlLook.Of(Cascade(_rules, element, style is { Length: > 0 } ? CssDeclarations.Of(style) : []));
            look = ShowsUnseen ? look with { IsUnseen = false, IsInvisible = null, IsSizeless = null } : look;
            _looks[element] = look = _tree.Classes(element).Any(s_unseen.Contains) ? look with { IsUnseen = true } : look;
        }

        return look;
    }

    /// <summary>What a style draws before or after an element's words; null when nothing.</summary>
    public CssDrawing? Drawn(IElement element, string where) =>
        _drawn.Count == 0 ? null : CssDrawing.Of(Cascade(_drawn, element, [], where), element);

    /// <summary>Whether a rule may be about such an element, so that it matters where it stands.</summary>
    public bool MayConcern(string name, string id, string classes) =>
        s_lists.Any(all => all(this).ContainsKey(name) || (id.Length > 0 && all(this).ContainsKey("#" + id)))
        || CssTree.Split(classes).Any(each => s_unseen.Contains(each) || s_lists.Any(all => all(this).ContainsKey("." + each)));

    /// <summary>Whether a rule asks for an attribute.</summary>
    public bool AsksFor(string attribute) => _attributes.Contains(attribute);

    private static readonly Func<HtmlSheet, Dictionary<string, List<CssRule>>>[] s_lists = [sheet => sheet._rules, sheet => sheet._drawn];

    private Dictionary<string, string> Cascade(
        Dictionary<string, List<CssRule>> rules, IElement element, List<CssDeclaration> own, string? where = null)
    {
        _held.Clear();
        Hold(rules, "*", element, where);
        Hold(rules, HtmlElements.Written(element.LocalName), element, where);
        if (element.Id is { Length: > 0 } id)
        {
            Hold(rules, "#" + id, element, where);
        }

        foreach (var each in _tree.Classes(element))
        {
            Hold(rules, "." + each, element, where);
        }

        _held.Sort((one, other) => one.Rank.CompareTo(other.Rank));
        Dictionary<string, string> values = [];
        foreach (var isImportant in (bool[])[false, true])
        {
            _held.ForEach(rule => Say(rule.Declarations, isImportant, values));
            Say(own, isImportant, values);
        }

        return values;
    }

    private static void Say(List<CssDeclaration> declarations, bool isImportant, Dictionary<string, string> values)
    {
        foreach (var declaration in declarations)
        {
            if (declaration.IsImportant == isImportant)
            {
                values[declaration.Name] = declaration.Value;
            }
        }
    }

    private void Hold(Dictionary<string, List<CssRule>> rules, string key, IElement element, string? where)
    {
        if (!_tree.IsExhausted && rules.TryGetValue(key, out var all))
        {
            _held.AddRange(all.Where(rule => rule.Selector.Drawn == where && rule.Selector.Holds(element, _tree)));
        }
    }

    private void Take(string selectors, List<CssDeclaration> declarations, bool isLayered)
    {
        foreach (var asked in declarations.SelectMany(each => CssDrawing.Attributes(each)))
        {
            _attributes.Add(asked);
        }

        foreach (var each in CssText.Split(selectors))
        {
            if (_count < MostRules && CssSelectorReader.Read(each, _attributes) is { } selector)
            {
                var all = selector.Drawn is null ? _rules : _drawn;
                if (!all.TryGetValue(selector.Key, out var rules))
                {
                    all[selector.Key] = rules = [];
                }

                rules.Add(new(selector, declarations, isLayered, _count++));
            }
        }
    }

    private static bool IsForScreens(string tag) =>
        CssMedia.Holds(Media().Match(tag).Groups["media"].ValueSpan) && Type().Match(tag).Groups["type"].Value.ToLowerInvariant() is "" or "text/css";

    [GeneratedRegex(
        "<!--|<(?<name>style|noscript|script|template|textarea)(\\s[^>]*)?>",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Begins();

    [GeneratedRegex(
        "\\smedia\\s*=\\s*([\"'](?<media>[^\"']*)[\"']|(?<media>[^\\s>\"']+))",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Media();

    [GeneratedRegex("\\stype\\s*=\\s*[\"']?(?<type>[\\w/+-]*)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Type();
}
