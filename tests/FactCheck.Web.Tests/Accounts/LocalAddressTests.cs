using Xunit;

namespace FactCheck.Web.Tests;

public sealed class LocalAddressTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/desk")]
    [InlineData("/desk/articles?claim=a&x=//y#z")]
    [InlineData("/articles/naïve-ärtikel")]
    public void A_path_of_this_site_is_kept(string address) => Assert.Equal(address, LocalAddress.Or(address));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("desk")]
    [InlineData("//evil.example")]
    [InlineData("///evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\/evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("/\n/evil.example")]
    [InlineData("/\r\n/evil.example")]
    [InlineData("\t//evil.example")]
    [InlineData(" //evil.example")]
    [InlineData("/%2f/evil.example")]
    [InlineData("/%2Fevil.example")]
    [InlineData("/%5cevil.example")]
    [InlineData("/%09/evil.example")]
    [InlineData("/.//evil.example")]
    [InlineData("/..//evil.example")]
    [InlineData("/desk/..//evil.example")]
    [InlineData("/./desk")]
    [InlineData("https://evil.example")]
    [InlineData("http:evil.example")]
    [InlineData("HTTPS:/evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("@evil.example")]
    [InlineData(".evil.example")]
    [InlineData("/\u0000/evil.example")]
    public void Anything_that_could_be_another_site_leads_to_the_desk(string? address) => Assert.Equal("/desk", LocalAddress.Or(address));
}
