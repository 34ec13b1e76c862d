using System.Text.RegularExpressions;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>What the markup of every component keeps to.</summary>
public sealed partial class MarkupRuleTests
{
    private static readonly string[] s_components =
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "FactCheck.Web"), "*.razor", SearchOption.AllDirectories)];

    [Fact]
    public void Every_button_has_a_type() => Nowhere(@"<button\b(?![^>]*\stype=)");

    [Fact]
    public void Lists_and_bare_boxes_have_no_name_of_their_own() => Nowhere(@"<(ul|ol|div|span|p)\b(?![^>]*\s(role|tabindex)=)[^>]*\saria-label(ledby)?=");

    [Fact]
    public void A_region_is_a_section() => Nowhere(@"role=""region""");

    [Fact]
    public void Every_form_for_searching_has_a_button_that_sends_it() => Assert.All(
        s_components.SelectMany(path => SearchForm().Matches(File.ReadAllText(path)).Select(form => (path, form.Value))),
        form => Assert.Contains("type=\"submit\"", form.Value, StringComparison.Ordinal));

    private static void Nowhere(string pattern)
    {
        var found = s_components.SelectMany(path => Regex.Matches(File.ReadAllText(path), pattern, RegexOptions.None, TimeSpan.FromSeconds(5))
            .Select(match => $"{Path.GetFileName(path)}: {match.Value}")).ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [GeneratedRegex("<form[^>]*role=\"search\".*?</form>", RegexOptions.Singleline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex SearchForm();
}
