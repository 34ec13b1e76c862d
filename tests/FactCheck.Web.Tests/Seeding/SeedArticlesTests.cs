using System.Security.Cryptography;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class SeedArticlesTests
{
    private static readonly (string File, string Sha256, int Blocks, int LeftOut)[] s_seeds =
    [
        ("000_0cc2fc9bdb767fd3.txt", "babfce5ec32532c44625714cb37ddadae4684ff5395114e1810f286110c855de", 25, 0),
        ("001_148711ec1ad612aa.txt", "1384b4110c9c4e1d746aa0acb62c56af8c61c8c8b23fcfcd4014c9d32c1e584c", 39, 3),
        ("002_3c97b7e833a7f5e1.txt", "481fb9a9fdb73e13cbb4cd1b5d412d5f8a0c12cb39a5c73ed91540ca9d6173d3", 13, 0),
        ("003_557a9325b1f50ab1.txt", "1af3e5e62a91bb005448ff9599dbe99e131610c993371bd80b181798d9be8220", 14, 0),
        ("004_7e7e3821608cc694.txt", "89a6078351586b1736ba18f9a5614fff5d5391a542964c81d8957e4ae1df3c1e", 27, 4),
    ];

    [Fact]
    public void The_five_files_are_unchanged_and_the_catalogue_names_them()
    {
        Assert.Equal(s_seeds.Select(seed => (seed.File, seed.Sha256)),
            ArticleCatalogue.Read().Articles.Select(article => (article.File, article.Sha256)));
        Assert.All(s_seeds, seed => Assert.Equal(
            seed.Sha256, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(ArticleCatalogue.Folder, seed.File))))));
    }

    [Fact]
    public void What_the_catalogue_leaves_out_is_what_the_rules_point_out()
    {
        foreach (var article in ArticleCatalogue.Read().Articles)
        {
            var text = ReadText.Of(File.ReadAllBytes(Path.Combine(ArticleCatalogue.Folder, article.File)), "txt");
            Assert.Equal(Furniture.Find(text.Text, text.Blocks, article.Title).Select(hint => hint.Index), article.LeftOut.Select(each => each.Block));
        }
    }

    [Fact]
    public void A_title_is_the_texts_own_or_says_that_it_is_not()
    {
        foreach (var article in ArticleCatalogue.Read().Articles)
        {
            var text = File.ReadAllText(Path.Combine(ArticleCatalogue.Folder, article.File));
            Assert.Equal(article.TitleFrom == "text", text.Contains(article.Title, StringComparison.Ordinal));
            Assert.Equal(article.TitleFrom == "newsroom", article.Title.StartsWith("Untitled: ", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task They_come_in_through_the_intake_once()
    {
        await using var newsroom = await TestNewsroom.OpenAsync(withArticle: false);
        var seeds = Seeds(newsroom, demo: true);
        Assert.Equal(5, await seeds.LoadAsync());
        Assert.Equal(0, await seeds.LoadAsync());
        await using var db = await newsroom.Factory.CreateDbContextAsync();
        var revisions = await db.Revisions.AsNoTracking().OrderBy(revision => revision.Id).ToListAsync();
        Assert.Equal(s_seeds.Select(seed => (seed.Sha256, seed.Blocks, seed.LeftOut)),
            revisions.Select(revision => (revision.Sha256, revision.Blocks.Count, revision.Blocks.Count(block => block.LeftOut))));
        Assert.Equal(5, await db.LogPayloads.CountAsync(entry => entry.Kind == EntryKind.ArticleAdded.Name && entry.ActorId == Guid.Empty));
    }

    [Fact]
    public async Task A_newsroom_with_an_article_is_left_alone()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        Assert.Equal(0, await Seeds(newsroom, demo: true).LoadAsync());
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData("true", 5)]
    public async Task Outside_the_demo_they_come_only_when_asked_for(string? asked, int expected)
    {
        await using var newsroom = await TestNewsroom.OpenAsync(withArticle: false);
        Assert.Equal(expected, await Seeds(newsroom, demo: false, asked).LoadAsync());
    }

    private static SeedArticles Seeds(TestNewsroom newsroom, bool demo, string? asked = null) => new(
        new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { [DemoNewsroom.Setting] = $"{demo}", ["FactCheck:SeedArticles"] = asked }).Build(),
        newsroom.Factory, newsroom.Get<ArticleDesk>());
}
