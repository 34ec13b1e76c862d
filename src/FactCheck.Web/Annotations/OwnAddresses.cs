using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>The addresses under which an article is known: its publisher's, and our own pages of it.</summary>
/// <param name="article">The article.</param>
/// <param name="origin">Our own address; null when it is not set, and any host counts for our own paths.</param>
internal sealed class OwnAddresses(Article article, string? origin)
{
    private readonly string[] _paths = [ReaderPaths.Article(article.Slug), $"/desk/articles/{article.Id}"];

    /// <summary>What speaks against an annotation that gives this source, in words; null when it is this article, or when that cannot be told.</summary>
    public string? Doubt(string? source) =>
        !SourceAddress.CanBeTold(source) || IsOwn(source!) || (article.Address is { } address && SourceAddress.IsSame(source!, address)) ? null
        : article.Address is null ? null
        : $"It is about another page: {source} . This article stands at {article.Address} .";

    private bool IsOwn(string source) => Array.Exists(_paths, path => origin is null
        ? new Uri(source).AbsolutePath.StartsWith(path, StringComparison.OrdinalIgnoreCase)
        : SourceAddress.IsSame(source, origin + path));
}
