using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using FactCheck.Domain;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>What we export is found by two programs of others, Apache Annotator and dom-anchor-text-quote, which run in Node.</summary>
public sealed class QuotePeersTests
{
    private const string Text =
        "He said 24 hours to all who asked.\n\nLosses were estimated at over 600,000 soldiers, within 24 hours, 😀 and more.\n\n- one item\n- another item here\n\n" +
        "The old bridge was closed for repairs.\n\nHe said 24 hours, again.\n\nМіністерство сказало: “24 години”.";

    // Where the words stand, and what the claim is; some claims are just what the article says.
    private static readonly (string Before, string Words, string Wording)[] s_claims =
    [
        ("He said ", "24 hours", "It takes 24 hours"), ("within ", "24 hours", "24 hours"), ("repairs.\n\nHe said ", "24 hours", "He said 24 hours, again."),
        ("", "The old bridge was closed for repairs.", "The old bridge was closed for repairs."), ("", "one item\n- another item", "Two items"),
        ("", "for repairs.\n\nHe said 24", "Repairs, and 24"), ("", "another item here", "There is another item here"), ("сказало: ", "“24 години”", "24 години"),
        ("over ", "600,000", "600,000"), ("", "😀 and more.\n\n- one", "😀 and more."),
    ];

    [Fact]
    public async Task They_find_each_quote_once_in_our_page_and_in_the_publishers()
    {
        await using var site = await PublishedSite.OpenAsync();
        var article = await site.BringInAsync("The war", Text, open: true);
        foreach (var (before, words, wording) in s_claims)
        {
            await PublishAsync(site, article, Text.IndexOf(before + words, StringComparison.Ordinal) + before.Length, words.Length, wording);
        }

        var path = $"/articles/{article.Article.Slug}";
        var items = JsonNode.Parse(await site.ReadAsync($"{path}/annotations.jsonld"))!["first"]!["items"]!.AsArray();
        Assert.Equal(s_claims.Length, items.Count);
        var theirs = string.Join("\n", TextBlocks.FromPlainText(Text).Select(block => $"<p>{WebUtility.HtmlEncode(Text[block.Start..block.End])}</p>"));
        using var reader = site.Reader();
        foreach (var page in new[] { await reader.GetStringAsync(path), $"<html><body>{theirs}</body></html>" })
        {
            await FindAsync([.. items.Select(item => item!["target"]!["selector"]![0]!)], page);
        }
    }

    private static async Task FindAsync(JsonNode[] selectors, string page)
    {
        string[] nodes = [.. new HtmlParser().ParseDocument(page).Body!.Descendants<IText>().Select(text => text.Data).Where(text => text.Length > 0)];
        var texts = new JsonArray([.. nodes.Select(node => (JsonNode)node)]);
        var lines = selectors.Select(each => new JsonObject { ["nodes"] = texts.DeepClone(), ["selector"] = each.DeepClone() }.ToJsonString() + "\n");
        var answers = await new NodeScript("quote-peers", "quotes.mjs").RunAsync(string.Concat(lines));
        var whole = string.Concat(nodes);
        foreach (var (selector, answer) in selectors.Zip(answers, (selector, line) => (selector, JsonNode.Parse(Encoding.UTF8.GetString(line))!)))
        {
            var found = answer["apache"]!.AsArray();
            Assert.True(found.Count == 1 && JsonNode.DeepEquals(found[0], answer["dom"]), $"{selector.ToJsonString()}: {answer.ToJsonString()}");
            Assert.Equal(selector["exact"]!.ToString(), whole[(int)found[0]![0]!..(int)found[0]![1]!]);
            Assert.EndsWith(selector["prefix"]?.ToString() ?? "", whole[..(int)found[0]![0]!], StringComparison.Ordinal);
        }
    }

    private static async Task PublishAsync(PublishedSite site, (Article Article, Revision Revision) article, int start, int length, string wording)
    {
        var raised = await site.Get<ClaimDesk>().RaiseAsync(site.Writer, new(new(wording, null, true, null, null), new(article.Article.Id, article.Revision.Id, start, start + length)));
        var id = raised.Id!.Value;
        await site.AttachAsync(id, new(Stance.Refutes, EvidenceKind.Source, "A source", null, "https://source.example/", null, "It was not so.", null));
        await site.PublishAsync(id, new(Rating.False, "It was not so.", "See [E1]."));
    }
}
