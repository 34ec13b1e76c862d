using Xunit;

namespace FactCheck.Browser.Tests;

/// <summary>Whatever finds no fault on any page must be seen to find one.</summary>
[Collection(nameof(OtherNewsroom))]
public sealed class AxeTests(Newsroom newsroom)
{
    [Fact]
    public async Task A_picture_without_words_and_grey_on_grey_are_found()
    {
        await using var reader = await newsroom.ReaderAsync();
        await reader.Page.GotoAsync("/how-we-check");
        Assert.Empty(await Axe.ViolationsAsync(reader.Page));
        await reader.Page.EvaluateAsync(
            """
            () => {
              const main = document.querySelector("main");
              main.append(new Image());
              main.style.color = "rgb(200 200 200)";
              main.style.backgroundColor = "rgb(190 190 190)";
            }
            """);
        var violations = await Axe.ViolationsAsync(reader.Page);
        Assert.Contains(violations, each => each.StartsWith("image-alt: ", StringComparison.Ordinal));
        Assert.Contains(violations, each => each.StartsWith("color-contrast: ", StringComparison.Ordinal));
        Assert.StartsWith("color-contrast: ", Assert.Single(await Axe.ViolationsAsync(reader.Page, "color-contrast")), StringComparison.Ordinal);
    }
}
