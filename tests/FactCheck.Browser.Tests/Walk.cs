using Microsoft.Playwright;
using Xunit;

namespace FactCheck.Browser.Tests;

/// <summary>A walk by Tab through a page, as somebody takes who has no mouse.</summary>
internal static class Walk
{
    private const int Longest = 400;

    // Where the focus stands, and whether anything of it can be seen: some point of it is not covered by another element.
    private const string Stop =
        """
        () => {
          const at = document.activeElement;
          if (at === document.body) return null;
          const name = at.id || at.getAttribute('aria-label') || at.textContent.trim().slice(0, 40) || at.outerHTML.slice(0, 60);
          window.stops ??= new Map();
          if (!window.stops.has(at)) window.stops.set(at, window.stops.size);
          const boxes = [...at.getClientRects()];
          const seen = boxes.some(box => [0.1, 0.5, 0.9].some(x => [0.1, 0.5, 0.9].some(y => {
            const hit = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
            return hit && (at.contains(hit) || hit.closest('label')?.contains(at) || (hit.contains(at) && getComputedStyle(at).opacity === '0'));
          })));
          return { number: window.stops.get(at), name, covered: !seen, inPanel: at.closest('.panel') !== null };
        }
        """;

    /// <summary>The stops of a page, in order, until the focus leaves it or is back at the first.</summary>
    public static async Task<IReadOnlyList<WalkStop>> ThroughAsync(IPage page)
    {
        List<WalkStop> stops = [];
        await page.EvaluateAsync("() => { window.stops = new Map(); document.activeElement.blur(); }");
        for (var press = 0; press < Longest; press++)
        {
            await page.Keyboard.PressAsync("Tab");
            var stop = await page.EvaluateAsync<WalkStop?>(Stop);
            if (stop is null || (stop.Number == 0 && stops.Count > 1))
            {
                return stops;
            }

            stops.Add(stop);
        }

        Assert.Fail($"The focus never leaves {page.Url}");
        return stops;
    }

    /// <summary>What is wrong with the stops of a page.</summary>
    public static async Task<IEnumerable<string>> WrongAsync(IPage page) =>
        (await ThroughAsync(page)).Where(stop => stop.Covered).Select(stop => $"{page.Url}: “{stop.Name}” is covered when it has the focus");
}

/// <summary>One stop of a walk.</summary>
internal sealed class WalkStop
{
    public int Number { get; set; }

    public string Name { get; set; } = "";

    public bool Covered { get; set; }

    public bool InPanel { get; set; }
}
