using Xunit;

namespace FactCheck.Domain.Tests;

public class WebAddressTests
{
    [Theory]
    [InlineData("https://example.org")]
    [InlineData("http://example.org:8080/a?b=c#d")]
    [InlineData("  HTTPS://Example.org/путь  ")]
    [InlineData("https://example.org/@name")]
    [InlineData("https://[::1]/")]
    [InlineData("https://fa.wikipedia.org/wiki/می\u200Cخواهم")]
    [InlineData("https://example.org/a?b=\u200D#\u200C")]
    [InlineData("https://example.org?\u200C")]
    public void A_web_address_is_read(string address)
    {
        Assert.Null(WebAddress.Problem(address));
        Assert.True(WebAddress.TryRead(address, out var uri));
        Assert.StartsWith("http", uri.Scheme, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "empty")]
    [InlineData(" ", "empty")]
    [InlineData("example.org", "begin with https://")]
    [InlineData("/relative", "begin with https://")]
    [InlineData("//example.org", "begin with https://")]
    [InlineData("javascript:alert(1)", "begin with https://")]
    [InlineData("data:text/html,x", "begin with https://")]
    [InlineData("file:///etc/passwd", "begin with https://")]
    [InlineData("http:example.org", "begin with https://")]
    [InlineData("https://", "browser can open")]
    [InlineData("https://exa mple.org", "space")]
    [InlineData("https://example.org/a\nb", "space")]
    [InlineData("https://example.org/\u202Egpj", "space")]
    [InlineData("https://exa\u200Cmple.org/", "space")]
    [InlineData("https://example.org\\@evil.org", "browser can open")]
    [InlineData("https://user@example.org", "user name")]
    [InlineData("https://user:secret@example.org/", "user name")]
    [InlineData("https://@example.org", "user name")]
    public void Anything_else_is_refused_in_plain_words(string? address, string words)
    {
        Assert.Contains(words, WebAddress.Problem(address), StringComparison.Ordinal);
        Assert.False(WebAddress.TryRead(address, out _));
    }

    [Theory]
    [InlineData("https://fa.wikipedia.org/wiki/می\u200Cخواهم", "https://fa.wikipedia.org/wiki/می%E2%80%8Cخواهم")]
    [InlineData("https://example.org/a\u200Db?c=\u200E#\u00ADd", "https://example.org/a%E2%80%8Db?c=%E2%80%8E#%C2%ADd")]
    [InlineData("https://km.wikipedia.org/wiki/ក\u200Bខ", "https://km.wikipedia.org/wiki/ក%E2%80%8Bខ")]
    [InlineData("https://example.org/🏴\U000E0067", "https://example.org/🏴%F3%A0%81%A7")]
    [InlineData("https://example.org/☎\uFE0F", "https://example.org/☎\uFE0F")]
    [InlineData(" \u200B<https://example.org/a>\uFEFF\n", "https://example.org/a")]
    [InlineData("\u2060\u00ADhttps://example.org/\u200E", "https://example.org/")]
    [InlineData("https://example.org/\u0007a\0", "https://example.org/a")]
    [InlineData("https://example.org/a>b", "https://example.org/a>b")]
    [InlineData("\u200B <> ", null)]
    public void What_copying_leaves_around_an_address_goes_and_what_leads_on_is_escaped(string typed, string? kept)
    {
        Assert.Equal(kept, WebAddress.Clean(typed));
        Assert.Equal(kept, WebAddress.Clean(kept));
        Assert.Equal(kept is not null, WebAddress.TryRead(typed, out _));
    }

    [Fact]
    public void A_very_long_address_is_refused() =>
        Assert.Contains("at most 2,000 fit", WebAddress.Problem("https://example.org/" + new string('a', 2000)), StringComparison.Ordinal);

    [Fact]
    public void Whatever_is_read_is_http_with_a_host() => Anything.Holds(Anything.Text, text =>
    {
        if (WebAddress.TryRead("https://" + text, out var uri))
        {
            Assert.True(uri.Scheme is "http" or "https" && uri.Host.Length > 0 && uri.UserInfo.Length == 0);
        }
    });
}
