using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class SearchTests
{
    private static readonly string[] s_pieces =
    [
        "\"", "'", "\"\"", "\"a", "a\"", "(", ")", "((", "AND", "OR", "NOT", "NEAR", "NEAR(a b, 2)", "a AND", "AND a", "a OR OR b", "NOT a", "*", "a*", "*a", "^", "^a",
        "title:a", "Title : a", "{Title Who} : a", "- Title : a", "+", "a + b", "-a", "--", "/*", ";", "; DROP TABLE PublicSearch", "' OR 1=1 --", "%", "_", "\\", "\0",
        "a\0b", "\u202e", "\ufeff", "\ud83d\ude00", "\ud800", "é", "e\u0301", "ﬁ", "İ", "ß", "“24 hours”", "«a»", "„a“", "24 hours", "600,000", "a.b", "a-b", "a_b",
        "don't", "don’t", "<script>alert(1)</script>", "<b>", "&amp;", "{{7*7}}", "${7*7}", "@Model", "..", "../..", "http://a.b/c?d=e&f=g#h", "#", "?", "!", ",", ":", "::",
        "a:b", "[a]", "{a}", "|", "||", "~", "`", "=", "==", "<>", "\t", "\r\n", "حرب", "война", "戦争", "ü", "a b c d e f g h i j k l m n o p q r s t u v w x y z",
        "½", "²", "٣", "\u0301", "matchinfo", "rank", "rowid", "PublicSearch", "NULL", "\"\"\"\"\"", "\" \"", "\" OR \"", "a\" OR \"b", "“", "”", "\u0002a\u0003",
    ];

    [Fact]
    public async Task No_input_makes_a_search_fail()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        await using var db = await newsroom.Factory.CreateDbContextAsync();
        var inputs = s_pieces.Concat(s_pieces.Select(piece => $"hours {piece}")).Concat(s_pieces.Select(piece => $"\"{piece}\" {piece}"))
            .Append(new string('a', 100_000)).Append(string.Concat(Enumerable.Repeat("\"", 5000))).Append(string.Concat(Enumerable.Repeat("a ", 5000))).ToList();
        Assert.True(inputs.Count > 300);
        foreach (var input in inputs)
        {
            var found = await db.SearchPublicAsync(new(input));
            Assert.True(found.Count >= found.Rows.Count);
            await db.SearchDeskAsync(new(input));
        }
    }

    [Theory]
    [InlineData("24 hours", "\"24\" AND \"hours\"*")]
    [InlineData("“24 hours”", "\"24 hours\"")]
    [InlineData("say \"24 hours\" now", "\"say\" AND \"24 hours\" AND \"now\"*")]
    [InlineData("a AND b", "\"a\" AND \"AND\" AND \"b\"*")]
    [InlineData("title:x*", "\"title:x*\"")]
    [InlineData("\"half", "\"half\"*")]
    [InlineData("-- ()", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void What_is_typed_becomes_words_and_never_syntax(string? input, string? query) => Assert.Equal(query, SearchTerms.Query(input));

    [Fact]
    public async Task Readers_find_words_with_their_hits_marked_and_no_markup_comes_alive()
    {
        await using var site = await PublishedSite.OpenAsync();
        var article = await site.BringInAsync("About <b>furlongs</b>", "The text says <b>37 furlongs</b> & more, within “24 hours” indeed.", open: true);
        var (_, slug) = await site.PublishOneAsync(article, "Done in <i>37 furlongs</i>");
        using var reader = site.Reader();
        var page = new HtmlParser().ParseDocument(await reader.GetStringAsync("/search?q=%2237+furlongs%22"));
        Assert.Equal("2 results", page.QuerySelector("[role=status]")!.TextContent);
        Assert.Contains(page.QuerySelectorAll("a"), link => link.GetAttribute("href") == $"/fact-checks/{slug}" && link.TextContent == "“Done in <i>37 furlongs</i>”");
        Assert.Contains(page.QuerySelectorAll("mark.hit"), hit => hit.TextContent == "37 furlongs");
        Assert.Empty(page.QuerySelectorAll("main b, .hit__title i, .hit__words i"));
        Assert.Equal("“37 furlongs”", new HtmlParser().ParseDocument(await reader.GetStringAsync("/search?q=%E2%80%9C37+furlongs%E2%80%9D")).QuerySelector("input")!.GetAttribute("value"));
        Assert.Contains("1 result<", await reader.GetStringAsync("/search?q=37+furlongs&kind=article"), StringComparison.Ordinal);
        Assert.Contains("1 result<", await reader.GetStringAsync("/search?q=37+furlongs&rating=False"), StringComparison.Ordinal);
        Assert.Contains("Nothing found", await reader.GetStringAsync("/search?q=37+furlongs&rating=True"), StringComparison.Ordinal);
        Assert.Contains("2 results", await reader.GetStringAsync("/search?q=FURLONG"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_are_found_however_they_are_set()
    {
        (string Stands, string Typed)[] pairs =
        [
            ("Daten\u00ADschutz\u00ADerklärung", "datenschutzerklärung"), ("Wa\u0308rmepumpe", "Wärme\u00ADpumpe"), ("eﬃcient", "efficient"), ("affluent", "aﬄuent"),
            ("ＦａｃｔＣｈｅｃｋ", "factcheck"), ("العـــربية", "العربية"), ("محمد", "مُحَمَّد"), ("می\u200Cخواهم", "میخواهم"), ("пʼять", "п'ять"), ("mustn’tve", "mustn'tve"),
            ("QXVID\u201119", "QXVID-19"), ("zero\u200Bwidth", "zerowidth"), ("joinedly", "joi\u2060ned\uFEFFly"), ("𝗕𝗼𝗹𝗱𝗹𝘆", "boldly"),
        ];
        await using var site = await PublishedSite.OpenAsync();
        var words = string.Join(' ', pairs.Select(pair => pair.Stands));
        var article = await site.BringInAsync("About furlongs", $"Here stands 37 furlongs {words} indeed.", open: true);
        await site.RaiseAsync(article, "37 furlongs", $"Somebody said {words} once");
        using var member = await site.Site.SignInAsync("Iryna");
        using var reader = site.Reader();
        foreach (var (_, typed) in pairs)
        {
            Assert.True((await member.GetStringAsync($"/desk/search?q={Uri.EscapeDataString(typed)}")).Contains("2 results", StringComparison.Ordinal), typed);
            Assert.True((await reader.GetStringAsync($"/search?q={Uri.EscapeDataString(typed)}")).Contains("1 result<", StringComparison.Ordinal), typed);
        }
    }

    [Fact]
    public async Task A_database_whose_tables_were_emptied_by_an_upgrade_finds_the_same_again_after_one_start()
    {
        await using var site = await PublishedSite.OpenAsync();
        var article = await site.BringInAsync("About furlongs", open: true);
        await site.PublishOneAsync(article, "Done in 37 furlongs");
        await using var db = await site.Site.Factory.CreateDbContextAsync();
        var (publicBefore, deskBefore) = (await db.SearchPublicAsync(new("furlongs")), await db.SearchDeskAsync(new("furlongs")));
        Assert.Equal((2, 2), (publicBefore.Count, deskBefore.Count));
        Assert.False(await site.Get<SearchStart>().RunAsync());
        await EmptyAsync(db);
        Assert.Equal(0, (await db.SearchDeskAsync(new("furlongs"))).Count);

        Assert.True(await site.Get<SearchStart>().RunAsync());

        Assert.Equal(publicBefore.Rows.OrderBy(row => row.Item), (await db.SearchPublicAsync(new("furlongs"))).Rows.OrderBy(row => row.Item));
        Assert.Equal(deskBefore.Rows.OrderBy(row => row.Item), (await db.SearchDeskAsync(new("furlongs"))).Rows.OrderBy(row => row.Item));
        Assert.False(await site.Get<SearchStart>().RunAsync());
    }

    // As the migration does that came with another way of standing in the tables.
    private static async Task EmptyAsync(NewsroomDb db)
    {
        await db.Database.ExecuteSqlAsync($"DELETE FROM PublicSearch");
        await db.Database.ExecuteSqlAsync($"DELETE FROM DeskSearch");
        await db.Database.ExecuteSqlAsync($"DELETE FROM SearchItem");
    }

    [Fact]
    public async Task The_newsroom_finds_claims_at_any_stage_and_closed_articles()
    {
        await using var site = await PublishedSite.OpenAsync();
        var article = await site.BringInAsync("A sealed article");
        var claimId = await site.RaiseAsync(article, "600,000 soldiers", "Sheepfolds are beyond counting");
        using var member = await site.Site.SignInAsync("Iryna");
        var page = new HtmlParser().ParseDocument(await member.GetStringAsync("/desk/search?q=sheepfolds"));
        var link = page.QuerySelector(".hit__title a")!;
        Assert.Equal($"/desk/articles/{article.Article.Id}?claim={claimId}", link.GetAttribute("href"));
        Assert.Equal("Sheepfolds", link.QuerySelector("mark")!.TextContent);
        Assert.Contains("A <mark class=\"hit\">sealed</mark> article", await member.GetStringAsync("/desk/search?q=sealed"), StringComparison.Ordinal);
        await site.Get<ClaimDesk>().EditAsync(site.Writer, new(claimId, new("Reworded entirely", null, true, null, null), 1));
        Assert.Contains("Nothing found", await member.GetStringAsync("/desk/search?q=sheepfolds"), StringComparison.Ordinal);
        Assert.Contains("1 result<", await member.GetStringAsync("/desk/search?q=reworded"), StringComparison.Ordinal);
        using var reader = site.Reader();
        Assert.False((await reader.GetAsync("/desk/search?q=reworded")).IsSuccessStatusCode);
    }
}
