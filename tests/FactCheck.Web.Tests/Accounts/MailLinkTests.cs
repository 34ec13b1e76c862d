using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class MailLinkTests
{
    [Theory]
    [InlineData("Production", "https://news.test", "evil.example", "https://news.test/account/reset?token=a%2Fb")]
    [InlineData("Production", null, "localhost:5080", null)]
    [InlineData("Production", null, "evil.example", null)]
    [InlineData("Development", null, "localhost:5080", "http://localhost:5080/account/reset?token=a%2Fb")]
    [InlineData("Development", null, "evil.example", null)]
    public void A_mailed_link_is_never_of_a_host_that_a_request_names(string environment, string? address, string host, string? link)
    {
        var services = new ServiceCollection();
        var place = new HostingEnvironment { EnvironmentName = environment };
        services.AddSingleton<IHostEnvironment>(place);
        services.AddSingleton(SiteAddress.From(
            new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [SiteAddress.Setting] = address }).Build(), place));
        var context = new DefaultHttpContext { RequestServices = services.BuildServiceProvider() };
        (context.Request.Scheme, context.Request.Host) = ("http", new(host));

        Assert.Equal(link is null, MailLink.Problem(context) is not null);
        if (link is null)
        {
            Assert.Throws<InvalidOperationException>(() => MailLink.To(context, "/account/reset", "a/b"));
        }
        else
        {
            Assert.Equal(link, MailLink.To(context, "/account/reset", "a/b"));
        }
    }

    [Fact]
    public async Task Where_no_link_can_be_mailed_the_page_says_so_and_to_everybody_the_same()
    {
        await using var site = TestSite.With("Production");

        var answer = await site.Reader().SendFormAsync("/account/forgotten", "forgotten", ("Email", "nobody@news.example"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(SiteAddress.Setting, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(await site.SecurityKindsAsync());
    }
}
