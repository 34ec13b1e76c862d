namespace FactCheck.Web;

/// <summary>Where to go after signing in: a path of this site and nothing that a browser could read as another site.</summary>
public static class LocalAddress
{
    private const int Longest = 2_000;

    private static readonly Uri s_here = new("https://here.example");

    /// <summary>The address when it is local, else the desk.</summary>
    public static string Or(string? address, string otherwise = "/desk") => IsLocal(address) ? address! : otherwise;

    /// <summary>
    /// Whether it begins with one slash and holds no backslash, control character, empty or dot segment: browsers turn "/\" and "/&lt;tab&gt;/"
    /// into "//", which names another site. Beyond ASCII only letters and digits pass: blanks, marks of direction and look-alikes of a slash do not.
    /// </summary>
    public static bool IsLocal(string? address)
    {
        if (address is null || address.Length is 0 or > Longest || address[0] != '/' || !address.All(IsPlain))
        {
            return false;
        }

        var path = Uri.UnescapeDataString(address.Split('?', '#')[0]);
        return !path.Contains("//", StringComparison.Ordinal)
            && !path.Any(c => char.IsControl(c) || c == '\\')
            && !path.Split('/').Any(segment => segment is "." or "..")
            && Uri.TryCreate(s_here, address, out var whole) && whole.Host == s_here.Host;
    }

    private static bool IsPlain(char c) => char.IsAscii(c) ? c is > ' ' and < '\x7f' and not '\\' : char.IsLetterOrDigit(c);
}
