namespace FactCheck.Web;

/// <summary>A page as it was answered, or why it could not be had.</summary>
/// <param name="Address">Where it stood in the end, after redirects.</param>
/// <param name="Source">The reader that it is for: html, txt or md.</param>
/// <param name="ContentType">The kind that the server named, such as text/html.</param>
/// <param name="Bytes">The body, unpacked.</param>
/// <param name="Text">The body as text.</param>
/// <param name="Problem">What went wrong, in words that say what to do instead; then only the address is set.</param>
/// <param name="Encoding">How its letters were encoded, where that was not UTF-8.</param>
public sealed record FetchedPage(
    string Address, string Source, string ContentType, ReadOnlyMemory<byte> Bytes, string Text, string? Problem = null, string? Encoding = null)
{
    /// <summary>A page that could not be had.</summary>
    /// <param name="address">The address that was asked last.</param>
    /// <param name="why">A whole sentence; what to do instead is added.</param>
    public static FetchedPage Not(string address, string why) =>
        new(address, "", "", default, "", $"{why} Open it in a browser, copy the article’s words and paste them instead.");

    /// <summary>The reader for a kind of content; null for kinds that are no article.</summary>
    public static string? SourceOf(string? contentType) => contentType?.ToLowerInvariant() switch
    {
        "text/html" or "application/xhtml+xml" => "html",
        "text/plain" => "txt",
        "text/markdown" => "md",
        _ => null,
    };
}
