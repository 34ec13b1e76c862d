using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class AnnotationPagesTests
{
    private const string Before = "😀 A first line 🇺🇦.\n\nHe could resolve it within “24 hours”. Losses were estimated at over 600,000 soldiers killed or wounded in three years of war. The old bridge was closed for repairs.";
    private const string After = "A new opening paragraph 👍🏽 stands here.\n\nLosses were estimated at over 700,000 soldiers killed or wounded in three years of war.\n\n😀 A first line 🇺🇦.\n\nHe could resolve it within “24 hours”.";

    [Fact]
    public async Task Claims_that_are_exported_come_back_in_another_newsroom_where_their_words_stand_now()
    {
        await using var one = await PublishedSite.OpenAsync();
        var article = await one.BringInAsync("The war", Before, open: true);
        await one.RaiseAsync(article, "within “24 hours”", "It can be resolved in a day");
        await one.RaiseAsync(article, "over 600,000 soldiers killed or wounded", "Over 600,000 were killed or wounded");
        await one.RaiseAsync(article, "The old bridge was closed for repairs.", "The bridge was closed");
        using var reviewer = await one.Site.SignInAsync("Iryna");
        using var answer = await reviewer.GetAsync($"/desk/articles/{article.Article.Id}/annotations");
        Assert.Equal(AnnotationJson.MediaType, answer.Content.Headers.ContentType!.ToString());
        var json = await answer.Content.ReadAsStringAsync();
        var first = JsonNode.Parse(json)!["first"]!["items"]![0]!;
        var position = first["target"]!["selector"]![1]!;
        var words = string.Concat(Before.EnumerateRunes().Skip((int)position["start"]!).Take((int)position["end"]! - (int)position["start"]!));
        Assert.Equal("within “24 hours”", words);
        Assert.Equal($"urn:uuid:{article.Revision.Id}", first["target"]!["state"]!["id"]!.ToString());
        Assert.Equal("https://news.example/article", first["target"]!["source"]!.ToString());
        var text = await reviewer.GetStringAsync(new Uri(first["target"]!["state"]!["cached"]!.ToString()));
        Assert.Equal(words, string.Concat(text.EnumerateRunes().Skip((int)position["start"]!).Take((int)position["end"]! - (int)position["start"]!)));

        await using var other = await PublishedSite.OpenAsync();
        var newer = await other.BringInAsync("The war", After, open: true);
        using var client = await other.Site.SignInAsync("Iryna");
        var preview = await SendAsync(client, newer.Article.Id, await PageAsync(client, newer.Article.Id), "preview", ("claims.jsonld", json));
        Assert.Equal(["Somebody has to look 1", "Found 1", "Not imported 1"], preview.QuerySelectorAll(".carried__title").Select(title => Words(title)));
        Assert.Contains("The number changed: 600,000 → 700,000", preview.QuerySelector(".carried--needsreview")!.TextContent, StringComparison.Ordinal);
        Assert.Single(preview.QuerySelectorAll("input[name=Chosen][checked]"));
        Assert.Equal(0, await CountAsync(other));

        using var raised = await PostAsync(client, newer.Article.Id, preview, "import", null);
        Assert.EndsWith($"/desk/articles/{newer.Article.Id}", raised.Headers.Location!.ToString(), StringComparison.Ordinal);
        await using var db = await other.Site.Factory.CreateDbContextAsync();
        var claim = await db.Claims.Include(row => row.Appearances).SingleAsync(row => row.Appearances.Any(place => place.ArticleId == newer.Article.Id));
        Assert.Equal(("It can be resolved in a day", "within “24 hours”"), (claim.Wording, claim.Appearances[0].Quote));
        Assert.Equal(After.IndexOf("within “24", StringComparison.Ordinal), claim.Appearances[0].Start);
        var entry = await db.LogPayloads.SingleAsync(row => row.Kind == EntryKind.AnnotationsImported.Name);
        Assert.Equal((claim.Id, "claims.jsonld"), (entry.ClaimId, JsonNode.Parse(entry.Payload!)!["note"]!["file"]!.ToString()));
    }

    [Fact]
    public async Task What_stands_already_is_skipped_and_a_person_may_tick_what_needs_one()
    {
        await using var site = await PublishedSite.OpenAsync();
        var article = await site.BringInAsync("The war", After, open: true);
        await site.RaiseAsync(article, "within “24 hours”", "It can be resolved in a day");
        using var client = await site.Site.SignInAsync("Iryna");
        var json = $"[{Annotation("within “24 hours”")},{Annotation("over 600,000 soldiers killed or wounded in three years of war")},{Annotation("over 600,000 soldiers killed or wounded in three years of war")}]";
        var preview = await SendAsync(client, article.Article.Id, await PageAsync(client, article.Article.Id), "preview", null, ("Pasted", json));
        Assert.Equal(2, preview.QuerySelectorAll(".carried--orphaned .carried__one").Length);
        Assert.Contains("stands already", preview.QuerySelector(".carried--orphaned")!.TextContent, StringComparison.Ordinal);
        using var raised = await PostAsync(client, article.Article.Id, preview, "import", null, ("Chosen", "1"));
        Assert.Equal(HttpStatusCode.Found, raised.StatusCode);
        await using var db = await site.Site.Factory.CreateDbContextAsync();
        Assert.Equal("Over 600,000 soldiers killed or wounded in three years of war", (await db.Claims.OrderBy(row => row.Id).LastAsync()).Wording);
        Assert.Equal("over 700,000 soldiers killed or wounded in three years of war", (await db.Appearances.OrderBy(row => row.Id).LastAsync()).Quote);
    }

    [Theory]
    [InlineData("{]", "something is wrong in line 1")]
    [InlineData("", "Choose a file")]
    [InlineData("{}", "no annotation")]
    public async Task What_cannot_be_read_is_said_in_words_and_kept(string json, string words)
    {
        await using var site = await PublishedSite.OpenAsync();
        var article = await site.BringInAsync("The war", After);
        using var client = await site.Site.SignInAsync("Iryna");
        var page = await SendAsync(client, article.Article.Id, await PageAsync(client, article.Article.Id), "preview", null, ("Pasted", json));
        Assert.Contains(words, page.QuerySelector("#Pasted-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(json, page.QuerySelector("#Pasted")!.TextContent.TrimStart('\n'));
    }

    [Fact]
    public async Task Readers_get_what_is_published_as_it_was_checked_and_nothing_else()
    {
        await using var site = await PublishedSite.OpenAsync();
        var article = await site.BringInAsync("The war", open: true);
        await site.RaiseAsync(article, "600,000 soldiers", "zqunpublished");
        var (_, slug) = await site.PublishOneAsync(article, "It takes a day");
        using var reader = site.Reader();
        using var answer = await reader.GetAsync($"/articles/{article.Article.Slug}/annotations.jsonld");
        Assert.Equal(AnnotationJson.MediaType, answer.Content.Headers.ContentType!.ToString());
        var body = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain("zqunpublished", body, StringComparison.Ordinal);
        var item = Assert.Single(JsonNode.Parse(body)!["first"]!["items"]!.AsArray())!;
        Assert.Equal(("assessing", "It takes a day"), (item["motivation"]!.ToString(), item["body"]![0]!["value"]!.ToString()));
        Assert.Equal($"http://localhost/fact-checks/{slug}", item["body"]![1]!["source"]!.ToString());
        Assert.Equal("within “24 hours”", item["target"]!["selector"]![0]!["exact"]!.ToString());
        Assert.Null(item["target"]!["state"]!["cached"]);
        Assert.Single(item["target"]!["selector"]!.AsArray());
        Assert.Equal(("en", "ltr"), (item["target"]!["language"]!.ToString(), item["target"]!["textDirection"]!.ToString()));
        Assert.Equal(("False", "assessing", "en"), (item["body"]![2]!["value"]!.ToString(), item["body"]![2]!["purpose"]!.ToString(), item["body"]![2]!["language"]!.ToString()));
        var id = new Uri(item["id"]!.ToString());
        Assert.Contains("within “24 hours”", (await reader.PageAsync(id.AbsolutePath)).QuerySelector(id.Fragment)!.TextContent, StringComparison.Ordinal);
        Assert.Contains("annotations.jsonld", await site.ReadAsync($"/articles/{article.Article.Slug}"), StringComparison.Ordinal);

        var closed = await site.BringInAsync("A closed article");
        using var none = await reader.GetAsync($"/articles/{closed.Article.Slug}/annotations.jsonld");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task An_annotation_of_several_targets_becomes_one_claim_at_all_of_them_and_one_of_another_page_is_left_to_a_person()
    {
        await using var site = await PublishedSite.OpenAsync();
        var article = await site.BringInAsync("The war", After, open: true);
        using var client = await site.Site.SignInAsync("Iryna");
        string[] targets =
        [
            Target("24 hours", "https://news.example/article#x"), Target("three years of war", $"http://localhost/articles/{article.Article.Slug}"),
            Target("nowhere in here at all, ever", "https://news.example/article"),
        ];
        var json = $$$"""
            [{"type":"Annotation","body":{"type":"TextualBody","value":"Two **places**","format":"text/markdown"},"target":[{{{string.Join(',', targets)}}}]},
             {"type":"Annotation","target":{{{Target("A new opening paragraph", "https://other.example/article")}}} }]
            """;
        var preview = await SendAsync(client, article.Article.Id, await PageAsync(client, article.Article.Id), "preview", null, ("Pasted", json));
        Assert.Equal(["Somebody has to look 1", "Found 2", "Not imported 1"], preview.QuerySelectorAll(".carried__title").Select(title => Words(title)));
        Assert.Contains("another page: https://other.example/article", preview.QuerySelector(".carried--needsreview")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Place 3 of 3", preview.QuerySelector(".carried--orphaned")!.TextContent, StringComparison.Ordinal);
        using var raised = await PostAsync(client, article.Article.Id, preview, "import", null);
        await using var db = await site.Site.Factory.CreateDbContextAsync();
        var claim = await db.Claims.Include(row => row.Appearances).SingleAsync(row => row.Appearances.Any(place => place.ArticleId == article.Article.Id));
        Assert.Equal("Two places", claim.Wording);
        Assert.Equal(["24 hours", "three years of war"], claim.Appearances.Select(place => place.Quote).Order());

        static string Target(string words, string source) => $$$"""{"source":"{{{source}}}","selector":{"type":"TextQuoteSelector","exact":"{{{words}}}"}}""";
    }

    [Fact]
    public async Task Others_read_the_container_as_the_protocol_says()
    {
        await using var site = await PublishedSite.OpenAsync();
        var article = await site.BringInAsync("The war", open: true);
        await site.PublishOneAsync(article, "It takes a day");
        using var reader = site.Reader();
        var address = new Uri($"/articles/{article.Article.Slug}/annotations.jsonld", UriKind.Relative);
        using var answer = await reader.GetAsync(address);
        Assert.Equal(["GET", "HEAD", "OPTIONS"], answer.Content.Headers.Allow.Order());
        Assert.NotNull(answer.Headers.ETag);
        Assert.Contains("Accept", answer.Headers.Vary);
        Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Contains("<http://www.w3.org/ns/ldp#BasicContainer>; rel=\"type\"", answer.Headers.GetValues("Link"));
        Assert.Contains("<http://www.w3.org/TR/annotation-protocol/>; rel=\"http://www.w3.org/ns/ldp#constrainedBy\"", answer.Headers.GetValues("Link"));
        var types = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["type"]!.AsArray().Select(type => type!.ToString());
        Assert.Equal(["BasicContainer", "AnnotationCollection"], types);
        using var asked = await reader.SendAsync(new(HttpMethod.Options, address));
        Assert.Equal((HttpStatusCode.NoContent, "*"), (asked.StatusCode, Assert.Single(asked.Headers.GetValues("Access-Control-Allow-Origin"))));
    }

    private static string Annotation(string words) =>
        new JsonObject { ["type"] = "Annotation", ["target"] = new JsonObject { ["selector"] = new JsonObject { ["type"] = "TextQuoteSelector", ["exact"] = words } } }.ToJsonString();

    private static string Address(Guid article) => $"/desk/articles/{article}/annotations/import";

    private static Task<IHtmlDocument> PageAsync(HttpClient client, Guid article) => client.PageAsync(Address(article));

    private static async Task<IHtmlDocument> SendAsync(
        HttpClient client, Guid article, IHtmlDocument page, string act, (string Name, string Json)? file, params (string Name, string Value)[] fields)
    {
        using var answer = await PostAsync(client, article, page, act, file, fields);
        return await answer.ReadAsync();
    }

    private static async Task<HttpResponseMessage> PostAsync(
        HttpClient client, Guid article, IHtmlDocument page, string act, (string Name, string Json)? file, params (string Name, string Value)[] fields)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in page.QuerySelectorAll<IHtmlInputElement>("#import input[name]")
            .Where(input => input.Type is not "file" && (input.Type is not "checkbox" || input.IsChecked))
            .Select(input => (input.Name!, input.Value)).Concat(fields).Append(("act", act)))
        {
            content.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(value)), name);
        }

        if (file is { } chosen)
        {
            content.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(chosen.Json)), "File", chosen.Name);
        }

        return await client.PostAsync(new Uri(Address(article), UriKind.Relative), content);
    }

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task<int> CountAsync(PublishedSite site)
    {
        await using var db = await site.Site.Factory.CreateDbContextAsync();
        return await db.Claims.CountAsync();
    }
}
