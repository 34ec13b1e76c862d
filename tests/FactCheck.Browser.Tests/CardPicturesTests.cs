using FactCheck.Domain;
using Microsoft.Playwright;
using Xunit;

namespace FactCheck.Browser.Tests;

/// <summary>
/// The pictures that stand beside a link where it is passed on, one for each rating, and the small ones of tabs and home screens. They are drawn from the
/// app's own signs and colours; with FACTCHECK_PICTURES=1 the files in wwwroot are written anew.
/// </summary>
[Collection(nameof(OneNewsroom))]
public sealed class CardPicturesTests(Newsroom newsroom)
{
    private const string Style = """
        body { margin: 0; background: #fdfdfb; }
        .card { box-sizing: border-box; inline-size: 1200px; block-size: 630px; padding: 76px 84px; display: grid; grid-template-rows: auto 1fr auto; align-items: center; border-block-start: 18px solid #0b5a61; }
        .card > p { font: 600 40px/1.2 var(--sans); color: #454a50; letter-spacing: 0.01em; }
        .card > p:last-child { font: italic 38px/1.2 var(--serif); }
        .card .rating { font-size: 104px; gap: 0.2em 0.35em; }
        .card .rating__track { flex-basis: 100%; margin: 0.25em 0 0; gap: 8px; }
        .card .rating__track i { border-width: 4px; }
        .card h1 { font: 700 120px/1.1 var(--serif); }
        """;

    [Fact]
    public async Task Every_rating_has_a_picture_drawn_from_its_own_mark()
    {
        await using var reader = await newsroom.ReaderAsync(new()
        {
            ViewportSize = new() { Width = 1200, Height = 630 }, BypassCSP = true, ColorScheme = ColorScheme.Light,
        });
        await reader.Page.GotoAsync("/how-we-check");
        await reader.Page.AddStyleTagAsync(new() { Content = Style });
        foreach (var step in RatingScale.Steps)
        {
            await WriteAsync($"cards/{step.Key}.png", await CardAsync(reader.Page, "Fact-check", $".rating--{step.Key}", ""));
        }

        await WriteAsync("cards/retracted.png", await CardAsync(reader.Page, "Fact-check", "", "Retracted"));
        await WriteAsync("cards/newsroom.png", await CardAsync(reader.Page, "Fact-checks", "", "What articles say, checked in the open"));
    }

    [Fact]
    public async Task The_sign_of_the_app_is_drawn_for_tabs_and_home_screens()
    {
        await using var reader = await newsroom.ReaderAsync(new() { ViewportSize = new() { Width = 180, Height = 180 } });
        await WriteAsync("favicon.ico", IconFile.Of([await SignAsync(reader.Page, 16), await SignAsync(reader.Page, 32), await SignAsync(reader.Page, 48)]));
        await WriteAsync("apple-touch-icon.png", await SignAsync(reader.Page, 180));
    }

    private static async Task<byte[]> CardAsync(IPage page, string over, string mark, string words)
    {
        await page.EvaluateAsync(
            """
            ([over, mark, words]) => {
              window.marks ??= document.querySelector("main").cloneNode(true);
              const card = document.createElement("div");
              card.className = "card";
              const line = text => Object.assign(document.createElement("p"), { textContent: text });
              const middle = mark ? window.marks.querySelector(mark).cloneNode(true) : Object.assign(document.createElement("h1"), { textContent: words });
              middle.classList.remove("rating--small");
              card.append(line(over), middle, line(mark || words === "Retracted" ? "Read the evidence, for and against" : ""));
              document.body.replaceChildren(card);
            }
            """,
            new[] { over, mark, words });
        var picture = await page.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled });
        Assert.True(picture.Length > 4_000);
        return picture;
    }

    private static async Task<byte[]> SignAsync(IPage page, int size)
    {
        await page.SetViewportSizeAsync(size, size);
        await page.GotoAsync("/icons/favicon.svg");
        return await page.ScreenshotAsync(new() { OmitBackground = true });
    }

    private static async Task WriteAsync(string name, byte[] picture)
    {
        var path = Path.Combine(Repository.Root, "wwwroot", name);
        if (Environment.GetEnvironmentVariable("FACTCHECK_PICTURES") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(path, picture);
        }

        Assert.True(File.Exists(path), $"{path} is missing. Run this test once with FACTCHECK_PICTURES=1, and commit it.");
    }
}
