using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>Every form that a page without a circuit has, sent after its sign-in changed in another tab.</summary>
public sealed class ReturnedFormTests(TestSite site) : IClassFixture<TestSite>
{
    private const string Typed = "Words \"that\" were <typed>\nin two lines";

    private static readonly string[] s_guests = ["/account/sign-in", "/account/forgotten"];

    private static readonly string[] s_pages =
    [
        "/account", "/account/authenticator", "/account/people", "/desk/log", "/desk/log/record", "/desk/log/redactions", "/desk/articles/new",
        "/desk/articles/{0}/details", "/desk/articles/{0}/readers", "/desk/articles/{0}/revise", "/desk/articles/{0}/annotations/import",
    ];

    [Fact]
    public async Task Whoever_is_somebody_else_now_gets_each_form_back_with_what_was_typed()
    {
        using var client = await site.SignInAsync("Ada");
        var forms = await FormsAsync(client, s_pages);
        Assert.True(forms.Count > 15);
        await site.SignInIntoAsync(client, "Iryna");

        foreach (var form in forms)
        {
            using var answer = await SendAsync(client, form);
            var page = PageForms.Parse(await answer.Content.ReadAsStringAsync());
            if (answer.StatusCode == HttpStatusCode.Forbidden)
            {
                Assert.Contains("This page is not open to you", page.Body!.TextContent, StringComparison.Ordinal);
                continue;
            }

            Assert.True(answer.StatusCode == HttpStatusCode.Conflict, $"{form.Name}: {answer.StatusCode}");
            Assert.Contains("signed in as Iryna", page.Body!.TextContent, StringComparison.Ordinal);
            Assert.True(Holds(page, form), form.Name);
        }
    }

    [Fact]
    public async Task Whoever_is_signed_out_now_is_asked_to_sign_in_and_gets_each_form_back_with_what_was_typed()
    {
        using var client = await site.SignInAsync("Ada");
        var forms = await FormsAsync(client, s_pages);
        await client.SendFormAsync("/account", "/account/sign-out");

        foreach (var form in forms)
        {
            using var answer = await SendAsync(client, form);
            if (form.Name.Contains("sign-out", StringComparison.Ordinal))
            {
                Assert.Equal("/", answer.Headers.Location?.ToString());
                continue;
            }

            Assert.True(answer.StatusCode == HttpStatusCode.Conflict, $"{form.Name}: {answer.StatusCode}");
            Assert.True(Holds(PageForms.Parse(await answer.Content.ReadAsStringAsync()), form), form.Name);
        }
    }

    [Fact]
    public async Task A_guests_form_after_a_sign_in_leads_on_or_comes_back()
    {
        using var client = site.Reader();
        var forms = await FormsAsync(client, s_guests);
        await site.SignInIntoAsync(client, "Iryna");
        foreach (var form in forms)
        {
            using var answer = await SendAsync(client, form);
            Assert.True(
                answer.StatusCode == HttpStatusCode.Conflict || answer.Headers.Location?.AbsolutePath == "/desk", $"{form.Name}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task What_came_back_can_be_sent_once_more_on_the_sign_in_of_now()
    {
        using var client = await site.SignInAsync("Ada");
        var address = $"/desk/articles/{await ArticleAsync()}/details";
        var form = (await FormsAsync(client, [address])).Single(each => each.Address == address);
        (form.Fields["Title"], form.Fields["Language"], form.Fields["Address"]) = ("Sent on another sign-in", "en", "");
        await client.SendFormAsync("/account", "/account/sign-out");
        using var signedOut = await SendAsync(client, form);
        await site.SignInIntoAsync(client, "Edith");
        using var asked = await SendAsync(client, Only(signedOut, await signedOut.Content.ReadAsStringAsync()));
        using var done = await SendAsync(client, Only(asked, await asked.Content.ReadAsStringAsync()));

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict, HttpStatusCode.Found), (signedOut.StatusCode, asked.StatusCode, done.StatusCode));
        Assert.Contains("Sent on another sign-in", await client.GetStringAsync(address), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    [InlineData(null)]
    public async Task No_foreign_page_lays_words_before_anybody(string? origin)
    {
        using var client = await site.SignInAsync("Ada");
        var form = (await FormsAsync(client, ["/account/people"])).First(each => each.Name.Contains("invite", StringComparison.Ordinal));
        form.Fields["Email"] = "evil@example.org";
        await site.SignInIntoAsync(client, "Iryna");

        using var answer = await SendAsync(client, form, origin);

        Assert.DoesNotContain("evil@example.org", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/account/sign-out")]
    [InlineData("/ACCOUNT/sign-out/?x=1")]
    [InlineData("/desk/log/export?log=editorial")]
    public async Task An_address_that_only_takes_forms_is_no_page_to_return_to(string asked)
    {
        var answer = await site.Reader().SignInAsync("iryna@factcheck.example", site.Cast.Password, asked);
        Assert.Equal("http://localhost/desk", answer.Headers.Location?.ToString());
    }

    private static bool Holds(IHtmlDocument page, Form form) => form.Fields.Where(field => field.Value == Typed).All(field =>
        ReturnedFormPage.IsSecret(field.Key)
        || page.QuerySelectorAll<IHtmlInputElement>("form[method=post] input[type=hidden]").Any(input => input.Name == field.Key && input.Value == Typed)
        || page.QuerySelectorAll("dl.facts dd").Any(shown => shown.TextContent == Typed));

    private static Form Only(HttpResponseMessage answer, string html)
    {
        var form = PageForms.Parse(html).Forms.Single(each => each.Method == "post");
        return new(form.GetAttribute("action")!, $"{answer.RequestMessage!.RequestUri}", form.QuerySelectorAll<IHtmlInputElement>("input").ToDictionary(input => input.Name!, input => input.Value));
    }

    private async Task<List<Form>> FormsAsync(HttpClient client, string[] pages)
    {
        List<Form> forms = [];
        var article = await ArticleAsync();
        foreach (var page in pages)
        {
            var address = string.Format(System.Globalization.CultureInfo.InvariantCulture, page, article);
            var shown = await client.PageAsync(address);
            foreach (var form in shown.Forms.Where(form => form.Method == "post"))
            {
                var fields = form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").ToDictionary(input => input.Name!, input => input.Value);
                foreach (var name in form.QuerySelectorAll("textarea, input[type=text], input[type=email], input[type=password], input:not([type])").Select(field => field.GetAttribute("name")).OfType<string>())
                {
                    fields[name] = Typed;
                }

                forms.Add(new(form.GetAttribute("action") ?? address, $"{address} {form.GetAttribute("action")} {fields.GetValueOrDefault("_handler")}", fields));
            }
        }

        return forms;
    }

    private async Task<Guid> ArticleAsync()
    {
        await using var db = await site.Factory.CreateDbContextAsync();
        return await db.Articles.OrderBy(article => article.Id).Select(article => article.Id).FirstAsync();
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, Form form, string? origin = "http://localhost")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(form.Address, UriKind.Relative)) { Content = new FormUrlEncodedContent(form.Fields) };
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        return await client.SendAsync(request);
    }

    private sealed record Form(string Address, string Name, Dictionary<string, string> Fields);
}
