namespace FactCheck.Web;

/// <summary>How an element stands in its page.</summary>
internal enum HtmlDisplay
{
    /// <summary>The style does not say.</summary>
    Unsaid,

    /// <summary>Not at all.</summary>
    None,

    /// <summary>On lines of its own.</summary>
    Block,

    /// <summary>In the line.</summary>
    Inline,

    /// <summary>In a way that does not matter here.</summary>
    Other,
}

/// <summary>What a style does to words.</summary>
/// <param name="IsUnseen">The words have a place, and nobody sees them, whatever the elements in them say.</param>
/// <param name="Display">How the element stands in its page.</param>
internal readonly record struct HtmlLook(bool IsUnseen, HtmlDisplay Display)
{
    /// <summary>Whether a line goes through the words; null where the style does not say.</summary>
    public bool? IsStruck { get; init; }

    /// <summary>Whether the words are not drawn until an element in them is visible; null where the style does not say.</summary>
    public bool? IsInvisible { get; init; }

    /// <summary>Whether letters have no size until an element in them has one; null where the style does not say.</summary>
    public bool? IsSizeless { get; init; }

    /// <summary>Whether the elements in it stand side by side, each by itself, with no space between them in the text (flex, grid).</summary>
    public bool IsRow { get; init; }

    /// <summary>Whether it stands at the side, with the line going on beside it.</summary>
    public bool IsAfloat { get; init; }

    /// <summary>1 for words that stand raised in their line, -1 for lowered ones.</summary>
    public int Raised { get; init; }

    /// <summary>Whether the lines of the text stand as they are written; null where the style does not say.</summary>
    public bool? KeepsLines { get; init; }

    /// <summary>How a list counts, such as “lower-roman” or “none”; null where the style does not say.</summary>
    public string? ListType { get; init; }

    /// <summary>Whether quotations in it get no marks.</summary>
    public bool HasNoQuotes { get; init; }

    /// <summary>Whether nobody sees the words.</summary>
    public bool IsHidden => IsUnseen || Display == HtmlDisplay.None;

    /// <summary>The look that the values of properties make.</summary>
    public static HtmlLook Of(Dictionary<string, string> values)
    {
        if (values.Count == 0)
        {
            return default;
        }

        var style = new CssValues(values);
        var display = style["display"];
        return new(style.IsUnseen, DisplayOf(display))
        {
            IsStruck = (style["text-decoration-line"] ?? style["text-decoration"])?.Contains("line-through", StringComparison.Ordinal),
            IsInvisible = style.IsInvisible,
            IsSizeless = style.IsSizeless,
            IsRow = display is "flex" or "inline-flex" or "grid" or "inline-grid" or "table-row" or "-webkit-box" or "-ms-flexbox",
            IsAfloat = style["float"] is "left" or "right" or "inline-start",
            Raised = style.Raised,
            KeepsLines = style["white-space"] is { } space ? space.StartsWith("pre", StringComparison.Ordinal) || space == "break-spaces" : null,
            ListType = style.ListType,
            HasNoQuotes = style["quotes"] == "none",
        };
    }

    private static HtmlDisplay DisplayOf(string? value) => value switch
    {
        null => HtmlDisplay.Unsaid,
        "none" => HtmlDisplay.None,
        "block" or "flex" or "grid" or "flow-root" or "list-item" or "table" or "table-row" or "table-caption" or "-webkit-box" or "-ms-flexbox" =>
            HtmlDisplay.Block,
        "inline" or "inline-block" or "inline-flex" or "inline-grid" or "contents" => HtmlDisplay.Inline,
        _ => HtmlDisplay.Other,
    };
}
