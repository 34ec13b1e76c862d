using System.Net;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class SecurityContactTests
{
    private const string Path = "/.well-known/security.txt";

    [Fact]
    public async Task Who_finds_a_weakness_is_told_where_to_report_it()
    {
        await using var site = TestSite.With(
            "Production", ("FactCheck:ContactEmail", "desk@newsroom.example"), ("FactCheck:PublicAddress", "https://newsroom.example/"));
        using var reader = site.Reader();
        using var answer = await reader.GetAsync(Path);

        Assert.Equal("text/plain", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            "Contact: mailto:desk@newsroom.example\nExpires: 2026-08-31T00:00:00Z\nPreferred-Languages: en\nCanonical: https://newsroom.example/.well-known/security.txt\n",
            await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Without_an_address_there_is_no_such_file()
    {
        await using var site = TestSite.With("Production");
        using var reader = site.Reader();
        using var answer = await reader.GetAsync(Path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
