using System.Globalization;

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
/// <param name="IsUnseen">The words have a place, and nobody sees them.</param>
/// <param name="IsStruck">A line goes through the words.</param>
/// <param name="Display">How the element stands in its page.</param>
internal readonly record struct HtmlLook(bool IsUnseen, bool IsStruck, HtmlDisplay Display)
{
    /// <summary>Words that are nearer to the edge than this are on the screen.</summary>
    private const double FarOff = -999;

    /// <summary>Whether nobody sees the words.</summary>
    public bool IsHidden => IsUnseen || Display == HtmlDisplay.None;

    /// <summary>Reads the declarations of a style attribute, or of a rule.</summary>
    public static HtmlLook Of(ReadOnlySpan<char> style)
    {
        var look = default(HtmlLook);
        var (color, ground, isAside, isFlat, isCut) = ("", "", false, false, false);
        foreach (var range in style.Split(';'))
        {
            var declaration = style[range];
            var colon = declaration.IndexOf(':');
            if (colon <= 0)
            {
                continue;
            }

            var name = declaration[..colon].Trim().ToString().ToLowerInvariant();
            var value = declaration[(colon + 1)..].ToString().Replace("!important", "", StringComparison.OrdinalIgnoreCase).Trim().ToLowerInvariant();
            switch (name)
            {
                case "display":
                    look = look with { Display = DisplayOf(value) };
                    break;
                case "visibility" when value is "hidden" or "collapse":
                case "content-visibility" when value == "hidden":
                case "opacity" or "font-size" when IsZero(value):
                case "text-indent" when Length(value) < FarOff:
                case "clip" when IsNothing(value):
                case "clip-path" when value is "inset(50%)" or "inset(100%)" or "circle(0)":
                case "transform" when value is "scale(0)" or "scale(0,0)" or "scale(0, 0)":
                    look = look with { IsUnseen = true };
                    break;
                case "text-decoration" or "text-decoration-line" when value.Contains("line-through", StringComparison.Ordinal):
                    look = look with { IsStruck = true };
                    break;
                case "color":
                    color = value;
                    break;
                case "background" or "background-color":
                    ground = value;
                    break;
                case "left" or "top" or "right" or "bottom" or "margin-left" or "margin-top" when Length(value) < FarOff:
                    isAside = true;
                    break;
                case "width" or "height" or "max-height" or "max-width" when Length(value) is >= 0 and <= 1:
                    isFlat = true;
                    break;
                case "overflow" when value is "hidden" or "clip":
                    isCut = true;
                    break;
            }
        }

        return look with { IsUnseen = look.IsUnseen || isAside || (isFlat && isCut) || color == "transparent" || (color.Length > 0 && color == ground) };
    }

    /// <summary>This look with what a nearer style says over it.</summary>
    public HtmlLook Under(HtmlLook nearer) => new(
        IsUnseen || nearer.IsUnseen, IsStruck || nearer.IsStruck, nearer.Display == HtmlDisplay.Unsaid ? Display : nearer.Display);

    private static HtmlDisplay DisplayOf(string value) => value switch
    {
        "none" => HtmlDisplay.None,
        "block" or "flex" or "grid" or "flow-root" or "list-item" or "table" or "table-row" or "table-caption" or "-webkit-box" => HtmlDisplay.Block,
        "inline" or "inline-block" or "inline-flex" or "contents" => HtmlDisplay.Inline,
        _ => HtmlDisplay.Other,
    };

    // A cut-out of a point, such as rect(0, 0, 0, 0).
    private static bool IsNothing(string clip) => clip.StartsWith("rect(", StringComparison.Ordinal)
        && clip[5..].TrimEnd(')').Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).All(each => Length(each) is >= 0 and <= 1);

    private static bool IsZero(string value) => Length(value) == 0;

    private static double? Length(string value)
    {
        var digits = value.AsSpan().TrimEnd("abcdefghijklmnopqrstuvwxyz%");
        return double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
