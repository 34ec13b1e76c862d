using Bunit;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class RaisePanelTests : PanelContext
{
    [Fact]
    public async Task Raising_starts_with_the_words_as_they_stand_and_a_wording_made_from_them()
    {
        Guid? raised = null;
        var panel = Open("over 600,000 soldiers killed or wounded", id => raised = id);
        Assert.Contains("over 600,000 soldiers", panel.Find("blockquote").TextContent, StringComparison.Ordinal);
        Assert.Equal("Over 600,000 soldiers killed or wounded", panel.Find("#claim-Wording").GetAttribute("value"));
        await panel.Find("form").SubmitAsync();
        Assert.Equal("Over 600,000 soldiers killed or wounded", (await Newsroom.ClaimAsync(raised!.Value)).Wording);
    }

    [Fact]
    public async Task A_claim_that_says_the_same_is_offered_and_gets_the_words_instead()
    {
        Guid? raised = null;
        var panel = Open("within “24 hours”", id => raised = id);
        panel.Find("#claim-Wording").Change("24 hours");
        await panel.WaitForElement(".notice button").ClickAsync();
        Assert.Equal(ClaimId, raised);
        Assert.Equal(2, (await Newsroom.ClaimAsync(ClaimId)).Appearances.Count);
    }

    [Fact]
    public void Another_claim_is_not_offered()
    {
        var panel = Open("over 600,000 soldiers killed or wounded", _ => { });
        Assert.Empty(panel.FindAll(".notice"));
    }

    [Fact]
    public async Task A_claim_that_somebody_raises_on_these_words_meanwhile_is_offered_at_once()
    {
        Guid? raised = null;
        var panel = Open("over 600,000 soldiers killed or wounded", id => raised = id);
        var theirs = await Newsroom.RaiseAsync("600,000 soldiers", Newsroom.Iryna);
        panel.Render(parameters => parameters.Add(each => each.Standing, [Standing(theirs, "600,000 soldiers")]));
        var notice = panel.WaitForElement("#claim-Beside");
        Assert.Contains("A claim stands on these words already", notice.TextContent, StringComparison.Ordinal);
        Assert.Equal(notice.QuerySelector("p")!.TextContent, panel.Find(".hidden[role=status]").TextContent);
        await notice.QuerySelector("button")!.ClickAsync();
        Assert.Equal(theirs, raised);
        Assert.Equal(2, (await Newsroom.ClaimAsync(theirs)).Appearances.Count);
    }

    [Fact]
    public async Task A_second_claim_on_the_same_words_is_raised_only_when_that_is_said_once_more()
    {
        Guid? raised = null;
        var panel = Open("over 600,000 soldiers killed or wounded", id => raised = id);
        var theirs = await Newsroom.RaiseAsync("wounded", Newsroom.Iryna);
        Assert.Single(panel.FindAll("[type=submit]"));
        await panel.Find("form").SubmitAsync();
        Assert.Null(raised);
        Assert.Contains("“wounded”", panel.Find("#claim-Beside").TextContent, StringComparison.Ordinal);
        Assert.Equal("claim-Beside", JSInterop.Invocations["focus"][^1].Arguments[0]);

        // What was not on the screen when it was pressed is asked about again.
        await panel.FindAll("[type=submit]")[1].ClickAsync();
        await panel.Find("form").SubmitAsync();
        Assert.Null(raised);
        panel.Render(parameters => parameters.Add(each => each.Standing, [Standing(theirs, "wounded")]));
        await panel.FindAll("[type=submit]")[1].ClickAsync();
        await panel.Find("form").SubmitAsync();
        Assert.NotNull(raised);
        Assert.Equal("Over 600,000 soldiers killed or wounded", (await Newsroom.ClaimAsync(raised.Value)).Wording);
    }

    [Fact]
    public async Task A_claim_of_somebody_else_that_says_the_same_elsewhere_is_shown_before_this_one_is_raised()
    {
        Guid? raised = null;
        var panel = Open("Russia remains committed", id => raised = id);
        panel.Find("#claim-Wording").Change("600,000 soldiers were lost");
        var start = TestNewsroom.Text.IndexOf("600,000", StringComparison.Ordinal);
        await Newsroom.Get<ClaimDesk>().RaiseAsync(Newsroom.Iryna, new(
            new("600,000 soldiers were lost", null, true, null, null), new(Newsroom.Article.Id, Newsroom.Revision.Id, start, start + 7)));
        await panel.Find("form").SubmitAsync();
        Assert.Null(raised);
        Assert.Contains("Not saved yet", panel.Find("form .saved").TextContent, StringComparison.Ordinal);
        Assert.Contains("600,000 soldiers were lost", panel.Find("[aria-label='Similar claims']").TextContent, StringComparison.Ordinal);
        await panel.Find("form").SubmitAsync();
        Assert.NotNull(raised);
    }

    [Fact]
    public void Words_that_are_too_long_to_begin_with_say_so()
    {
        Assert.Empty(Open("Russia remains committed", _ => { }).FindAll("form .notice"));
        var panel = Open(string.Join(' ', Enumerable.Repeat("and so on", 90)), _ => { });
        Assert.Equal("", panel.Find("#claim-Wording").GetAttribute("value") ?? "");
        Assert.Contains("at most 600 characters fit", panel.Find("form .notice").TextContent, StringComparison.Ordinal);
    }

    private static SimilarClaim Standing(Guid id, string wording) => new(id, wording, 1, FactCheck.Domain.Stage.Open, 1);

    private IRenderedComponent<RaisePanel> Open(string words, Action<Guid> raised)
    {
        var start = TestNewsroom.Text.IndexOf(words, StringComparison.Ordinal);
        return Render<RaisePanel>(parameters => parameters
            .Add(panel => panel.By, Newsroom.Oleksandr).Add(panel => panel.Quote, words)
            .Add(panel => panel.Place, new(Newsroom.Article.Id, Newsroom.Revision.Id, start, start + words.Length)).Add(panel => panel.OnRaised, raised));
    }
}
