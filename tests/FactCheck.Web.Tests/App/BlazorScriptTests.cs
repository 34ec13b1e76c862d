using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>The script that pages open their circuits with comes from the framework of the server's own version.</summary>
public sealed class BlazorScriptTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task The_script_is_of_the_version_that_can_pause_a_circuit_and_its_name_changes_with_it()
    {
        using var reader = site.Reader();
        var page = await reader.GetStringAsync("/account/sign-in");
        var address = Regex.Match(page, "_framework/blazor\\.web\\.[0-9a-z]+\\.js", RegexOptions.None, TimeSpan.FromSeconds(5)).Value;
        using var answer = await reader.GetAsync($"/{address}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("pauseCircuit", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
