using System.Text.Json;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>What is known about the articles that come with the app: seeds/articles/catalogue.json.</summary>
public sealed record ArticleCatalogue(IReadOnlyList<CataloguedArticle> Articles)
{
    /// <summary>Reads the catalogue beside the app.</summary>
    public static ArticleCatalogue Read() =>
        JsonSerializer.Deserialize<ArticleCatalogue>(File.ReadAllBytes(Path.Combine(Folder, "catalogue.json")), StoredJson.Options)!;

    /// <summary>Where the texts and the catalogue lie.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "seeds", "articles");
}

/// <summary>One article of the catalogue.</summary>
/// <param name="File">The text's file name.</param>
/// <param name="Sha256">The file's SHA-256, lower-case hex.</param>
/// <param name="Title">The title.</param>
/// <param name="TitleFrom">"text" when the title stands in it, "newsroom" when the newsroom made it up.</param>
/// <param name="Publisher">Only what the text says.</param>
/// <param name="Author">Only what the text says.</param>
/// <param name="PublishedOn">Only what the text says.</param>
/// <param name="Address">Only what the text says.</param>
/// <param name="Language">BCP 47.</param>
/// <param name="OpenToReaders">Whether readers may see it before a fact-check.</param>
/// <param name="LeftOut">What a person left out.</param>
public sealed record CataloguedArticle(
    string File, string Sha256, string Title, string TitleFrom, string? Publisher, string? Author, DateOnly? PublishedOn, string? Address,
    string Language, bool OpenToReaders, IReadOnlyList<LeftOutBlock> LeftOut)
{
    /// <summary>The details as the intake takes them.</summary>
    public ArticleDetails Details => new(Title, Publisher, Author, PublishedOn, Address, Language, OpenToReaders);
}

/// <summary>A block that a person left out: its number from 0, and its words so that a change of the reader is noticed.</summary>
public sealed record LeftOutBlock(int Block, string Words);
