using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Xunit;

namespace FactCheck.Browser.Tests;

/// <summary>
/// axe-core, run inside the page itself. The package's own runner opens a second page for each result, to hold those of frames together: here no page
/// has a frame, and two seconds a run are saved.
/// </summary>
internal static class Axe
{
    private const string Run =
        """
        async rule => {
          const options = rule ? { runOnly: { type: "rule", values: [rule] } } : {};
          const { violations } = await axe.run(document, { resultTypes: ["violations"], ...options });
          return violations.map(each => `${each.id}: ${each.help}\n  ${each.nodes.map(node => node.html).join("\n  ")}`);
        }
        """;

    private static readonly string s_script = $"() => {{ {new BundledAxeScriptProvider().GetScript()} }}";

    /// <summary>What is violated on the page as it is now: each rule, and the elements that do.</summary>
    /// <param name="page">The page.</param>
    /// <param name="rule">The one rule to try; null for all that axe tries by itself.</param>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page, string? rule = null)
    {
        Assert.Single(page.Frames);
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(s_script);
        }

        return await page.EvaluateAsync<string[]>(Run, rule);
    }
}
