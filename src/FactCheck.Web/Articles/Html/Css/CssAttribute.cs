namespace FactCheck.Web;

/// <summary>The part of a selector that asks for an attribute, such as “[lang|=en]”.</summary>
internal static class CssAttribute
{
    private static readonly string[] s_signs = ["~=", "|=", "^=", "$=", "*=", "="];

    /// <summary>The test; null where it cannot be read.</summary>
    /// <param name="css">What stands between the brackets.</param>
    /// <param name="attributes">Gets the attribute's name.</param>
    public static CssTest? Read(string css, ISet<string> attributes)
    {
        var sign = s_signs.FirstOrDefault(each => css.Contains(each, StringComparison.Ordinal));
        var parts = sign is null ? [css] : css.Split(sign, 2);
        var name = CssEscape.Plain(parts[0].Trim()).ToLowerInvariant();
        if (name.Length is 0 or > 40)
        {
            return null;
        }

        attributes.Add(name);
        if (sign is null)
        {
            return (element, _) => element.HasAttribute(name);
        }

        var wanted = parts[1].Trim();
        var isLoose = wanted.EndsWith(" i", StringComparison.OrdinalIgnoreCase) || name is "type" or "lang" or "dir";
        wanted = wanted.EndsWith(" i", StringComparison.OrdinalIgnoreCase) ? wanted[..^2].Trim() : wanted;
        wanted = CssEscape.Plain(wanted.Trim('"', '\''));
        var how = isLoose ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return (element, _) => element.GetAttribute(name) is { } value && sign switch
        {
            "=" => value.Equals(wanted, how),
            "~=" => CssTree.Split(value).Contains(wanted),
            "|=" => value.Equals(wanted, how) || value.StartsWith(wanted + "-", how),
            _ when wanted.Length == 0 => false,
            "^=" => value.StartsWith(wanted, how),
            "$=" => value.EndsWith(wanted, how),
            _ => value.Contains(wanted, how),
        };
    }
}
