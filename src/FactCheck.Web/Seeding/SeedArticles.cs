using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>
/// Brings the five articles of seeds/articles in, through the same intake as everybody's, when the newsroom has no article yet: in the demo,
/// and elsewhere when FactCheck:SeedArticles is true.
/// </summary>
public sealed class SeedArticles(IConfiguration configuration, IDbContextFactory<NewsroomDb> factory, ArticleDesk desk)
{
    /// <summary>Brings them in and returns how many.</summary>
    /// <exception cref="InvalidOperationException">A file or the catalogue is not what it was when they were written.</exception>
    public async Task<int> LoadAsync(CancellationToken cancel = default)
    {
        if (!configuration.GetValue("FactCheck:SeedArticles", DemoNewsroom.IsAskedFor(configuration)) || await AnyAsync(cancel))
        {
            return 0;
        }

        var articles = ArticleCatalogue.Read().Articles;
        foreach (var article in articles)
        {
            var outcome = await desk.BringInSeedAsync(Read(article), article.File, cancel);
            if (outcome.Refusal is { } refusal)
            {
                throw new InvalidOperationException($"seeds/articles/{article.File} cannot be brought in: {refusal.Message}");
            }
        }

        return articles.Count;
    }

    private static BringInArticle Read(CataloguedArticle article)
    {
        var text = ReadText.Of(File.ReadAllBytes(Path.Combine(ArticleCatalogue.Folder, article.File)), "txt");
        if (text.Problem is { } problem)
        {
            throw new InvalidOperationException($"seeds/articles/{article.File} cannot be read: {problem}");
        }

        foreach (var (index, words) in article.LeftOut)
        {
            if (index >= text.Blocks.Count || text.Text[text.Blocks[index].Start..text.Blocks[index].End] != words)
            {
                throw new InvalidOperationException($"seeds/articles/catalogue.json leaves out block {index} of {article.File}, but its words are not “{words}”.");
            }
        }

        return new(article.Details, text.Capture(article.LeftOut.Select(each => each.Block).ToHashSet()));
    }

    private async Task<bool> AnyAsync(CancellationToken cancel)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        return await db.Articles.AnyAsync(cancel);
    }
}
