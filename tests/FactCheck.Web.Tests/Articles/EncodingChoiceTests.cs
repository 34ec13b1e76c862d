using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>Files in older encodings: read as the page says, or as a person says who sees a line of each.</summary>
public sealed class EncodingChoiceTests(TestSite site) : IClassFixture<TestSite>
{
    private const string Words = "Міністр сказав: «Ми не платили». Це було в Києві, і всі це чули.";

    [Fact]
    public void A_page_that_names_its_encoding_is_read_by_it_on_upload_as_on_fetch()
    {
        var read = ReceivedText.Uploaded("page.html", In("windows-1251", $"<meta charset=\"windows-1251\"><p>{Words}</p>"));
        Assert.Null(read.Read.Problem);
        Assert.Equal((Words, "windows-1251"), (read.Read.Text, read.Encoding));
        Assert.Contains(read.Read.Notes, note => note.Words.Contains("read as windows-1251", StringComparison.Ordinal));
        var carried = ReceivedText.Carried(read.Base64, "html", "page.html", read.Encoding)!;
        Assert.Equal(read.Read.Text, carried.Read.Text);
        Assert.Contains(carried.Read.Notes, note => note.Words.Contains("windows-1251", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_that_is_UTF_8_is_read_so_whatever_it_says_of_itself() =>
        Assert.Equal(Words, ReceivedText.Uploaded("page.html", Encoding.UTF8.GetBytes($"<meta charset=\"windows-1251\"><p>{Words}</p>")).Read.Text);

    [Fact]
    public void A_page_that_says_UTF_8_and_is_not_is_read_as_a_person_says()
    {
        var bytes = In("windows-1252", "<meta charset=\"utf-8\"><p>Café – 5 €</p>");
        Assert.Contains(ReceivedText.Uploaded("page.html", bytes).Choices, choice => choice.Name == "windows-1252");
        Assert.Equal("Café – 5 €", ReceivedText.Uploaded("page.html", bytes, "windows-1252").Read.Text);
    }

    [Fact]
    public void A_page_in_UTF_16_without_a_mark_is_read()
    {
        const string Page = "<?xml version=\"1.0\" encoding=\"utf-16\"?><p>Ціна</p>";
        Assert.Equal("Ціна", ReceivedText.Uploaded("page.html", Encoding.Unicode.GetBytes(Page)).Read.Text);
    }

    [Fact]
    public void A_letter_that_could_not_be_read_is_pointed_out()
    {
        var note = Assert.Single(ReceivedText.Pasted("One line.\nCaf\uFFFD here.").Read.Notes);
        Assert.Equal(1, note.Block);
        Assert.Contains("could not be read", note.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_NUL_in_a_page_is_taken_out_and_said()
    {
        var read = ReceivedText.Uploaded("page.html", "<p>A page of some words\0 with a NUL.</p>"u8).Read;
        Assert.Equal("A page of some words with a NUL.", read.Text);
        Assert.Contains("NUL", Assert.Single(read.Notes).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("windows-1251", Words)]
    [InlineData("koi8-u", "Міністр сказав: ми не платили.")]
    [InlineData("windows-1253", "Ο υπουργός είπε ότι δεν πληρώσαμε ποτέ.")]
    [InlineData("windows-1255", "השר אמר שלא שילמנו")]
    [InlineData("shift_jis", "大臣は払っていないと言った。")]
    [InlineData("gb18030", "部长说我们从未付款。")]
    public void A_file_that_names_none_offers_a_line_of_it_in_each(string encoding, string words)
    {
        var bytes = In(encoding, $"Plain first line.\n{words}\n");
        var open = ReceivedText.Uploaded("text.txt", bytes);
        Assert.Contains("Choose below", open.Read.Problem, StringComparison.Ordinal);
        Assert.Equal(words, open.Choices.Single(choice => choice.Name == encoding).Line);
        Assert.All(open.Choices, choice => Assert.DoesNotContain('\uFFFD', choice.Line));
        Assert.Contains(words, ReceivedText.Uploaded("text.txt", bytes, encoding).Read.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_chooses_at_the_form_and_nothing_else_that_was_typed_is_lost()
    {
        using var client = await site.SignInAsync("Iryna");
        var page = await client.PageAsync("/desk/articles/new");
        using var open = await SendAsync(client, page, file: In("windows-1251", Words));
        page = PageForms.Parse(await open.Content.ReadAsStringAsync());
        Assert.Contains(page.QuerySelectorAll(".choice__item bdi").Select(line => line.TextContent), line => Words.StartsWith(line, StringComparison.Ordinal));
        Assert.Equal("A title", page.QuerySelector("#Title")!.GetAttribute("value"));
        using var read = await SendAsync(client, page, letters: "windows-1251");
        page = PageForms.Parse(await read.Content.ReadAsStringAsync());
        Assert.Equal(Words, page.QuerySelector(".blocks__text")!.TextContent.Trim());
        Assert.Contains("read as windows-1251", page.QuerySelector(".intake__notes")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, AngleSharp.Html.Dom.IHtmlDocument page, byte[]? file = null, string? letters = null)
    {
        var content = new MultipartFormDataContent();
        foreach (var hidden in page.QuerySelectorAll("#intake input[type=hidden]"))
        {
            content.Add(new StringContent(hidden.GetAttribute("value") ?? ""), hidden.GetAttribute("name")!);
        }

        content.Add(new StringContent("A title"), "Title");
        content.Add(new StringContent("uk"), "Language");
        content.Add(new StringContent("preview"), "act");
        if (letters is not null)
        {
            content.Add(new StringContent(letters), "Letters");
        }

        if (file is not null)
        {
            var part = new ByteArrayContent(file);
            part.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
            content.Add(part, "File", "text.txt");
        }

        return client.PostAsync(new Uri("/desk/articles/new", UriKind.Relative), content);
    }

    private static byte[] In(string encoding, string text) => CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetBytes(text);
}
