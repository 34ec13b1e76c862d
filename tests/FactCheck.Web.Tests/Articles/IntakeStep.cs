using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace FactCheck.Web.Tests;

/// <summary>Sends the steps of the form that brings an article in, as a browser without scripts would.</summary>
public static class IntakeStep
{
    public const string Address = "/desk/articles/new";

    /// <summary>Sends the form of a page: its hidden and typed fields and checked boxes, with these changed.</summary>
    public static async Task<HttpResponseMessage> SendIntakeAsync(
        this HttpClient client, IHtmlDocument page, string act, (string Name, byte[] Bytes)? file = null, params (string Name, string Value)[] fields)
    {
        var values = page.QuerySelectorAll<IHtmlInputElement>("#intake input[name], input[form=intake]")
            .Where(input => input.Type is not "file" && (input.Type is not "checkbox" || input.IsChecked))
            .Select(input => (Name: input.Name!, input.Value))
            .Where(value => fields.All(field => field.Name != value.Name)).Concat(fields).Append(("act", act));
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in values)
        {
            content.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(value)), name);
        }

        if (file is { } chosen)
        {
            content.Add(new ByteArrayContent(chosen.Bytes), "File", chosen.Name);
        }

        return await client.PostAsync(new Uri(Address, UriKind.Relative), content);
    }

    /// <summary>The page that comes back.</summary>
    public static async Task<IHtmlDocument> ReadAsync(this HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync();
        return answer.StatusCode == System.Net.HttpStatusCode.OK
            ? PageForms.Parse(html)
            : throw new InvalidOperationException($"{answer.StatusCode}: {html[..Math.Min(html.Length, 500)]}");
    }
}
