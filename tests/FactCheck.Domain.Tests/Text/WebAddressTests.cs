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
    [InlineData("https://example.org/\0", "space")]
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
