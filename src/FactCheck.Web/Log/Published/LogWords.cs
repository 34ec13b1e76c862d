namespace FactCheck.Web;

/// <summary>What readers are told about a signed head.</summary>
public static class LogWords
{
    /// <summary>A number of entries.</summary>
    public static string Entries(long count) => count == 1 ? "1 entry" : string.Create(TimeWords.English, $"{count:N0} entries");

    /// <summary>Who outside the newsroom signed a head.</summary>
    public static string Witnesses(SignedHead head) => string.Join(", ", head.Witnesses) is { Length: > 0 } names
        ? names
        : "none; nobody outside the newsroom has signed this head";
}
