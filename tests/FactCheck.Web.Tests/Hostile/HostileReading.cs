using System.Text;
using FactCheck.Domain;
using FactCheck.Web;

namespace FactCheck.Hostile;

/// <summary>Takes a document in as the newsroom does, without storing it.</summary>
public static class HostileReading
{
    private const string Article = "Some words of an article stand here, and some more of them follow. ";

    private static readonly string s_article = string.Concat(Enumerable.Repeat(Article, 1_000));

    /// <summary>What came of it: how many parts were read, or the words of the refusal.</summary>
    public static (int Parts, string? Problem) Of(HostileDocument document) => document.Kind switch
    {
        HostileKind.Html => Read(document.Text, "html"),
        HostileKind.Markdown => Read(document.Text, "md"),
        HostileKind.Text => Read(document.Text, "txt"),
        HostileKind.Verdict => (Count(MarkdownTree.Of(document.Text)), null),
        _ => Import(document.Text),
    };

    private static (int Parts, string? Problem) Read(string text, string source)
    {
        var read = ReadText.Of(Encoding.UTF8.GetBytes(text), source);
        _ = Furniture.Find(read.Text, read.Blocks, read.Title);
        return (read.Blocks.Count, read.Problem);
    }

    private static int Count(IReadOnlyList<MarkdownNode> nodes) => nodes.Sum(node => 1 + Count(node.Children));

    private static (int Parts, string? Problem) Import(string json)
    {
        var file = AnnotationFile.Read(Encoding.UTF8.GetBytes(json));
        var placing = new AnnotationPlacing(s_article, "en");
        return (file.Annotations.Count(annotation => annotation.Quote.Length is > 0 and <= Limits.Quote && placing.Place(annotation) is not null), file.Problem);
    }
}
