using AngleSharp.Dom;
using FactCheck.Domain;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>Each piece in another language than the page says which, and does not turn what stands around it (WCAG 2.2, 3.1.2).</summary>
public sealed class PartsLanguageTests
{
    private const string Words = "قالت الوزارة إن الضرائب ارتفعت";

    private const string Text = $"{Words} في عام 2024.\n\nThe ministry says in English that it is not so.\n\n12 %";

    [Fact]
    public async Task An_Arabic_fact_check_names_its_language_wherever_its_words_stand()
    {
        await using var site = await PublishedSite.OpenAsync();
        var article = await site.BringInAsync("عنوان المقال", Text, open: true, language: "ar");
        var claim = await site.RaiseAsync(article, Words, "الضرائب ارتفعت", "وزارة المالية");
        await site.AttachAsync(claim, new(Stance.Refutes, EvidenceKind.Source, "تقرير الوزارة", "صحيفة المثال", "https://source.example/a", new DateOnly(2025, 2, 12), "لم ترتفع", null));
        var slug = await site.PublishAsync(claim, new(Rating.False, "لم ترتفع الضرائب في ذلك العام.", "لم ترتفع، انظر [E1]."));
        using var reader = site.Reader();
        var page = await reader.PageAsync($"/fact-checks/{Uri.EscapeDataString(slug)}");
        foreach (var part in new[] { ".fact-check__claim", "[data-shown=claimant]", ".fact-check__summary", "[data-shown=justification]", ".evidence__title", ".evidence__quote", ".excerpt blockquote" })
        {
            Assert.Equal((part, "ar"), (part, page.QuerySelector(part)!.GetAttribute("lang")));
        }

        Assert.Contains("صحيفة المثال", page.QuerySelectorAll(".evidence__from bdi[lang=ar]").Select(each => each.TextContent));
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        var front = await reader.PageAsync("/");
        Assert.Equal(("ar", "auto"), (front.QuerySelector(".check__claim")!.GetAttribute("lang"), front.QuerySelector(".check__claim")!.GetAttribute("dir")));
        Assert.Equal("ar", front.QuerySelector(".check__said bdi")!.GetAttribute("lang"));
        var hit = (await reader.PageAsync($"/search?q={Uri.EscapeDataString("ارتفعت")}&kind=claim")).QuerySelector(".hit")!;
        Assert.Equal(("ar", "auto"), (hit.QuerySelector(".hit__title")!.GetAttribute("lang"), hit.QuerySelector(".hit__title")!.GetAttribute("dir")));
        Assert.Equal(("ar", "auto"), (hit.QuerySelector(".hit__words")!.GetAttribute("lang"), hit.QuerySelector(".hit__words")!.GetAttribute("dir")));
        Assert.Contains("\"inLanguage\":\"ar\"", page.QuerySelector("script[type='application/ld+json']")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Blocks_of_an_article_go_their_own_way()
    {
        await using var site = await PublishedSite.OpenAsync();
        var article = await site.BringInAsync("عنوان المقال", Text, open: true, language: "ar");
        using var reader = site.Reader();
        var page = await reader.PageAsync($"/articles/{Uri.EscapeDataString(article.Article.Slug)}");
        Assert.Equal(
            [(null, "auto"), ("en", "auto"), (null, null)],
            page.QuerySelectorAll(".block").Select(block => (block.GetAttribute("lang"), block.GetAttribute("dir"))));
        Assert.Equal("Example Post", page.QuerySelector(".text__by bdi")!.TextContent);
    }

    [Fact]
    public async Task A_sentence_in_another_language_than_its_article_names_it_where_it_is_quoted()
    {
        await using var site = await PublishedSite.OpenAsync();
        var article = await site.BringInAsync("Mixed voices", $"The minister spoke.\n\n{Words}.", open: true);
        var claim = await site.RaiseAsync(article, Words, "Taxes rose");
        await site.AttachAsync(claim, new(Stance.Refutes, EvidenceKind.Source, "Report", null, "https://source.example/a", null, null, null));
        var slug = await site.PublishAsync(claim, new(Rating.False, "They did not.", "See [E1]."));
        using var reader = site.Reader();
        var quoted = (await reader.PageAsync($"/fact-checks/{slug}")).QuerySelector(".excerpt blockquote p")!;
        Assert.Equal(("ar", "auto"), (quoted.GetAttribute("lang"), quoted.GetAttribute("dir")));
        var hit = (await reader.PageAsync("/search?q=taxes&kind=claim")).QuerySelector(".hit")!;
        Assert.Null(hit.QuerySelector(".hit__title")!.GetAttribute("lang"));
    }

    [Fact]
    public async Task English_pages_say_nothing_of_it_and_names_stand_alone()
    {
        await using var site = await PublishedSite.OpenAsync();
        var (_, slug) = await site.PublishOneAsync(await site.BringInAsync("Putin congratulates Trump", open: true));
        using var reader = site.Reader();
        var page = await reader.PageAsync($"/fact-checks/{slug}");
        Assert.Empty(page.QuerySelectorAll("main [lang]:not(.excerpt blockquote)"));
        Assert.Equal(["The White House", "source.example"], page.QuerySelectorAll(".evidence__from bdi").Select(each => each.TextContent));
        Assert.Equal("The White House, source.example, 12 February 2025", Flat(page.QuerySelector(".evidence__from")!));
        Assert.Equal("Said by Donald Trump, 11 May 2023", Flat((await reader.PageAsync("/")).QuerySelector(".check__said")!));
    }

    private static string Flat(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
