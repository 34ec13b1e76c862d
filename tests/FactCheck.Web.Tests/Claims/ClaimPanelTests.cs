using Bunit;
using FactCheck.Domain;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class ClaimPanelTests : PanelContext
{
    [Fact]
    public void The_panel_names_the_claim_its_stage_and_who_said_it()
    {
        var panel = OpenPanel(Newsroom.Iryna, Role.Reviewer);
        Assert.Equal("24 hours", panel.Find("#panel-title").TextContent);
        Assert.Equal("Open", panel.Find(".stage").TextContent);
        Assert.Contains("Donald Trump", panel.Find(".panel__said").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_opens_by_its_tab_and_says_so()
    {
        var panel = OpenPanel(Newsroom.Iryna, Role.Reviewer);
        await panel.FindAll(".tabs__tab")[1].ClickAsync();
        Assert.Equal("true", panel.FindAll(".tabs__tab")[1].GetAttribute("aria-current"));
        Assert.Contains("No evidence yet", panel.Markup, StringComparison.Ordinal);
        Assert.EndsWith($"?claim={ClaimId}&part=evidence", (string)JSInterop.Invocations["showAddress"].Single().Arguments[0]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evidence", "#new-evidence-Title")]
    [InlineData("verdict", "#verdict-Summary")]
    [InlineData("nonsense", "#claim-Wording")]
    public void The_part_in_the_address_is_open(string part, string field) =>
        Assert.NotNull(OpenPanel(Newsroom.Iryna, Role.Reviewer, part).Find(field));

    [Fact]
    public async Task Others_are_told_which_part_is_worked_on_and_when_it_ends()
    {
        List<string> told = [];
        var panel = Render<ClaimPanel>(parameters => parameters
            .Add(each => each.ClaimId, ClaimId).Add(each => each.By, Newsroom.Iryna).Add(each => each.Role, Role.Reviewer)
            .Add(each => each.Part, "verdict").Add(each => each.OnWorking, told.Add));
        await panel.Find("#verdict-Summary").FocusInAsync();
        await panel.Find("#verdict-Justification").FocusInAsync();
        await panel.Find("[aria-label=Close]").ClickAsync();
        Assert.Equal(["verdict", ""], told);
    }

    [Fact]
    public void A_claim_that_is_not_there_is_said_in_words()
    {
        var panel = Render<ClaimPanel>(parameters => parameters.Add(each => each.ClaimId, Guid.CreateVersion7()));
        Assert.Contains("There is no such claim", panel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_only_place_stays_and_the_reason_is_said()
    {
        var panel = OpenPanel(Newsroom.Iryna, Role.Reviewer);
        await Button(panel, "Take this mark off").ClickAsync();
        Assert.Contains("only place", panel.Find(".errors").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdrawing_asks_with_the_claims_own_name_and_can_be_undone()
    {
        var panel = OpenPanel(Newsroom.Iryna, Role.Reviewer);
        Assert.Equal("Withdraw “24 hours”?", panel.Find("#withdraw-dialog-title").TextContent);
        panel.Find("#withdraw-Reason").Change("Raised twice");
        await panel.Find("#withdraw-dialog .button--danger").ClickAsync();
        Assert.Equal(Stage.Withdrawn, (await Newsroom.ClaimAsync(ClaimId)).Stage);
        Assert.Contains("Raised twice", panel.Markup, StringComparison.Ordinal);
        await Button(panel, "Restore the claim").ClickAsync();
        Assert.Equal(Stage.Open, (await Newsroom.ClaimAsync(ClaimId)).Stage);
    }

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<ClaimPanel> panel, string words) =>
        panel.FindAll("button").First(button => button.TextContent.Trim() == words);
}
