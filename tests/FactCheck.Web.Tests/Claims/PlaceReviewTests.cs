using Bunit;
using FactCheck.Domain;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class PlaceReviewTests : PanelContext
{
    private static readonly string s_second = TestNewsroom.Text.Replace("24 hours", "48 hours", StringComparison.Ordinal);

    [Fact]
    public async Task A_doubtful_place_asks_first_with_old_and_new_words_and_is_answered_in_the_panel()
    {
        await ReviseAsync(s_second);
        var panel = OpenPanel(Newsroom.Iryna, Role.Reviewer);
        panel.WaitForElement(".review");
        Assert.Contains("24", panel.Find(".beside del").TextContent, StringComparison.Ordinal);
        Assert.Contains("24", panel.Find(".why").TextContent, StringComparison.Ordinal);

        await panel.FindAll(".review__answers button").First(button => button.TextContent == "Same claim").ClickAsync();
        panel.WaitForAssertion(() => Assert.Contains("Iryna said on 4 March 2026: the same claim.", panel.Find(".review__answered").TextContent, StringComparison.Ordinal));
        Assert.Equal(AnchorAnswer.SameClaim, (await Newsroom.ClaimAsync(ClaimId)).Appearances[0].Answer);
    }

    [Fact]
    public async Task Words_that_were_not_found_cannot_be_the_same_claim()
    {
        await ReviseAsync("Something else altogether stands there.");
        var panel = OpenPanel(Newsroom.Iryna, Role.Reviewer);
        panel.WaitForElement(".review");
        Assert.Equal(["Gone"], panel.FindAll(".review__answers button").Select(button => button.TextContent));
    }

    [Fact]
    public async Task An_answer_that_came_too_late_shows_what_somebody_else_said()
    {
        await ReviseAsync(s_second);
        var panel = OpenPanel(Newsroom.Iryna, Role.Reviewer);
        panel.WaitForElement(".review");
        Assert.True((await Newsroom.Get<PlaceDesk>().GoneAsync(Newsroom.Edith, (await Newsroom.ClaimAsync(ClaimId)).SeenPlace())).IsDone);

        await panel.FindAll(".review__answers button").First(button => button.TextContent == "Same claim").ClickAsync();
        panel.WaitForAssertion(() => Assert.Contains("Edith said on 4 March 2026: gone.", panel.Find(".review").TextContent, StringComparison.Ordinal));
        Assert.Contains("Look at the place as it is now", panel.Find(".review [role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_editor_reads_what_an_approval_covers_and_which_quoted_words_changed_since_the_submission()
    {
        await AttachAsync();
        await ProposeAsync(Newsroom.Iryna);
        await SubmitAsync(Newsroom.Iryna);
        await ReviseAsync(s_second);
        var panel = OpenPanel(Newsroom.Edith, Role.Editor, "verdict");
        var decision = panel.WaitForElement(".decision").TextContent;
        Assert.Contains("Your approval covers version 1 of the verdict, the wording, 1 piece of evidence, 1 place.", decision, StringComparison.Ordinal);
        Assert.Contains("The words of a place changed since this was submitted", decision, StringComparison.Ordinal);
        Assert.Equal("24", panel.Find(".decision del").TextContent);

        var hers = OpenPanel(Newsroom.Iryna, Role.Reviewer);
        Assert.Contains("Your answer takes it back to its draft", hers.WaitForElement(".review").TextContent, StringComparison.Ordinal);
        await hers.FindAll(".review__answers button").First(button => button.TextContent == "Same claim").ClickAsync();
        Assert.Equal(Stage.Drafted, (await Newsroom.ClaimAsync(ClaimId)).Stage);
    }

    [Fact]
    public async Task Beside_publish_stands_who_approved_what()
    {
        await AttachAsync();
        await ProposeAsync(Newsroom.Iryna);
        await SubmitAsync(Newsroom.Iryna);
        await ApproveAsync(Newsroom.Edith);
        var decision = OpenPanel(Newsroom.Edgar, Role.Editor, "verdict").WaitForElement(".decision").TextContent;
        Assert.Contains("Edith approved version 1 on ", decision, StringComparison.Ordinal);
        Assert.Contains(": the wording, 1 piece of evidence, 1 place.", decision, StringComparison.Ordinal);
        Assert.Contains("E1: A report", decision, StringComparison.Ordinal);
        Assert.Contains("“24 hours”", decision, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_editor_who_changed_the_evidence_is_told_why_another_has_to_approve()
    {
        await AttachAsync(by: Newsroom.Edith);
        await ProposeAsync(Newsroom.Iryna);
        await SubmitAsync(Newsroom.Iryna);
        var panel = OpenPanel(Newsroom.Edith, Role.Editor, "verdict");
        Assert.Contains("You changed the words, places or evidence of this claim", panel.WaitForElement(".decision").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(panel.FindAll("button"), button => button.TextContent == "Approve");
        var forced = await Newsroom.Get<VerdictDesk>().ApproveAsync(Newsroom.Edith, new(ClaimId, (await Newsroom.ClaimAsync(ClaimId)).Version));
        Assert.Equal(RefusalKind.NotAllowed, forced.Refusal!.Kind);
    }

    [Fact]
    public async Task The_queue_has_every_place_that_waits_and_loses_it_when_it_is_answered()
    {
        await ReviseAsync(s_second);
        Services.AddSingleton(Newsroom.Get<ReviewQuery>());
        Services.AddSingleton(Newsroom.Get<LiveFeed>());
        Services.AddSingleton(Newsroom.Get<PeopleNames>());
        AddAuthorization().SetAuthorized("Iryna").SetClaims(Newsroom.Iryna.Claims());
        var page = Render<ReviewQueue>();
        Assert.Contains("24 hours", page.WaitForElement(".reviews__one").TextContent, StringComparison.Ordinal);
        Assert.EndsWith($"&anew={(await Newsroom.ClaimAsync(ClaimId)).Appearances[0].Id}", page.Find(".review__answers a").GetAttribute("href"), StringComparison.Ordinal);

        await page.FindAll(".review__answers button").First(button => button.TextContent == "Gone").ClickAsync();
        page.WaitForAssertion(() => Assert.Contains("Nothing to review", page.Markup, StringComparison.Ordinal));
        Assert.Equal(Newsroom.Iryna, (await Newsroom.ClaimAsync(ClaimId)).Appearances[0].AnsweredBy);
    }

    private Task<Outcome> ReviseAsync(string text)
    {
        Services.AddSingleton(Newsroom.Get<PlaceDesk>());
        return Newsroom.ReviseAsync(text);
    }
}
