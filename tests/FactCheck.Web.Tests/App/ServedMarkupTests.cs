using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using FactCheck.Domain;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>What holds for the markup of every page as the server sends it (HTML Living Standard, WAI-ARIA 1.2).</summary>
public sealed partial class ServedMarkupTests
{
    private static readonly string[] s_pages =
    [
        "/", "/articles", "/search?q=24+hours", "/how-we-check", "/fact-checks/{1}", "/log", "/no-such-page", "/account/forgotten", "/account", "/account/authenticator",
        "/account/people", "/desk", "/desk/search?q=24+hours", "/desk/log", "/desk/log/record", "/desk/log/redactions", "/desk/articles", "/desk/articles/new", "/desk/articles/{0}",
        "/desk/articles/{0}/details", "/desk/articles/{0}/readers", "/desk/articles/{0}/revise", "/desk/articles/{0}/revisions", "/desk/articles/{0}/annotations/import",
    ];

    // Elements without a role of their own, or with one that takes no name.
    private static readonly string[] s_nameless = ["div", "span", "p", "b", "i", "em", "strong", "small", "time", "code", "mark", "li", "dt", "dd", "bdi", "header", "footer", "label", "pre", "a:not([href])"];

    [Fact]
    public async Task Buttons_say_what_they_do_times_can_be_read_and_names_stand_where_they_are_heard()
    {
        await using var site = await PublishedSite.OpenAsync();
        var article = await site.BringInAsync("A title", open: true);
        var claimId = await site.RaiseAsync(article, "within “24 hours”", "A claim of 24 hours");
        await site.AttachAsync(claimId, new(Stance.Refutes, EvidenceKind.Source, "Readout", null, "https://source.example/readout", null, null, null));
        const string Reasons = "One line\nand another, see [E1].\n\n---\n\n| a | b |\n|---|---|\n| 1 | 2 |";
        var slug = await site.PublishAsync(claimId, new(Rating.False, "It did not.", Reasons));
        using var admin = await site.Site.SignInAsync("Ada");
        List<string> wrong = [];
        foreach (var address in s_pages.Select(page => page.Replace("{0}", $"{article.Article.Id}", StringComparison.Ordinal).Replace("{1}", slug, StringComparison.Ordinal)))
        {
            using var answer = await admin.GetAsync(new Uri(address, UriKind.Relative));
            Assert.True((int)answer.StatusCode is 200 or 404, $"{address}: {answer.StatusCode}");
            var sent = await answer.Content.ReadAsStringAsync();
            wrong.AddRange(Wrong(PageForms.Parse(sent)).Select(words => $"{address}: {words}"));
            wrong.AddRange(EndTags().Matches(sent).Select(tag => $"{address}: an end without a beginning: {tag.Value}"));
        }

        Assert.Empty(wrong);
    }

    private static IEnumerable<string> Wrong(IHtmlDocument page) =>
    [
        .. page.QuerySelectorAll("button:not([type])").Select(button => $"no type: {button.OuterHtml}"),
        .. page.QuerySelectorAll("time").Where(time => time.GetAttribute("datetime") is not { } at || at.Split('.') is [_, { Length: > 4 }, ..]).Select(time => time.OuterHtml),
        .. page.QuerySelectorAll(string.Join(',', s_nameless.Select(name => $"{name}[aria-label]:not([role])"))).Select(element => $"a name that nobody hears: {element.OuterHtml}"),
        .. page.QuerySelectorAll("[role=region], [role=main], [role=navigation]").Select(element => $"an element has that role: {element.OuterHtml}"),
        .. page.QuerySelectorAll("form").Where(form => form.QuerySelector("[type=submit]") is null).Select(form => $"no way to send it: {form.OuterHtml}"),
    ];

    // Of elements that hold nothing; browsers take some of them for a second element.
    [GeneratedRegex("</(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)>", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex EndTags();
}
