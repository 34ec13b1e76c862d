using System.Collections.Immutable;
using Bunit;
using FactCheck.Domain;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class BlockTextTests : BunitContext
{
    private static readonly BoardClaim s_claim = new(
        Guid.Parse("019aa000-0000-7000-8000-000000000001"), 3, "He said 24 hours", null, Stage.InReview, Rating.False, 1, Guid.Empty, false, [new(Guid.Empty, 1, 3, 8, AnchorState.Exact, false)]) { Quote = "24 hours" };

    [Fact]
    public void Marks_stand_in_the_text_without_any_space_between()
    {
        var block = Render<BlockText>(parameters => parameters.Add(text => text.Block, Block("ab ", "<b>&", " z")));
        Assert.Equal("ab <b>& z", block.Find("p").TextContent);
        block.MarkupMatches("""
            <p class="block" data-start="0" data-block="0">ab <mark class="mark mark--inreview mark--r1" data-claims="019aa000-0000-7000-8000-000000000001">&lt;b&gt;&amp;</mark> z</p>
            """);
    }

    [Fact]
    public void A_mark_says_where_it_begins_and_ends_beside_the_text_and_leads_to_its_claim()
    {
        var piece = new BoardPiece("24 hours", [s_claim]) { Opens = s_claim, Begins = "claim “He said 24 hours”, open: ", Ends = " end of claim ", NoteIds = s_claim.NoteId };
        var text = Render<BlockText>(parameters => parameters.Add(each => each.Block, Block("a ", "", "") with { Pieces = [piece] }));
        Assert.Equal("24 hours", text.Find("p").TextContent);
        var mark = text.Find("mark");
        Assert.Equal(("claim “He said 24 hours”, open: ", " end of claim ", s_claim.NoteId),
            (mark.GetAttribute("data-begins"), mark.GetAttribute("data-ends"), mark.GetAttribute("aria-details")));
        Assert.Equal((s_claim.Href, "24 hours"), (text.Find("mark > a").GetAttribute("href"), text.Find("mark > a").TextContent));
        var notes = Render<BlockNotes>(parameters => parameters.Add(each => each.Block, Block("a", "b", "c")));
        Assert.Equal(s_claim.NoteId, notes.Find("li").Id);
    }

    [Fact]
    public void It_renders_only_when_its_block_is_another_object()
    {
        var block = Block("a", "b", "c");
        var text = Render<BlockText>(parameters => parameters.Add(each => each.Block, block));
        text.Render(parameters => parameters.Add(each => each.Block, block));
        Assert.Equal(1, text.RenderCount);
        text.Render(parameters => parameters.Add(each => each.Block, Block("a", "b", "c")));
        Assert.Equal(2, text.RenderCount);
    }

    [Fact]
    public void A_note_names_stage_and_rating_in_words()
    {
        var notes = Render<BlockNotes>(parameters => parameters.Add(each => each.Block, Block("a", "b", "c")));
        Assert.Contains("Waiting for an editor", notes.Markup, StringComparison.Ordinal);
        Assert.Contains("False", notes.Markup, StringComparison.Ordinal);
        Assert.Equal("24 hours", notes.Find("q").TextContent);
        Assert.Equal("?claim=019aa000-0000-7000-8000-000000000001", notes.Find("a").GetAttribute("href"));
    }

    private static BoardBlock Block(string before, string marked, string after) => new(
        0, new(BlockKind.Paragraph, 0, 0, before.Length + marked.Length + after.Length),
        [new(before, []), new(marked, [s_claim]), new(after, [])], ImmutableArray.Create(s_claim));
}
