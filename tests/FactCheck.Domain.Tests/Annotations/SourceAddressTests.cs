using Xunit;

namespace FactCheck.Domain.Tests;

public class SourceAddressTests
{
    [Theory]
    [InlineData("https://news.example/a", "http://www.news.example/a/")]
    [InlineData("https://news.example/a", "https://NEWS.example/a#part")]
    [InlineData("https://news.example/a?x=1&y=2", "https://news.example/a?y=2&utm_source=feed&x=1")]
    [InlineData("https://news.example/%D0%B2%D1%96%D0%B9%D0%BD%D0%B0", "https://news.example/війна")]
    [InlineData("https://bücher.example/a", "https://xn--bcher-kva.example/a")]
    public void One_page_has_several_addresses(string one, string other) => Assert.True(SourceAddress.IsSame(one, other));

    [Theory]
    [InlineData("https://news.example/a", "https://news.example/b")]
    [InlineData("https://news.example/a", "https://other.example/a")]
    [InlineData("https://news.example/a?id=1", "https://news.example/a?id=2")]
    [InlineData("https://news.example/a", "https://news.example:8080/a")]
    [InlineData("https://news.example/a", "urn:uuid:1")]
    public void Other_pages_have_others(string one, string other) => Assert.False(SourceAddress.IsSame(one, other));

    [Fact]
    public void What_is_no_web_address_cannot_be_told() => Assert.DoesNotContain(new[] { null, "", "urn:x", "file:///a", "a" }, SourceAddress.CanBeTold);
}
