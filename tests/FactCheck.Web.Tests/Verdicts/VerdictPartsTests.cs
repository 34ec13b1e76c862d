using Bunit;
using FactCheck.Domain;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class VerdictPartsTests : PanelContext
{
    [Fact]
    public async Task A_verdict_is_written_previewed_and_saved_as_version_1()
    {
        await AttachAsync("A report");
        var panel = OpenPanel(Newsroom.Iryna, Role.Reviewer, "verdict");
        panel.Find("input[name=rating][value=MostlyFalse]").Change("MostlyFalse");
        Assert.Contains("A core of truth", panel.Find("#verdict-Rating-meaning").TextContent, StringComparison.Ordinal);
        panel.Find("#verdict-Summary").Change("Not so.");
        Assert.Contains("7 of 600", panel.Find("#verdict-Summary-hint").TextContent, StringComparison.Ordinal);
        panel.Find("#verdict-Justification").Change("It was **not** so [E1].");
        Assert.Equal("not", panel.Find(".writing__preview strong").TextContent);
        await panel.Find("form").SubmitAsync();
        var verdict = (await Newsroom.ClaimAsync(ClaimId)).CurrentVerdict!;
        Assert.Equal((Rating.MostlyFalse, "Not so."), (verdict.Rating, verdict.Summary));
        Assert.Contains("Version 1, by Iryna", panel.Find(".verdict__by").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_verdict_without_a_rating_says_so_beside_the_scale()
    {
        var panel = OpenPanel(Newsroom.Iryna, Role.Reviewer, "verdict");
        panel.Find("#verdict-Summary").Change("Not so.");
        await panel.Find("form").SubmitAsync();
        Assert.Contains("Choose a rating", panel.Find("#verdict-Rating-error").TextContent, StringComparison.Ordinal);
        Assert.Equal("Not so.", panel.Find("#verdict-Summary").GetAttribute("value"));
    }

    [Fact]
    public async Task A_newer_version_by_somebody_else_is_shown_beside_mine()
    {
        await ProposeAsync(Newsroom.Iryna, "First words");
        var panel = OpenPanel(Newsroom.Iryna, Role.Reviewer, "verdict");
        await Button(panel, "Write a new version").ClickAsync();
        panel.Find("#verdict-Summary").Change("My words");
        await ProposeAsync(Newsroom.Oleksandr, "Their words");
        panel.Render(parameters => parameters.Add(each => each.ClaimVersion, 9));
        panel.WaitForElement(".conflict");
        Assert.Contains("Oleksandr", panel.Find(".conflict h3").TextContent, StringComparison.Ordinal);
        await Button(panel, "Keep mine").ClickAsync();
        await panel.Find("form").SubmitAsync();
        var verdict = (await Newsroom.ClaimAsync(ClaimId)).CurrentVerdict!;
        Assert.Equal((3, "My words"), (verdict.Number, verdict.Summary));
    }

    [Fact]
    public async Task Only_an_author_is_offered_to_submit()
    {
        await ProposeAsync(Newsroom.Iryna);
        var other = OpenPanel(Newsroom.Oleksandr, Role.Reviewer, "verdict");
        Assert.DoesNotContain(other.FindAll("button"), button => button.TextContent == "Submit to an editor");
        Assert.Contains("Iryna wrote this version and can submit it.", other.Find(".decision").TextContent, StringComparison.Ordinal);
        var author = OpenPanel(Newsroom.Iryna, Role.Reviewer, "verdict");
        await Button(author, "Submit to an editor").ClickAsync();
        Assert.Equal("Waiting for an editor", author.Find(".stage").TextContent);
    }

    [Theory]
    [InlineData("Ada", Role.Admin, "You wrote this version, so another editor has to approve it.")]
    [InlineData("Oleksandr", Role.Reviewer, "An editor who did not write this version approves it or asks for changes.")]
    public async Task Who_may_not_approve_reads_why(string name, Role role, string why)
    {
        await ProposeAsync(Newsroom.Ada);
        await SubmitAsync(Newsroom.Ada);
        var panel = OpenPanel(name == "Ada" ? Newsroom.Ada : Newsroom.Oleksandr, role, "verdict");
        Assert.Contains(why, panel.Find(".decision").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(panel.FindAll("button"), button => button.TextContent is "Approve" or "Ask for changes");
    }

    [Fact]
    public async Task Asking_for_changes_needs_a_reason_that_the_author_reads()
    {
        await ProposeAsync(Newsroom.Iryna);
        await SubmitAsync(Newsroom.Iryna);
        var panel = OpenPanel(Newsroom.Edith, Role.Editor, "verdict");
        await Button(panel, "Ask for changes").ClickAsync();
        await Button(panel, "Ask for these changes").ClickAsync();
        Assert.Contains("empty", panel.Find("#decision-Reason-error").TextContent, StringComparison.Ordinal);
        panel.Find("#decision-Reason").Change("Name the source");
        await Button(panel, "Ask for these changes").ClickAsync();
        Assert.Equal("Changes asked for", panel.Find(".stage").TextContent);
        Assert.Contains("Name the source", OpenPanel(Newsroom.Iryna, Role.Reviewer, "verdict").Find(".notice").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_publishing_lacks_is_listed_with_links_that_lead_there()
    {
        await ProposeAsync(Newsroom.Iryna);
        await SubmitAsync(Newsroom.Iryna);
        await ApproveAsync(Newsroom.Edith);
        var panel = OpenPanel(Newsroom.Edgar, Role.Editor, "verdict");
        Assert.Equal("true", Button(panel, "Publish").GetAttribute("aria-disabled"));
        var link = Assert.Single(panel.FindAll(".checklist a"));
        Assert.Equal("Attach at least one piece of evidence.", link.TextContent);
        await link.ClickAsync();
        Assert.Equal("new-evidence-Title", JSInterop.Invocations["focus"][^1].Arguments[0]);
        Assert.NotNull(panel.Find("#new-evidence-Title"));
    }

    [Fact]
    public async Task The_whole_path_from_approval_to_a_retraction()
    {
        await AttachAsync();
        await ProposeAsync(Newsroom.Iryna);
        await SubmitAsync(Newsroom.Iryna);
        var panel = OpenPanel(Newsroom.Edith, Role.Editor, "verdict");
        await Button(panel, "Approve").ClickAsync();
        await Button(panel, "Publish").ClickAsync();
        Assert.Equal("Published", panel.Find(".stage").TextContent);
        Assert.StartsWith("Retract the fact-check “24 hours", panel.Find("#retract-dialog-title").TextContent, StringComparison.Ordinal);
        await panel.Find("#retract-dialog .button--danger").ClickAsync();
        Assert.Contains("empty", panel.Find("#decision-Retraction-error").TextContent, StringComparison.Ordinal);
        panel.Find("#decision-Retraction").Change("The transcript was forged");
        await panel.Find("#retract-dialog .button--danger").ClickAsync();
        Assert.True((await Newsroom.ClaimAsync(ClaimId)).Retracted);
    }

    [Fact]
    public async Task A_second_publication_says_what_changed()
    {
        await AttachAsync();
        await ProposeAsync(Newsroom.Iryna);
        await SubmitAsync(Newsroom.Iryna);
        await ApproveAsync(Newsroom.Edith);
        await PublishAsync(Newsroom.Edith);
        await ProposeAsync(Newsroom.Iryna, "Not within a year either.");
        await SubmitAsync(Newsroom.Iryna);
        await ApproveAsync(Newsroom.Edith);
        var panel = OpenPanel(Newsroom.Edith, Role.Editor, "verdict");
        await Button(panel, "Publish").ClickAsync();
        Assert.Contains("empty", panel.Find("#decision-ChangeNote-error").TextContent, StringComparison.Ordinal);
        panel.FindAll("input[name=change-kind]")[1].Change("on");
        panel.Find("#decision-ChangeNote").Change("A year has passed");
        await Button(panel, "Publish").ClickAsync();
        Assert.Equal(2, (await Newsroom.ClaimAsync(ClaimId)).PublishedNumber);
    }

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<ClaimPanel> panel, string words) =>
        panel.FindAll("button").First(button => button.TextContent.Trim() == words);
}
