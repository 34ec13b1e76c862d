using FactCheck.Domain;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class RecordScriptTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task The_words_that_the_script_compares_are_the_words_that_pages_use()
    {
        using var reader = site.Reader();
        var steps = await reader.GetStringAsync("/js/record/steps.js");
        string[] ofClaims = ["claim.", "appearance.", "evidence.", "verdict.", "approve", "publish", "correct", "retract"];
        Assert.All(EntryKind.All.Where(kind => ofClaims.Any(kind.Name.StartsWith)), kind => Assert.Contains($"\"{kind.Name}\": \"{kind.Words}\"", steps, StringComparison.Ordinal));
        var shown = await reader.GetStringAsync("/js/record/shown.js");
        Assert.All(RatingScale.Steps, step => Assert.Contains($"{step.Rating}: \"{step.Word}\"", shown, StringComparison.Ordinal));
        Assert.All(Enum.GetValues<Stance>(), stance => Assert.Contains($"{stance}: \"{stance.Sentence()}\"", shown, StringComparison.Ordinal));
    }
}
