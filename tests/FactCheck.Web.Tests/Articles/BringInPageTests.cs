using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class BringInPageTests(TestSite site) : IClassFixture<TestSite>
{
    private static readonly (string, string)[] s_known = [("Title", "A title"), ("Language", "en"), ("Publisher", "Example Post")];

    [Fact]
    public async Task A_pasted_text_is_previewed_furniture_is_left_out_by_choice_and_the_article_is_kept()
    {
        var client = await site.SignInAsync("Iryna");
        var preview = await (await SendAsync(client, "preview", null, [.. s_known, ("Pasted", "7 mins read\r\nFirst words here.\r\n\r\nLeave a Reply")])).ReadAsync();
        Assert.Equal(3, preview.QuerySelectorAll(".blocks__one").Length);
        Assert.Equal(2, preview.QuerySelectorAll(".blocks__one--furniture .blocks__why").Length);
        Assert.Empty(preview.QuerySelectorAll("input[name=LeftOut][checked]"));
        var chosen = await (await client.SendIntakeAsync(preview, "leave-out")).ReadAsync();
        Assert.Equal(2, chosen.QuerySelectorAll("input[name=LeftOut][checked]").Length);
        var kept = await client.SendIntakeAsync(chosen, "keep");
        var revision = await RevisionAsync(kept);
        Assert.Equal("7 mins read\nFirst words here.\n\nLeave a Reply", revision.Text);
        Assert.Equal([true, false, true], revision.Blocks.Select(block => block.LeftOut));
    }

    [Fact]
    public async Task What_nobody_sees_and_no_text_may_hold_is_taken_out_of_text_and_fields_which_is_said()
    {
        var client = await site.SignInAsync("Iryna");
        (string, string)[] typed = [("Title", "A\u000Btitle\u0007"), ("Language", "en\u200B"), ("Author", "می\u200Cخواهم"), ("Address", " <https://example.org/می\u200Cخواهم>"), ("Pasted", "First\u000Bsecond\u0092.")];
        var preview = await (await SendAsync(client, "preview", null, typed)).ReadAsync();
        Assert.Equal(("A title", "می\u200Cخواهم"), (Value(preview, "Title"), Value(preview, "Author")));
        Assert.Contains("Title: Characters that nobody sees and no text may hold were taken out: U+0007.", preview.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("were taken out: U+0092.", preview.Body.TextContent, StringComparison.Ordinal);
        var revision = await RevisionAsync(await client.SendIntakeAsync(preview, "keep"));
        Assert.Equal("First\nsecond.", revision.Text);
        await using var db = await site.Factory.CreateDbContextAsync();
        var article = await db.Articles.SingleAsync(row => row.RevisionId == revision.Id);
        Assert.Equal(("A title", "https://example.org/می%E2%80%8Cخواهم", "en"), (article.Title, article.Address, article.Language));
    }

    [Fact]
    public async Task Too_many_texts_within_a_minute_are_not_read_and_nothing_that_was_typed_is_lost()
    {
        await using var strict = TestSite.With("Development", ("FactCheck:Limits:Upload", "1"));
        var client = await strict.SignInAsync("Iryna");
        var preview = await (await SendAsync(client, "preview", null, [.. s_known, ("Pasted", "Carried words.")])).ReadAsync();
        var held = await (await client.SendIntakeAsync(preview, "keep")).ReadAsync();
        Assert.Contains("within a minute", held.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("A title", Value(held, "Title"));
        strict.Clock.Advance(TimeSpan.FromMinutes(1));
        var kept = await client.SendIntakeAsync(held, "keep");
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
    }

    [Fact]
    public async Task An_article_of_the_most_blocks_opens_at_the_desk_and_one_of_more_is_refused_in_words()
    {
        var client = await site.SignInAsync("Iryna");
        var lines = string.Concat(Enumerable.Repeat("A\n", Limits.Blocks));
        var kept = await client.SendIntakeAsync(await (await SendAsync(client, "preview", ("long.txt", Encoding.UTF8.GetBytes(lines)), s_known)).ReadAsync(), "keep");
        using var page = await client.GetAsync(kept.Headers.Location);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.InRange((await page.Content.ReadAsByteArrayAsync()).Length, Limits.Blocks, 1_000 * Limits.Blocks);
        var refused = await (await SendAsync(client, "preview", ("long.txt", Encoding.UTF8.GetBytes(lines + "A")), s_known)).ReadAsync();
        Assert.Contains("more than 10,000 paragraphs and lines", refused.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sent_twice_the_article_is_brought_in_once()
    {
        var client = await site.SignInAsync("Iryna");
        var preview = await (await SendAsync(client, "preview", null, [.. s_known, ("Pasted", "Sent twice by a double click.")])).ReadAsync();
        var first = await client.SendIntakeAsync(preview, "keep");
        var second = await client.SendIntakeAsync(preview, "keep");
        Assert.Equal(first.Headers.Location, second.Headers.Location);
    }

    [Fact]
    public async Task A_page_fills_in_its_title_and_language_and_its_markup_is_gone()
    {
        var client = await site.SignInAsync("Iryna");
        var html = "<html lang=uk><title>Назва</title><body><p>Перше <b>речення</b>.</p><script>alert(1)</script></body>"u8.ToArray();
        var preview = await (await SendAsync(client, "preview", ("a.html", html))).ReadAsync();
        Assert.Equal("Назва", Value(preview, "Title"));
        Assert.Equal("uk", Value(preview, "Language"));
        var revision = await RevisionAsync(await client.SendIntakeAsync(preview, "keep"));
        Assert.Equal(("Перше речення.", "html"), (revision.Text, revision.Source));
    }

    [Fact]
    public async Task A_files_line_ends_are_kept_as_received()
    {
        var client = await site.SignInAsync("Iryna");
        var preview = await (await SendAsync(client, "preview", ("a.md", "# Head\r\n\r\n- **item**\r\n"u8.ToArray()), s_known)).ReadAsync();
        var revision = await RevisionAsync(await client.SendIntakeAsync(preview, "keep"));
        Assert.Equal(("# Head\r\n\r\n- **item**\r\n", "md"), (revision.Text, revision.Source));
    }

    [Fact]
    public async Task Right_to_left_and_combining_characters_arrive_unchanged()
    {
        const string Text = "قال الرئيس: «٢٤ ساعة».\nE\u0301te\u0301, \U0001F469\u200D\U0001F680 and n\u0303.";
        var client = await site.SignInAsync("Iryna");
        var preview = await (await SendAsync(client, "preview", null, ("Title", "عنوان"), ("Language", "ar"), ("Pasted", Text))).ReadAsync();
        Assert.Equal(Text, (await RevisionAsync(await client.SendIntakeAsync(preview, "keep"))).Text);
    }

    [Fact]
    public async Task A_megabyte_goes_through_both_steps()
    {
        var text = string.Concat(Enumerable.Range(0, 9_000).Select(number => $"Paragraph {number} says “something” that is worth a hundred and some bytes, so that a megabyte comes together in the end.\n"));
        Assert.True(Encoding.UTF8.GetByteCount(text) > 1024 * 1024);
        var client = await site.SignInAsync("Iryna");
        var preview = await (await SendAsync(client, "preview", ("big.txt", Encoding.UTF8.GetBytes(text)), s_known)).ReadAsync();
        var leftOut = Enumerable.Range(0, 1_500).Select(index => ("LeftOut", index.ToString())).ToArray();
        var revision = await RevisionAsync(await client.SendIntakeAsync(preview, "keep", null, leftOut));
        Assert.Equal(Revision.HashOf(text), revision.Sha256);
        Assert.Equal(1_500, revision.Blocks.Count(block => block.LeftOut));
    }

    [Theory]
    [InlineData("empty.txt", "", "no text")]
    [InlineData("scan.pdf", "%PDF-1.7 …", "a PDF")]
    [InlineData("photo.txt", "\u0089PNG\r\n", "PNG picture")]
    [InlineData("half.txt", "\u00FF\u00FEa", "says that it is UTF-16")]
    [InlineData("data.csv", "a,b", ".txt, .md or .html")]
    public async Task A_file_that_cannot_be_read_says_why_and_keeps_what_was_typed(string name, string content, string message)
    {
        var client = await site.SignInAsync("Iryna");
        var page = await (await SendAsync(client, "preview", (name, Encoding.Latin1.GetBytes(content.Replace("…", ""))), s_known)).ReadAsync();
        Assert.Contains(message, page.QuerySelector("#File-error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("choose one again", page.QuerySelector("#File-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Example Post", Value(page, "Publisher"));
    }

    [Fact]
    public async Task A_file_that_is_too_large_says_so()
    {
        var client = await site.SignInAsync("Iryna");
        var page = await (await SendAsync(client, "preview", ("big.txt", new byte[Intake.MaxBytes + 1]), s_known)).ReadAsync();
        Assert.Contains("at most 2 MB", page.QuerySelector("#File-error")!.TextContent, StringComparison.Ordinal);
        var answer = await SendAsync(client, "preview", ("huge.txt", new byte[IntakeForm.MaxBytes + 1]));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var told = await client.PageAsync(answer.Headers.Location!.ToString());
        Assert.Contains("larger than 6 MB", told.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_and_a_file_at_once_are_not_guessed_between()
    {
        var client = await site.SignInAsync("Iryna");
        var page = await (await SendAsync(client, "preview", ("a.txt", "From a file."u8.ToArray()), ("Pasted", "Pasted words."))).ReadAsync();
        Assert.Contains("a pasted text and a file", page.QuerySelector("#Pasted-error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Pasted words.", page.QuerySelector("#Pasted")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_fields_are_named_and_the_text_stays()
    {
        var client = await site.SignInAsync("Iryna");
        var preview = await (await SendAsync(client, "preview", null, ("Pasted", "Some words."))).ReadAsync();
        var page = await (await client.SendIntakeAsync(preview, "keep", null, ("Address", "javascript:alert(1)"), ("PublishedOn", "yesterday"))).ReadAsync();
        Assert.All(new[] { "Title", "Language", "Address", "PublishedOn" }, field => Assert.NotNull(page.QuerySelector($"#{field}-error")));
        Assert.Equal("javascript:alert(1)", Value(page, "Address"));
        Assert.Single(page.QuerySelectorAll(".blocks__one"));
    }

    [Fact]
    public async Task The_same_text_is_pointed_out_and_not_refused()
    {
        var client = await site.SignInAsync("Iryna");
        const string Text = "The very same words, twice.";
        var first = await client.SendIntakeAsync(await (await SendAsync(client, "preview", null, [.. s_known, ("Pasted", Text)])).ReadAsync(), "keep");
        var second = await (await SendAsync(client, "preview", null, [.. s_known, ("Pasted", Text)])).ReadAsync();
        Assert.Equal(new Uri(first.Headers.Location!.ToString()).AbsolutePath, second.QuerySelector(".notice--warning a")!.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.Found, (await client.SendIntakeAsync(second, "keep")).StatusCode);
    }

    [Fact]
    public async Task Hostile_words_come_back_as_words()
    {
        var client = await site.SignInAsync("Iryna");
        const string Hostile = "</textarea></p><script>alert(1)</script>\" onfocus=\"alert(1) {{7*7}} \u202Egnp.exe '; DROP TABLE Article;--";
        var fields = new[] { "Title", "Publisher", "Author", "PublishedOn", "Address", "Language", "Pasted" }.Select(name => (name, Hostile)).ToArray();
        var page = await (await SendAsync(client, "preview", null, fields)).ReadAsync();
        Assert.All(new[] { "Title", "Publisher", "Author", "PublishedOn", "Address", "Language" }, name => Assert.Equal(Hostile, Value(page, name)));
        Assert.Equal(Hostile, page.QuerySelector(".blocks__text")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("main script, [onfocus]"));
    }

    [Fact]
    public async Task Readers_are_sent_to_sign_in() =>
        Assert.Equal(HttpStatusCode.Found, (await site.Reader().GetAsync(new Uri(IntakeStep.Address, UriKind.Relative))).StatusCode);

    private static async Task<HttpResponseMessage> SendAsync(
        HttpClient client, string act, (string, byte[])? file, params (string, string)[] fields) =>
        await client.SendIntakeAsync(await client.PageAsync(IntakeStep.Address), act, file, fields);

    private static string Value(IHtmlDocument page, string name) => page.QuerySelector($"input[name={name}]")!.GetAttribute("value")!;

    private async Task<Revision> RevisionAsync(HttpResponseMessage kept)
    {
        Assert.True(kept.StatusCode == HttpStatusCode.Found, await kept.Content.ReadAsStringAsync());
        var id = Guid.Parse(kept.Headers.Location!.ToString().Split('/')[^1]);
        await using var db = await site.Factory.CreateDbContextAsync();
        return await db.Revisions.AsNoTracking().SingleAsync(revision => revision.ArticleId == id);
    }
}
