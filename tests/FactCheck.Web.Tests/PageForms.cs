using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace FactCheck.Web.Tests;

/// <summary>Fills in and sends the forms of pages as a browser without scripts would.</summary>
public static class PageForms
{
    /// <summary>The page, parsed.</summary>
    public static async Task<IHtmlDocument> PageAsync(this HttpClient client, string address)
    {
        var answer = await client.OpenLinkAsync(address);
        answer.EnsureSuccessStatusCode();
        return Parse(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Opens an address; a link with a token leads on to the page without it.</summary>
    public static async Task<HttpResponseMessage> OpenLinkAsync(this HttpClient client, string address)
    {
        var answer = await client.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute));
        return answer.StatusCode == HttpStatusCode.SeeOther ? await client.GetAsync(answer.Headers.Location) : answer;
    }

    public static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    /// <summary>Opens a page, fills in one of its forms and sends it.</summary>
    /// <param name="client">Keeps the cookies.</param>
    /// <param name="address">The page.</param>
    /// <param name="form">The form's name (@formname), or its action.</param>
    /// <param name="fields">What to type; hidden fields keep their values.</param>
    public static async Task<HttpResponseMessage> SendFormAsync(
        this HttpClient client, string address, string form, params (string Name, string Value)[] fields) =>
        await SendAsync(client, address, await client.PageAsync(address), form, fields);

    /// <summary>Fills in a form of a page that was opened before.</summary>
    public static Task<HttpResponseMessage> SendAsync(
        this HttpClient client, string address, IHtmlDocument page, string form, params (string Name, string Value)[] fields)
    {
        var found = page.Forms.First(each => each.GetAttribute("action") == form
            || each.QuerySelector("input[name=_handler]")?.GetAttribute("value") == form);
        var values = found.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").ToDictionary(input => input.Name!, input => input.Value);
        foreach (var (name, value) in fields)
        {
            values[name] = value;
        }

        return client.PostAsync(new Uri(found.GetAttribute("action") ?? address, UriKind.Relative), new FormUrlEncodedContent(values));
    }

    /// <summary>Signs in through the page.</summary>
    public static Task<HttpResponseMessage> SignInAsync(this HttpClient client, string email, string password, string? returnUrl = null) =>
        client.SendFormAsync(
            "/account/sign-in" + (returnUrl is null ? "" : "?returnUrl=" + Uri.EscapeDataString(returnUrl)), "sign-in",
            ("Email", email), ("Password", password));
}
