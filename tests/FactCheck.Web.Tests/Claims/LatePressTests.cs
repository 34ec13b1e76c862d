using FactCheck.Domain;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>Presses on what was on the screen, while something newer was under way to it.</summary>
public sealed class LatePressTests : PanelContext
{
    private int _version = 1;

    private static readonly string s_changed = Refusal.Changed().Message;

    [Fact]
    public async Task A_late_approval_does_not_cover_the_version_that_came_in_meanwhile()
    {
        await SubmittedAsync();
        await using var screen = await OpenAsync(Newsroom.Edith, Role.Editor, "verdict");
        var approve = screen.Button("Approve");
        screen.Hold();
        await ProposeAsync(Newsroom.Iryna, "Something else altogether.");
        await AgainAsync(screen, Newsroom.Edith, Role.Editor, "verdict");
        await SubmitAsync(Newsroom.Iryna);
        await AgainAsync(screen, Newsroom.Edith, Role.Editor, "verdict");
        await screen.PressAsync(approve);

        var claim = await Newsroom.ClaimAsync(ClaimId);
        Assert.Equal((Stage.InReview, null), (claim.Stage, claim.CurrentVerdict!.ApprovedBy));
        Assert.Contains(s_changed, screen.Words, StringComparison.Ordinal);
        await screen.ArriveAsync();
        await screen.PressAsync(screen.Button("Approve"));
        Assert.Equal(Newsroom.Edith.PersonId, (await Newsroom.ClaimAsync(ClaimId)).CurrentVerdict!.ApprovedBy);
    }

