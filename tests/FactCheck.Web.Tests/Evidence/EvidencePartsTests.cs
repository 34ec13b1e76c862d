using Bunit;
using FactCheck.Domain;
using Microsoft.AspNetCore.Components.Forms;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class EvidencePartsTests : PanelContext
{
    [Fact]
    public async Task A_source_is_added_and_the_form_is_empty_again()
    {
        var panel = OpenPanel(Newsroom.Iryna, Role.Reviewer, "evidence");
        panel.Find("#new-evidence-Title").Change("Interview, full transcript");
        panel.Find("#new-evidence-Address").Change("https://example.org/interview");
        panel.Find("#new-evidence-Stance input[value=Refutes]").Change("Refutes");
        await panel.Find("form").SubmitAsync();
        Assert.Equal("Interview, full transcript", panel.Find(".evidence__title a").TextContent.Trim());
        Assert.Contains("Speaks against the claim", panel.Find(".stance").TextContent, StringComparison.Ordinal);
        Assert.Equal("", panel.Find("#new-evidence-Title").GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task What_is_missing_stands_beside_each_field()
    {
        var panel = OpenPanel(Newsroom.Iryna, Role.Reviewer, "evidence");
        panel.Find("#new-evidence-Address").Change("javascript:alert(1)");
        await panel.Find("form").SubmitAsync();
        Assert.Contains("https://", panel.Find("#new-evidence-Address-error").TextContent, StringComparison.Ordinal);
        Assert.Contains("empty", panel.Find("#new-evidence-Title-error").TextContent, StringComparison.Ordinal);
        Assert.Contains("Say whether", panel.Find("#new-evidence-Stance-error").TextContent, StringComparison.Ordinal);
        Assert.Equal("javascript:alert(1)", panel.Find("#new-evidence-Address").GetAttribute("value"));
        Assert.Equal("new-evidence-Stance", JSInterop.Invocations["focus"][^1].Arguments[0]);
    }

    [Fact]
    public async Task Moving_keeps_the_focus_on_the_same_button()
    {
        await AttachAsync("First");
        var second = await AttachAsync("Second");
        var panel = OpenPanel(Newsroom.Iryna, Role.Reviewer, "evidence");
        await panel.Find($"#up-{second}").ClickAsync();
        Assert.Equal(["Second", "First"], panel.FindAll(".evidence__title").Select(title => title.TextContent.Trim()));
        Assert.Equal($"up-{second}", JSInterop.Invocations["focus"][^1].Arguments[0]);
        Assert.Contains("number 1 of 2", panel.Find("#evidence-said").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_piece_comes_back_by_undo()
    {
        await AttachAsync("First");
        var panel = OpenPanel(Newsroom.Iryna, Role.Reviewer, "evidence");
        await panel.Find("[aria-label='Withdraw First']").ClickAsync();
        Assert.Contains("Withdrawn", panel.Find("details").TextContent, StringComparison.Ordinal);
        await panel.Find("#evidence-undo").ClickAsync();
        Assert.Single((await Newsroom.ClaimAsync(ClaimId)).StandingEvidence);
    }

    [Fact]
    public async Task A_stale_edit_of_evidence_shows_both_versions()
    {
        var id = await AttachAsync("First");
        var panel = OpenPanel(Newsroom.Iryna, Role.Reviewer, "evidence");
        await panel.Find("[aria-label='Edit First']").ClickAsync();
        panel.Find("#edit-evidence-Title").Change("Mine");
        await Newsroom.Get<EvidenceDesk>().EditAsync(Newsroom.Oleksandr, new(ClaimId, id, Source("Theirs"), 1));
        await panel.Find("li form").SubmitAsync();
        var sides = panel.FindAll(".conflict__side");
        Assert.Contains("Mine", sides[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Theirs", sides[1].TextContent, StringComparison.Ordinal);
        Assert.Equal("Mine", panel.Find("#edit-evidence-Title").GetAttribute("value"));
    }

    [Fact]
    public async Task A_passage_is_chosen_by_its_articles_title_and_its_words()
    {
        var panel = OpenPanel(Newsroom.Iryna, Role.Reviewer, "evidence");
        panel.Find("input[name=evidence-kind][value=Passage]").Change("Passage");
        panel.Find("#new-evidence-Passage-search").Change("congratulates");
        await panel.Find("#new-evidence-Passage li button").ClickAsync();
        panel.Find("#new-evidence-Passage-words").Change("900,000 soldiers");
        Assert.Contains("do not stand in", panel.Find("#new-evidence-Passage-error").TextContent, StringComparison.Ordinal);
        panel.Find("#new-evidence-Passage-words").Change("600,000 soldiers");
        panel.Find("#new-evidence-Stance input[value=Context]").Change("Context");
        await panel.Find("form").SubmitAsync();
        var piece = Assert.Single((await Newsroom.ClaimAsync(ClaimId)).Evidence);
        Assert.Equal("600,000 soldiers", piece.Quote);
        Assert.Equal("Putin congratulates Trump", piece.Title);
    }

    [Fact]
    public async Task A_file_is_judged_at_once_and_attached()
    {
        var panel = OpenPanel(Newsroom.Iryna, Role.Reviewer, "evidence");
        panel.Find("input[name=evidence-kind][value=File]").Change("File");
        panel.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("<svg/>", "picture.svg"));
        panel.WaitForAssertion(() => Assert.Contains("can carry scripts", panel.Find("#new-evidence-File .field__error").TextContent, StringComparison.Ordinal));
        panel.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("year,losses", "losses.csv"));
        panel.WaitForElement("#new-evidence-File .icon--tick");
        panel.Find("#new-evidence-Title").Change("Losses by year");
        panel.Find("#new-evidence-Stance input[value=Supports]").Change("Supports");
        await panel.Find("form").SubmitAsync();
        Assert.Equal("losses.csv", Assert.Single((await Newsroom.ClaimAsync(ClaimId)).Evidence).File!.Name);
        Assert.Equal("losses.csv", panel.Find(".evidence__file a").GetAttribute("download"));
    }
}
