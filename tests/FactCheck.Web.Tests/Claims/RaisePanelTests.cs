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

    private IRenderedComponent<RaisePanel> Open(string words, Action<Guid> raised)
    {
        var start = TestNewsroom.Text.IndexOf(words, StringComparison.Ordinal);
        return Render<RaisePanel>(parameters => parameters
            .Add(panel => panel.By, Newsroom.Oleksandr).Add(panel => panel.Quote, words)
            .Add(panel => panel.Place, new(Newsroom.Article.Id, Newsroom.Revision.Id, start, start + words.Length)).Add(panel => panel.OnRaised, raised));
    }
}
