using System.Text;

namespace FactCheck.Web.Tests;

/// <summary>The small pages of tests/reading/pages.txt, each with what it has to be read as.</summary>
public sealed record ReadingPage(string Html, string Blocks, string? Notes, bool DiffersFromBrowser)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<ReadingPage> All { get; } = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "pages.txt"))
        .Where(line => line.Contains('⇒', StringComparison.Ordinal) && !line.StartsWith('#')).Select(Of)];

    /// <summary>Blocks as the file writes them.</summary>
    public static string Written(HtmlArticle article) => string.Join(" | ", article.Blocks.Select(block =>
        $"{"PHLQ"[(int)block.Kind]}{(block.Level > 0 ? block.Level : "")}{(block.Marker(article.Text) is { } marker ? $"{{{marker}}}" : "")} "
        + article.Text[block.Start..block.End].Replace('\n', '~')));

    /// <summary>The words alone, as a browser's plain text has them.</summary>
    public static string Words(string text) => string.Join(' ', text.Split([' ', '\n', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries)).Normalize(NormalizationForm.FormC);

    private static ReadingPage Of(string line)
    {
        var parts = line.Split('⇒');
        var differs = parts[0].StartsWith('≠');
        return new(parts[0].TrimStart('≠').Trim(' '), parts[1].Trim(' '), parts.Length > 2 ? parts[2].Trim() : null, differs);
    }
}
