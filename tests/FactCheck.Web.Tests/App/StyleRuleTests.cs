using System.Text.RegularExpressions;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed partial class StyleRuleTests
{
    [Fact]
    public void Words_that_only_screen_readers_get_are_not_copied_with_what_stands_around_them()
    {
        var rules = Directory.GetFiles(Path.Combine(Repository.Root, "wwwroot", "css"), "*.css")
            .SelectMany(sheet => Rule().Matches(File.ReadAllText(sheet)).Select(rule => rule.Value)).Where(rule => rule.Contains("clip-path: inset(50%)", StringComparison.Ordinal)).ToList();
        Assert.True(rules.Count >= 4);
        Assert.All(rules, rule => Assert.Contains("user-select: none", rule, StringComparison.Ordinal));
        Assert.Contains(rules, rule => rule.TrimStart().StartsWith(".hidden", StringComparison.Ordinal));
    }

    [GeneratedRegex("[^{};]+{[^{}]*}", RegexOptions.NonBacktracking)]
    private static partial Regex Rule();
}
