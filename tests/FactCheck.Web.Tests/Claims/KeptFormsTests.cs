using Bunit;
using FactCheck.Domain;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>Every form of the panel, by every change of somebody else that takes its ground away: form and words stay, and it is said what happened.</summary>
public sealed class KeptFormsTests : PanelContext
{
    private const string Words = "Words that nobody saved";

    /// <summary>A form and what takes its ground away.</summary>
    public static TheoryData<string, string> Cases { get; } = new()
    {
        { "verdict", "first verdict" }, { "verdict", "claim withdrawn" }, { "new version", "claim withdrawn" },
        { "details", "claim withdrawn" }, { "new evidence", "claim withdrawn" }, { "evidence", "claim withdrawn" }, { "evidence", "evidence withdrawn" },
        { "evidence quantities", "claim withdrawn" }, { "evidence quantities", "evidence withdrawn" }, { "quantities", "claim withdrawn" },
        { "changes", "approved" }, { "changes", "new version" }, { "changes", "claim withdrawn" }, { "note", "new version" }, { "note", "published again" },
        { "retraction", "retracted" }, { "withdrawal", "claim withdrawn" }, { "withdrawal", "published" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_form_with_unsaved_words_stays_whatever_others_do(string form, string change)
    {
        await PrepareAsync(form, change);
        var (person, role) = form is "changes" or "note" or "retraction" ? (Newsroom.Edgar, Role.Editor) : (Newsroom.Oleksandr, Role.Reviewer);
        var panel = OpenPanel(person, role, PartOf(form));
        await OpenAsync(panel, form);
        var field = FieldOf(form);
        await panel.Find(field).FocusInAsync();
        panel.Find(field).Change(Words);
        await ChangeAsync(change);
        panel.Render(parameters => parameters.Add(each => each.ClaimVersion, 99));
        panel.WaitForAssertion(() =>
        {
            Assert.Equal(Words, panel.Find(field).GetAttribute("value"));
            Assert.Contains(panel.FindAll(".kept > .notice, .conflict, .decision .notice, .evidence__item > .notice, .panel__part > .notice, dialog .notice"), notice => notice.TextContent.Length > 20);
        });
    }

    [Fact]
    public async Task A_form_at_which_nobody_was_gives_way()
    {
        var panel = OpenPanel(Newsroom.Oleksandr, Role.Reviewer, "verdict");
        await ChangeAsync("first verdict");
        panel.Render(parameters => parameters.Add(each => each.ClaimVersion, 99));
        panel.WaitForElement("article.verdict");
        Assert.Empty(panel.FindAll("#verdict-Summary"));
    }

    [Fact]
    public async Task The_first_verdict_of_somebody_else_is_compared_and_mine_can_be_saved_after_it()
    {
        var panel = OpenPanel(Newsroom.Oleksandr, Role.Reviewer, "verdict");
        await panel.Find("#verdict-Summary").FocusInAsync();
        panel.Find("#verdict-Summary").Change(Words);
        await ChangeAsync("first verdict");
        panel.Render(parameters => parameters.Add(each => each.ClaimVersion, 99));
        panel.WaitForElement(".conflict");
        Assert.Contains("Iryna changed this while you were writing", panel.Find(".conflict").TextContent, StringComparison.Ordinal);
        await Button(panel, "Keep mine").ClickAsync();
        await panel.Find("form").SubmitAsync();
        Assert.Equal((2, Words), ((await Newsroom.ClaimAsync(ClaimId)).VerdictNumber, (await Newsroom.ClaimAsync(ClaimId)).CurrentVerdict!.Summary));
        Assert.Empty(panel.FindAll("#verdict-Summary"));
    }

    [Fact]
    public async Task A_form_that_stayed_can_be_closed()
    {
        var panel = OpenPanel(Newsroom.Oleksandr, Role.Reviewer);
        await panel.Find("#claim-Context").FocusInAsync();
        await ChangeAsync("claim withdrawn");
        panel.Render(parameters => parameters.Add(each => each.ClaimVersion, 99));
        panel.WaitForElement(".kept > .notice");
        await Button(panel, "Close this form").ClickAsync();
        Assert.Empty(panel.FindAll("#claim-Context"));
    }

    [Theory]
    [InlineData("verdict", "verdict.Summary", "#verdict-Summary")]
    [InlineData("verdict", "decision.reason", "#decision-Reason")]
    [InlineData("details", "claim-quantities.Value0", "#quantities-Add")]
    [InlineData("evidence", "evidence.{0:N}.Note", "#edit-evidence-Note")]
    [InlineData("evidence", "quantities.{0:N}.Value0", "#piece-quantities-Add")]
    public async Task Unsaved_words_that_the_browser_keeps_open_their_form(string part, string draft, string field)
    {
        var piece = await AttachAsync();
        await ProposeAsync(Newsroom.Iryna);
        await SubmitAsync(Newsroom.Iryna);
        var name = string.Format(System.Globalization.CultureInfo.InvariantCulture, draft, piece);
        var module = JSInterop.SetupModule("./js/page.js");
        module.Mode = JSRuntimeMode.Loose;
        module.Setup<string[]?>("drafts", _ => true).SetResult([$"{Newsroom.Edith.PersonId:N}.{ClaimId:N}.{name}"]);
        var panel = OpenPanel(Newsroom.Edith, Role.Editor, part);
        panel.WaitForElement(field);
    }

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<ClaimPanel> panel, string words) =>
        panel.FindAll("button").First(button => button.TextContent == words);

    private static string PartOf(string form) => form switch
    {
        "details" or "quantities" or "withdrawal" => "details",
        "new evidence" or "evidence" or "evidence quantities" => "evidence",
        _ => "verdict",
    };

    private static string FieldOf(string form) => form switch
    {
        "details" => "#claim-Context",
        "new evidence" => "#new-evidence-Note",
        "evidence" => "#edit-evidence-Note",
        "evidence quantities" => "#piece-quantities-Unit0",
        "quantities" => "#quantities-Unit0",
        "changes" => "#decision-Reason",
        "note" => "#decision-ChangeNote",
        "retraction" => "#decision-Retraction",
        "withdrawal" => "#withdraw-Reason",
        _ => "#verdict-Summary",
    };

    private async Task PrepareAsync(string form, string change)
    {
        await AttachAsync("A report");
        if (form is "new version" or "changes" || change is "published")
        {
            await ProposeAsync(Newsroom.Iryna);
            await SubmitAsync(Newsroom.Iryna);
        }

        if (form is "note" or "retraction")
        {
            await PublishedAsync();
        }

        if (form is "note")
        {
            await ProposeAsync(Newsroom.Iryna, "Again.");
            await SubmitAsync(Newsroom.Iryna);
            await ApproveAsync(Newsroom.Edith);
        }
    }

    private async Task PublishedAsync()
    {
        await ProposeAsync(Newsroom.Iryna);
        await SubmitAsync(Newsroom.Iryna);
        await ApproveAsync(Newsroom.Edith);
        await PublishAsync(Newsroom.Edith);
    }

    private static Task OpenAsync(IRenderedComponent<ClaimPanel> panel, string form) => form switch
    {
        "new version" => Button(panel, "Write a new version").ClickAsync(),
        "evidence" => panel.Find("[aria-label='Edit A report']").ClickAsync(),
        "evidence quantities" => CorrectAsync(panel, panel.Find("[aria-label='Quantities of A report']")),
        "quantities" => CorrectAsync(panel, Button(panel, "Correct the quantities")),
        "changes" => Button(panel, "Ask for changes").ClickAsync(),
        "retraction" => Button(panel, "Retract the fact-check …").ClickAsync(),
        "withdrawal" => Button(panel, "Withdraw the claim …").ClickAsync(),
        _ => Task.CompletedTask,
    };

    private static async Task CorrectAsync(IRenderedComponent<ClaimPanel> panel, AngleSharp.Dom.IElement button)
    {
        await button.ClickAsync();
        if (panel.FindAll("[id$=-Unit0]").Count == 0)
        {
            await Button(panel, "Add a quantity").ClickAsync();
        }
    }

    private async Task ChangeAsync(string change)
    {
        var claim = await Newsroom.ClaimAsync(ClaimId);
        switch (change)
        {
            case "first verdict" or "new version":
                await ProposeAsync(Newsroom.Iryna, "Somebody else’s words");
                break;
            case "approved":
                await ApproveAsync(Newsroom.Edith);
                break;
            case "evidence withdrawn":
                Assert.True((await Newsroom.Get<EvidenceDesk>().WithdrawAsync(Newsroom.Iryna, new(ClaimId, claim.Evidence[0].Id))).IsDone);
                break;
            case "claim withdrawn":
                Assert.True((await Newsroom.Get<ClaimDesk>().WithdrawAsync(Newsroom.Iryna, ClaimId, "A twin.")).IsDone);
                break;
            case "published":
                await ApproveAsync(Newsroom.Edith);
                await PublishAsync(Newsroom.Edith);
                break;
            case "published again":
                Assert.True((await Newsroom.Get<VerdictDesk>().PublishAsync(Newsroom.Edith, new(ClaimId, claim.Version, ChangeKind.Update, "Something new."))).IsDone);
                break;
            default:
                Assert.True((await Newsroom.Get<VerdictDesk>().RetractAsync(Newsroom.Edith, new(ClaimId, claim.Version, "A forged source."))).IsDone);
                break;
        }
    }
}
