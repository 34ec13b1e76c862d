using Bunit;
using FactCheck.Domain;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class ClaimFormTests : PanelContext
{
    [Fact]
    public async Task Saving_changes_the_words_and_says_so()
    {
        var panel = OpenPanel(Newsroom.Iryna, Role.Reviewer);
        panel.Find("#claim-Wording").Change("The war could end within a day");
        await panel.Find("form").SubmitAsync();
        Assert.Equal("The war could end within a day", (await Newsroom.ClaimAsync(ClaimId)).Wording);
        Assert.Equal("Saved.", panel.Find("form .saved").TextContent);
        Assert.Equal("The war could end within a day", panel.Find("#panel-title").TextContent);
    }

    [Fact]
    public async Task A_problem_stands_beside_its_field_and_what_was_typed_stays()
    {
        var panel = OpenPanel(Newsroom.Iryna, Role.Reviewer);
        panel.Find("#claim-Wording").Change("");
        panel.Find("#claim-Context").Change("Said on the campaign trail");
        await panel.Find("form").SubmitAsync();
        var field = panel.Find("#claim-Wording");
        Assert.Equal("true", field.GetAttribute("aria-invalid"));
        Assert.Contains("claim-Wording-error", field.GetAttribute("aria-describedby")!.Split(' '));
        Assert.Contains("empty", panel.Find("#claim-Wording-error").TextContent, StringComparison.Ordinal);
        Assert.Equal("Said on the campaign trail", panel.Find("#claim-Context").GetAttribute("value"));
        Assert.Equal("claim-Wording", JSInterop.Invocations["focus"][^1].Arguments[0]);
    }

    [Fact]
    public async Task A_stale_edit_shows_both_versions_and_keeping_mine_saves_it_on_top()
    {
        var panel = OpenPanel(Newsroom.Iryna, Role.Reviewer);
        panel.Find("#claim-Wording").Change("Ending within 24 hours was promised");
        await EditAsync(Newsroom.Oleksandr, "24 hours to end the war");
        await panel.Find("form").SubmitAsync();
        var sides = panel.FindAll(".conflict__side");
        Assert.Contains("Ending within 24 hours was promised", Kept(sides[0]), StringComparison.Ordinal);
        Assert.Contains("24 hours to end the war", Kept(sides[1]), StringComparison.Ordinal);
        Assert.Contains("Oleksandr changed this", panel.Find(".conflict h3").TextContent, StringComparison.Ordinal);
        Assert.Equal("24 hours to end the war", (await Newsroom.ClaimAsync(ClaimId)).Wording);
        await sides[0].QuerySelector("button")!.ClickAsync();
        await panel.Find("form").SubmitAsync();
        Assert.Equal("Ending within 24 hours was promised", (await Newsroom.ClaimAsync(ClaimId)).Wording);
    }

    [Fact]
    public async Task Taking_theirs_sets_mine_aside_where_it_can_be_brought_back()
    {
        var panel = OpenPanel(Newsroom.Iryna, Role.Reviewer);
        panel.Find("#claim-Wording").Change("Mine");
        await EditAsync(Newsroom.Oleksandr, "Theirs");
        panel.Render(parameters => parameters.Add(each => each.ClaimVersion, 2));
        await panel.WaitForElement(".conflict").QuerySelectorAll("button")[1].ClickAsync();
        Assert.Equal("Theirs", panel.Find("#claim-Wording").GetAttribute("value"));
        await panel.Find(".notice button").ClickAsync();
        Assert.Equal("Mine", panel.Find("#claim-Wording").GetAttribute("value"));
    }

    [Fact]
    public async Task A_live_change_is_taken_over_at_once_while_nothing_was_typed()
    {
        var panel = OpenPanel(Newsroom.Iryna, Role.Reviewer);
        await EditAsync(Newsroom.Oleksandr, "Theirs");
        panel.Render(parameters => parameters.Add(each => each.ClaimVersion, 2));
        panel.WaitForAssertion(() => Assert.Equal("Theirs", panel.Find("#claim-Wording").GetAttribute("value")));
        Assert.Empty(panel.FindAll(".conflict"));
    }

    [Fact]
    public async Task Evidence_of_somebody_else_leaves_the_words_that_are_being_typed()
    {
        var panel = OpenPanel(Newsroom.Iryna, Role.Reviewer);
        panel.Find("#claim-Wording").Change("Mine");
        await AttachAsync(by: Newsroom.Oleksandr);
        panel.Render(parameters => parameters.Add(each => each.ClaimVersion, 2));
        panel.WaitForAssertion(() => Assert.Equal("1", panel.Find(".tabs .count").TextContent));
        Assert.Equal("Mine", panel.Find("#claim-Wording").GetAttribute("value"));
        Assert.Empty(panel.FindAll(".conflict"));
    }

    [Fact]
    public void Every_text_field_keeps_unsaved_text_under_the_persons_own_key()
    {
        var panel = OpenPanel(Newsroom.Iryna, Role.Reviewer);
        var keys = panel.FindAll("form textarea, form input").Select(field => field.GetAttribute("data-draft")).ToList();
        Assert.All(keys, key => Assert.StartsWith($"{Newsroom.Iryna.PersonId:N}.{ClaimId:N}.details.", key, StringComparison.Ordinal));
        Assert.Equal(keys.Count, keys.Distinct().Count());
    }

    [Fact]
    public async Task Saved_text_is_forgotten_by_the_browser()
    {
        var panel = OpenPanel(Newsroom.Iryna, Role.Reviewer);
        panel.Find("#claim-Wording").Change("Other words");
        await panel.Find("form").SubmitAsync();
        Assert.Equal($"{Newsroom.Iryna.PersonId:N}.{ClaimId:N}.details", JSInterop.Invocations["saved"].Single().Arguments[0]);
    }

    [Fact]
    public void Hostile_words_are_text()
    {
        var panel = OpenPanel(Newsroom.Iryna, Role.Reviewer);
        panel.Find("#claim-Wording").Change("<img src=x onerror=alert(1)>");
        panel.Find("form").Submit();
        panel.WaitForAssertion(() => Assert.Equal("<img src=x onerror=alert(1)>", panel.Find("#panel-title").TextContent));
        Assert.Empty(panel.FindAll("img"));
    }

    private Task<Outcome> EditAsync(SignedIn by, string wording) =>
        Newsroom.Get<ClaimDesk>().EditAsync(by, new(ClaimId, new(wording, "Donald Trump", false, null, null), 1));

    // What a side of the conflict reads without the words that it removed.
    private static string Kept(AngleSharp.Dom.IElement side)
    {
        var copy = (AngleSharp.Dom.IElement)side.Clone();
        foreach (var removed in copy.QuerySelectorAll("del"))
        {
            removed.Remove();
        }

        return copy.TextContent;
    }
}
