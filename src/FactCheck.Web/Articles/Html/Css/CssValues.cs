using System.Globalization;

namespace FactCheck.Web;

/// <summary>The values that the cascade gives the properties of one element.</summary>
internal readonly struct CssValues(Dictionary<string, string> values)
{
    /// <summary>Words that are nearer to the edge than this are on the screen.</summary>
    private const double FarOff = -999;

    private static readonly string[] s_sides = ["left", "top", "right", "bottom", "margin-left", "margin-top", "text-indent"];
    private static readonly string[] s_sizes = ["width", "height", "max-height", "max-width"];
    private static readonly string[] s_numbers = ["decimal", "lower-", "upper-", "none", "disc", "circle", "square"];

    /// <summary>A property's value; null where there is none.</summary>
    public string? this[string name] => values.GetValueOrDefault(name);

    /// <summary>Whether the words are out of sight, cut off, or drawn so that nobody sees them.</summary>
    public bool IsUnseen
    {
        get
        {
            var style = this;
            var ground = Color("background-color") ?? Color("background");
            return this["content-visibility"] == "hidden"
                || Length("opacity") == 0
                || Array.Exists(s_sides, side => style.Length(side) < FarOff)
                || (this["overflow"] is "hidden" or "clip" && Array.Exists(s_sizes, size => style.Length(size) is >= 0 and <= 1))
                || IsNothing(this["clip"])
                || this["clip-path"] is "inset(50%)" or "inset(100%)" or "circle(0)"
                || this["transform"]?.Replace(" ", "", StringComparison.Ordinal) is "scale(0)" or "scale(0,0)"
                || Color("color") is { } color && (color == "transparent" || color == ground);
        }
    }

    /// <summary>Whether the words are not drawn until an element in them is visible; null where nothing says so.</summary>
    public bool? IsInvisible => this["visibility"] is { } value and not ("inherit" or "unset") ? value is "hidden" or "collapse" : null;

    /// <summary>Whether letters have no size until an element in them has one; null where nothing says so.</summary>
    public bool? IsSizeless => this["font-size"] is not { } size || size is "inherit" or "unset" ? null
        : Length("font-size") == 0 ? true
        : size.EndsWith('%') || IsEm(size) || size is "smaller" or "larger" ? null
        : false;

    /// <summary>1 for words that stand raised in their line, -1 for lowered ones.</summary>
    public int Raised
    {
        get
        {
            var isSmall = this["font-size"] is { } size && (size is "smaller" or "small" or "x-small" or "xx-small" || (Length("font-size") is { } number
                && (size.EndsWith('%') ? number < 100 : IsEm(size) && number < 1)));
            var shift = this["position"] == "relative" && isSmall ? -Length("top") ?? Length("bottom") : null;
            return (this["font-variant-position"], this["vertical-align"]) switch
            {
                ("super", _) or (_, "super") => 1,
                ("sub", _) or (_, "sub") => -1,
                (_, "top" or "text-top") when isSmall => 1,
                (_, { } align) when isSmall && Number(align) is { } height and not 0 => Math.Sign(height),
                _ => Math.Sign(shift ?? 0),
            };
        }
    }

    /// <summary>How a list counts; null where nothing says so.</summary>
    public string? ListType => this["list-style-type"]
        ?? this["list-style"]?.Split(' ').FirstOrDefault(each => Array.Exists(s_numbers, number => each.StartsWith(number, StringComparison.Ordinal)));

    // A cut-out of a point, such as rect(0, 0, 0, 0).
    private static bool IsNothing(string? clip) => clip is not null && clip.StartsWith("rect(", StringComparison.Ordinal)
        && clip[5..].TrimEnd(')').Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).All(each => Number(each) is >= 0 and <= 1);

    private static bool IsEm(string length) => length.EndsWith("em", StringComparison.Ordinal) && !length.EndsWith("rem", StringComparison.Ordinal);

    private double? Length(string name) => this[name] is { } value ? Number(value) : null;

    private string? Color(string name) => this[name] switch
    {
        null or "inherit" or "initial" or "unset" or "revert" or "currentcolor" or "none" => null,
        ['#', var r, var g, var b] => $"#{r}{r}{g}{g}{b}{b}",
        "white" => "#ffffff",
        "black" => "#000000",
        var other => other.Replace(" ", "", StringComparison.Ordinal) is var close && close is "rgba(0,0,0,0)" ? "transparent" : close,
    };

    private static double? Number(string value)
    {
        var digits = value.AsSpan().TrimEnd("abcdefghijklmnopqrstuvwxyz%");
        return double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