    [Fact]
    public async Task A_late_submission_does_not_hand_in_the_evidence_that_an_editor_exchanged_meanwhile()
    {
        var piece = await AttachAsync();
        await ProposeAsync(Newsroom.Iryna);
        await using var screen = await OpenAsync(Newsroom.Iryna, Role.Reviewer, "verdict");
        var submit = screen.Button("Submit to an editor");
        screen.Hold();
        Assert.True((await Newsroom.Get<EvidenceDesk>().EditAsync(Newsroom.Edith, new(ClaimId, piece, Source("The editor’s own"), 1))).IsDone);
        await AgainAsync(screen, Newsroom.Iryna, Role.Reviewer, "verdict");
        await screen.PressAsync(submit);

        Assert.Equal(Stage.Drafted, (await Newsroom.ClaimAsync(ClaimId)).Stage);
        Assert.Contains(s_changed, screen.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_late_publication_does_not_publish_what_was_approved_meanwhile()
    {
        await SubmittedAsync();
        await ApproveAsync(Newsroom.Edith);
        await using var screen = await OpenAsync(Newsroom.Edgar, Role.Editor, "verdict");
        var publish = screen.Button("Publish");
        screen.Hold();
        await ProposeAsync(Newsroom.Iryna, "Something else altogether.");
        await SubmitAsync(Newsroom.Iryna);
        await ApproveAsync(Newsroom.Edith);
        await AgainAsync(screen, Newsroom.Edgar, Role.Editor, "verdict");
        await screen.PressAsync(publish);

        Assert.Equal((Stage.Approved, 0), (await Newsroom.ClaimAsync(ClaimId)) is var claim ? (claim.Stage, claim.PublishedNumber) : default);
        Assert.Contains(s_changed, screen.Words, StringComparison.Ordinal);
    }

    /// <summary>Every other button of the panel that changes the claim: the same late press, the same answer, and nothing done.</summary>
    [Theory]
    [InlineData("evidence", "Withdraw A report")]
    [InlineData("evidence", "Move down A report")]
    [InlineData("evidence", "Move up Another")]
    [InlineData("evidence", "Restore A slip")]
    [InlineData("details", "Withdraw the claim")]
    [InlineData("details", "Take this mark off")]
    [InlineData("details", "Same claim")]
    [InlineData("details", "Gone")]
    public async Task A_late_press_does_nothing_and_says_why(string part, string button)
    {
        Services.AddSingleton(Newsroom.Get<PlaceDesk>());
        await AttachAsync();
        await AttachAsync("Another");
        var slip = await AttachAsync("A slip");
        Assert.True((await Newsroom.Get<EvidenceDesk>().WithdrawAsync(Newsroom.Iryna, new(ClaimId, slip, (await Newsroom.ClaimAsync(ClaimId)).Version))).IsDone);
        Assert.True((await Newsroom.ReviseAsync(TestNewsroom.Text.Replace("24 hours", "48 hours", StringComparison.Ordinal))).IsDone);
        await using var screen = await OpenAsync(Newsroom.Iryna, Role.Reviewer, part);
        var press = screen.Button(button);
        screen.Hold();
        await ProposeAsync(Newsroom.Oleksandr);
        var before = (await Newsroom.ClaimAsync(ClaimId)).Version;
        await AgainAsync(screen, Newsroom.Iryna, Role.Reviewer, part);
        await screen.PressAsync(press);

        Assert.Equal(before, (await Newsroom.ClaimAsync(ClaimId)).Version);
        Assert.Contains(s_changed, screen.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_late_restoration_of_a_claim_is_told_that_somebody_was_quicker()
    {
        var desk = Newsroom.Get<ClaimDesk>();
        Assert.True((await desk.WithdrawAsync(Newsroom.Iryna, new(ClaimId, 1, null))).IsDone);
        await using var screen = await OpenAsync(Newsroom.Iryna, Role.Reviewer, "details");
        var press = screen.Button("Restore the claim");
        screen.Hold();
        Assert.True((await desk.RestoreAsync(Newsroom.Edith, new(ClaimId, 2))).IsDone);
        Assert.True((await desk.WithdrawAsync(Newsroom.Edith, new(ClaimId, 3, "It is raised elsewhere."))).IsDone);
        await AgainAsync(screen, Newsroom.Iryna, Role.Reviewer, "details");
        await screen.PressAsync(press);
        Assert.Equal(Stage.Withdrawn, (await Newsroom.ClaimAsync(ClaimId)).Stage);
        Assert.Contains(s_changed, screen.Words, StringComparison.Ordinal);
    }

    /// <summary>Typed and sent over words that were never shown: both are shown, and none is lost.</summary>
    [Fact]
    public async Task A_form_that_was_sent_before_newer_words_arrived_does_not_overwrite_them()
    {
        await using var screen = await OpenAsync(Newsroom.Iryna, Role.Reviewer, "details");
        var (save, form, field) = (screen.Button("Save the words"), screen.Handler("form", "onsubmit"), screen.Handler("textarea", "onchange"));
        screen.Hold();
        Assert.True((await Newsroom.Get<ClaimDesk>().EditAsync(Newsroom.Oleksandr, new(ClaimId, new("Their words", null, true, null, null), 1))).IsDone);
        await AgainAsync(screen, Newsroom.Iryna, Role.Reviewer, "details");
        await screen.PressAsync(save);
        await screen.SendAsync(field, new ChangeEventArgs { Value = "My words" });
        await screen.SendAsync(form, EventArgs.Empty);

        Assert.Equal("Their words", (await Newsroom.ClaimAsync(ClaimId)).Wording);
        Assert.Contains("Oleksandr changed this while you were writing", screen.Words.Replace("  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        await screen.ArriveAsync();
        await screen.PressAsync(screen.Button("Keep mine"));
        await screen.PressAsync(screen.Button("Save the words"));
        await screen.SendAsync(screen.Handler("form", "onsubmit"), EventArgs.Empty);
        Assert.Equal("My words", (await Newsroom.ClaimAsync(ClaimId)).Wording);
    }

    /// <summary>That these tests can fail: an ordinary button takes what the newsroom knows when the press arrives.</summary>
    [Fact]
    public async Task An_ordinary_button_hands_over_what_was_not_on_the_screen()
    {
        List<int> pressed = [];
        await using var screen = new SlowScreen(Services);
        await screen.OpenAsync<OrdinaryButton>(new Dictionary<string, object?> { ["Version"] = 1, ["OnPress"] = (Action<int>)pressed.Add });
        var button = screen.Button("Approve");
        screen.Hold();
        await screen.ChangeAsync(new Dictionary<string, object?> { ["Version"] = 2, ["OnPress"] = (Action<int>)pressed.Add });
        await screen.PressAsync(button);
        Assert.Equal([2], pressed);
    }

    private async Task SubmittedAsync()
    {
        await AttachAsync();
        await ProposeAsync(Newsroom.Iryna);
        await SubmitAsync(Newsroom.Iryna);
    }

    private async Task<SlowScreen> OpenAsync(SignedIn person, Role role, string part)
    {
        var screen = new SlowScreen(Services);
        await screen.OpenAsync<ClaimPanel>(Parameters(1, person, role, part));
        return screen;
    }

    private Task AgainAsync(SlowScreen screen, SignedIn person, Role role, string part) => screen.ChangeAsync(Parameters(++_version, person, role, part));

    private Dictionary<string, object?> Parameters(int version, SignedIn person, Role role, string part) => new()
    {
        [nameof(ClaimPanel.ClaimId)] = ClaimId,
        [nameof(ClaimPanel.ClaimVersion)] = version,
        [nameof(ClaimPanel.By)] = person,
        [nameof(ClaimPanel.Role)] = role,
        [nameof(ClaimPanel.Part)] = part,
    };

    private sealed class OrdinaryButton : ComponentBase
    {
        [Parameter]
        public int Version { get; set; }

        [Parameter]
        public Action<int> OnPress { get; set; } = null!;

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenElement(0, "button");
            builder.AddAttribute(1, "onclick", EventCallback.Factory.Create(this, () => OnPress(Version)));
            builder.AddContent(2, "Approve");
            builder.CloseElement();
        }
    }
}
