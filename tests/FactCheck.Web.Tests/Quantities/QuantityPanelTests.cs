using Bunit;
using FactCheck.Domain;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class QuantityPanelTests : PanelContext
{
    [Fact]
    public void The_details_show_what_the_machine_read_and_say_so()
    {
        var panel = OpenPanel(Newsroom.Iryna, Role.Reviewer);
        Assert.Equal("24 hours", panel.Find(".quantity").TextContent);
        Assert.Equal("Read by the machine", panel.Find(".quantities__by").TextContent.Trim());
    }

    [Fact]
    public async Task A_person_corrects_adds_and_removes_and_is_named()
    {
        var panel = await OpenFormAsync();
        panel.Find("#quantities-Comparator0").Change(nameof(QuantityComparator.AtMost));
        panel.Find("#quantities-Value0").Change("1");
        panel.Find("#quantities-Unit0").Change("day");
        await panel.Find("#quantities-Add").ClickAsync();
        Assert.Equal("quantities-Value1", JSInterop.Invocations["focus"][^1].Arguments[0]);
        panel.Find("#quantities-Value1").Change("600,000");
        await panel.Find("#quantities-Add").ClickAsync();
        await panel.Find("[aria-label='Remove Quantity 3']").ClickAsync();
        await SubmitAsync(panel);
        Assert.Equal(["at most 1 day", "600,000"], panel.FindAll(".quantity").Select(chip => chip.TextContent));
        Assert.Contains("Corrected by Iryna", panel.Find(".quantities__by").TextContent, StringComparison.Ordinal);
        Assert.Equal(["1", "600000"], (await Newsroom.ClaimAsync(ClaimId)).Quantities!.Select(quantity => quantity.Value));
    }

    [Fact]
    public async Task The_machines_reading_comes_back_by_its_button()
    {
        var panel = await OpenFormAsync();
        panel.Find("#quantities-Value0").Change("48");
        await SubmitAsync(panel);
        await Button(panel, "Correct the quantities").ClickAsync();
        await Button(panel, "Take the machine’s reading again").ClickAsync();
        Assert.Equal("24 hours", panel.Find(".quantity").TextContent);
        Assert.Null((await Newsroom.ClaimAsync(ClaimId)).Quantities);
    }

    [Fact]
    public async Task A_problem_stands_beside_its_field_also_behind_a_removed_row()
    {
        var panel = await OpenFormAsync();
        await panel.Find("#quantities-Add").ClickAsync();
        panel.Find("#quantities-Value1").Change("many");
        await panel.Find("[aria-label='Remove Quantity 1']").ClickAsync();
        await SubmitAsync(panel);
        Assert.Equal("many", panel.Find("#quantities-Value0").GetAttribute("value"));
        Assert.Contains("in digits", panel.Find("#quantities-Value0-error").TextContent, StringComparison.Ordinal);
        Assert.Equal("quantities-Value0", JSInterop.Invocations["focus"][^1].Arguments[0]);
        await Button(panel, "Put the removed back").ClickAsync();
        Assert.Equal("24", panel.Find("#quantities-Value0").GetAttribute("value"));
    }

    [Fact]
    public async Task A_range_has_an_upper_end()
    {
        var panel = await OpenFormAsync();
        Assert.Empty(panel.FindAll("#quantities-Upper0"));
        panel.Find("#quantities-Comparator0").Change(nameof(QuantityComparator.Between));
        panel.Find("#quantities-Upper0").Change("12");
        await SubmitAsync(panel);
        Assert.Contains("more than the lower", panel.Find("#quantities-Upper0-error").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stale_correction_shows_both_and_loses_nothing()
    {
        var panel = await OpenFormAsync();
        panel.Find("#quantities-Value0").Change("36");
        var theirs = new Quantity("24 hours", QuantityComparator.Exactly, "48", null, "hours", null, null);
        Assert.True((await Newsroom.Get<ClaimDesk>().CorrectQuantitiesAsync(Newsroom.Oleksandr, new(ClaimId, [theirs], 1))).IsDone);
        await SubmitAsync(panel);
        Assert.Contains("Oleksandr changed this", panel.Find(".conflict h3").TextContent, StringComparison.Ordinal);
        Assert.Contains("Quantity 1, number", panel.Find(".conflict__side").TextContent, StringComparison.Ordinal);
        await Button(panel, "Keep mine").ClickAsync();
        await SubmitAsync(panel);
        Assert.Equal("36", Assert.Single((await Newsroom.ClaimAsync(ClaimId)).Quantities!).Value);
    }

    [Fact]
    public async Task Every_field_keeps_unsaved_text_under_the_persons_own_key()
    {
        var panel = await OpenFormAsync();
        var fields = panel.FindAll("form[aria-label='Correct the quantities'] :is(input, select)");
        Assert.Equal(5, fields.Count);
        Assert.All(fields, field => Assert.StartsWith($"{Newsroom.Iryna.PersonId:N}.{ClaimId:N}.claim-quantities.", field.GetAttribute("data-draft"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("details")]
    [InlineData("evidence")]
    [InlineData("verdict")]
    public async Task Numbers_that_differ_are_pointed_out_in_every_part_and_nothing_is_rated(string part)
    {
        await AttachAsync("It would last 24 days");
        await SayAsync("He said it takes 24 days.");
        var panel = OpenPanel(Newsroom.Iryna, Role.Reviewer, part);
        Assert.Equal("The claim says 24 hours; E1 says 24 days.", panel.Find(".mismatch li").TextContent);
        Assert.Equal(Stage.Open, (await Newsroom.ClaimAsync(ClaimId)).Stage);
        Assert.Null((await Newsroom.ClaimAsync(ClaimId)).CurrentVerdict);
    }

    [Fact]
    public async Task Quantities_of_evidence_are_set_by_hand_where_it_quotes_nothing()
    {
        await AttachAsync();
        await SayAsync(null);
        var panel = OpenPanel(Newsroom.Iryna, Role.Reviewer, "evidence");
        Assert.Empty(panel.FindAll(".quantity"));
        await panel.Find("[aria-label='Quantities of A report']").ClickAsync();
        await panel.Find("#piece-quantities-Add").ClickAsync();
        panel.Find("#piece-quantities-Value0").Change("30");
        panel.Find("#piece-quantities-Unit0").Change("hours");
        await SubmitAsync(panel);
        Assert.Equal("30 hours", panel.Find(".evidence__item .quantity").TextContent);
        Assert.Equal("The claim says 24 hours; E1 says 30 hours.", panel.Find(".mismatch li").TextContent);
    }

    private async Task<IRenderedComponent<ClaimPanel>> OpenFormAsync()
    {
        var panel = OpenPanel(Newsroom.Iryna, Role.Reviewer);
        await Button(panel, "Correct the quantities").ClickAsync();
        return panel;
    }

    private async Task SayAsync(string? quote)
    {
        var piece = (await Newsroom.ClaimAsync(ClaimId)).Evidence[0];
        Assert.True((await Newsroom.Get<EvidenceDesk>().EditAsync(Newsroom.Iryna, new(ClaimId, piece.Id, piece.Details with { Quote = quote }, 1))).IsDone);
    }

    private static Task SubmitAsync(IRenderedComponent<ClaimPanel> panel) => panel.Find("form[aria-label='Correct the quantities']").SubmitAsync();

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<ClaimPanel> panel, string words) =>
        panel.FindAll("button").First(button => button.TextContent.Trim() == words);
}
