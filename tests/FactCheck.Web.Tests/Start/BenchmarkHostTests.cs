using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>The app that the benchmarks measure starts from everywhere, a fresh clone included.</summary>
public sealed class BenchmarkHostTests
{
    [Fact]
    public void Every_part_starts_the_app_through_the_one_host_that_says_where_its_content_is()
    {
        var folder = Path.Combine(Repository.Root, "tests", "FactCheck.Benchmarks");
        var factories = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(file => File.ReadAllText(file).Contains("WebApplicationFactory<", StringComparison.Ordinal));

        var host = File.ReadAllText(Assert.Single(factories));
        Assert.Contains("UseContentRoot(AppContext.BaseDirectory)", host, StringComparison.Ordinal);
    }
}
