namespace FactCheck.Web;

/// <summary>Reads declarations, and keeps those on which it depends how words are read.</summary>
internal static class CssDeclarations
{
    private static readonly HashSet<string> s_read = new(StringComparer.OrdinalIgnoreCase)
    {
        "background", "background-color", "bottom", "clip", "clip-path", "color", "content", "content-visibility", "display", "float", "font-family",
        "font-size", "font-variant-position", "height", "left", "list-style", "list-style-type", "margin-left", "margin-top", "max-height", "max-width",
        "opacity", "overflow", "position", "quotes", "right", "text-decoration", "text-decoration-line", "text-indent", "top", "transform", "vertical-align",
        "visibility", "white-space", "width",
    };

    /// <summary>The declarations of a style attribute, or of a rule.</summary>
    public static List<CssDeclaration> Of(ReadOnlySpan<char> style)
    {
        List<CssDeclaration> all = [];
        while (!style.IsEmpty)
        {
            var end = CssText.Until(style, ";");
            Add(style[..end], all);
            style = style[Math.Min(end + 1, style.Length)..];
        }

        return all;
    }

    private static void Add(ReadOnlySpan<char> declaration, List<CssDeclaration> all)
    {
        var colon = declaration.IndexOf(':');
        if (colon <= 0 || !s_read.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(declaration[..colon].Trim(), out var name))
        {
            return;
        }

        var value = declaration[(colon + 1)..].Trim();
        var mark = value.LastIndexOf('!');
        var isImportant = mark >= 0 && value[(mark + 1)..].Trim().Equals("important", StringComparison.OrdinalIgnoreCase);
        value = isImportant ? value[..mark].TrimEnd() : value;
        all.Add(new(name, name is "content" ? value.ToString() : value.ToString().ToLowerInvariant(), isImportant));
    }
}
