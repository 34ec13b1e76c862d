namespace FactCheck.Web;

/// <summary>
/// The paths of readers' pages, ready to stand in any address: what is not ASCII is percent-encoded (RFC 3987, 3.1). Browsers show it decoded.
/// </summary>
public static class ReaderPaths
{
    /// <summary>Where the newest version of a fact-check is read.</summary>
    public static string Check(string slug) => $"/fact-checks/{Uri.EscapeDataString(slug)}";

    /// <summary>Where one version of a fact-check is read.</summary>
    public static string Version(string slug, int number) => $"{Check(slug)}/versions/{number}";

    /// <summary>What anybody needs to check a fact-check's part of the log.</summary>
    public static string Record(string slug) => RecordFile.Path(Uri.EscapeDataString(slug));

    /// <summary>Where an article is read.</summary>
    public static string Article(string slug) => $"/articles/{Uri.EscapeDataString(slug)}";

    /// <summary>The fact-checks of an article as annotations.</summary>
    public static string Annotations(string slug) => $"{Article(slug)}/annotations.jsonld";
}
