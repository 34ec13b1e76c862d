namespace FactCheck.Web;

/// <summary>
/// A picture without what its file says beside it: where and when it was taken, by which camera, by whom, small copies of what it showed before it was cut.
/// A source's place must not stand in what readers download. The picture itself is copied byte by byte, never encoded anew; only parts that browsers need
/// to show it are kept, so that a kind of detail that nobody thought of goes too.
/// </summary>
public static class CleanPicture
{
    /// <summary>The picture's bytes, the same ones where there was nothing to take out; null when the file is damaged.</summary>
    /// <param name="mediaType">A kind of picture that is kept.</param>
    /// <param name="bytes">The file.</param>
    public static byte[]? Of(string mediaType, byte[] bytes) => mediaType switch
    {
        "image/jpeg" => JpegParts.Clean(bytes),
        "image/png" => PngParts.Clean(bytes),
        "image/webp" => WebpParts.Clean(bytes),
        _ => bytes,
    };
}
