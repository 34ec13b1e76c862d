using FactCheck.Domain;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class BoardsTests
{
    [Fact]
    public async Task A_board_shows_the_claims_of_its_article_cut_into_the_text()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var id = await newsroom.RaiseAsync("600,000 soldiers killed");
        var inner = await newsroom.RaiseAsync("600,000");
        var board = await newsroom.Get<Boards>().GetAsync(newsroom.Article.Id);
        Assert.NotNull(board);
        Assert.Equal(2, board.Shown);
        Assert.Equal(TestNewsroom.Text.Split('\n'), board.Blocks.Select(block => string.Concat(block.Pieces.Select(piece => piece.Words))));
        var both = Assert.Single(board.Blocks[1].Pieces, piece => piece.Claims.Length == 2);
        Assert.Equal("600,000", both.Words);
        Assert.Equal($"{inner} {id}", both.ClaimIds);
        Assert.Contains("mark--2", both.MarkClass, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_mark_begins_and_ends_once_and_each_claim_has_its_link()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var outer = await newsroom.RaiseAsync("600,000 soldiers killed");
        var inner = await newsroom.RaiseAsync("soldiers");
        var pieces = (await newsroom.Get<Boards>().GetAsync(newsroom.Article.Id))!.Blocks[1].Pieces.Where(piece => !piece.Claims.IsEmpty).ToList();
        Assert.Equal(["600,000 ", "soldiers", " killed"], pieces.Select(piece => piece.Words));
        Assert.Equal([outer, inner, null], pieces.Select(piece => piece.Opens?.Id));
        Assert.Equal(["claim “600,000 soldiers killed”, open: ", "claim “soldiers”, open: ", null], pieces.Select(piece => piece.Begins));
        Assert.Equal([null, " end of claim “soldiers” ", " end of claim "], pieces.Select(piece => piece.Ends));
        Assert.Equal([$"note-{outer}", $"note-{inner}", null], pieces.Select(piece => piece.NoteIds));
    }

    [Fact]
    public async Task Of_claims_on_the_very_same_words_one_has_the_link_and_both_are_named()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var first = await newsroom.RaiseAsync("24 hours");
        var second = await newsroom.RaiseAsync("24 hours", newsroom.Oleksandr);
        var board = (await newsroom.Get<Boards>().GetAsync(newsroom.Article.Id))!;
        var piece = Assert.Single(board.Blocks[0].Pieces, each => !each.Claims.IsEmpty);
        Assert.Contains(piece.Opens!.Id, new[] { first, second });
        Assert.Equal(2, piece.NoteIds!.Split(' ').Length);
        var claim = board.Claims[first];
        Assert.Equal(("24 hours", 1, $"/desk/articles/{newsroom.Article.Id}?claim={first}"), (claim.Quote, claim.DetailsNumber, claim.Href));
    }

    [Fact]
    public async Task A_change_makes_a_new_board_in_which_untouched_blocks_and_claims_stay_the_same_objects()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var first = await newsroom.RaiseAsync("24 hours");
        var second = await newsroom.RaiseAsync("600,000");
        var boards = newsroom.Get<Boards>();
        var before = (await boards.GetAsync(newsroom.Article.Id))!;
        await newsroom.Get<ClaimDesk>().EditAsync(newsroom.Oleksandr, new(second, new("Over 600,000 casualties", null, true, null, null), 1));
        var after = (await boards.GetAsync(newsroom.Article.Id))!;
        Assert.Same(before.Blocks[0], after.Blocks[0]);
        Assert.NotSame(before.Blocks[1], after.Blocks[1]);
        Assert.Same(before.Claims[first], after.Claims[first]);
        Assert.Equal("Over 600,000 casualties", after.Claims[second].Wording);
        Assert.Equal(EntryKind.ClaimEdited, Assert.Single(after.News).Kind);
    }

    [Fact]
    public async Task Listeners_hear_of_a_change_and_of_all_that_they_missed()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var boards = newsroom.Get<Boards>();
        await boards.GetAsync(newsroom.Article.Id);
        var missed = await newsroom.RaiseAsync("24 hours");
        var heard = new TaskCompletionSource<ArticleBoard>();
        using (boards.Subscribe(newsroom.Article.Id, board => heard.TrySetResult(board)))
        {
            var second = await newsroom.RaiseAsync("600,000");
            var board = await heard.Task.WaitAsync(TimeSpan.FromSeconds(20));
            Assert.Contains(missed, board.Claims.Keys);
            board = (await boards.GetAsync(newsroom.Article.Id))!;
            Assert.Contains(second, board.Claims.Keys);
        }
    }

    [Fact]
    public async Task A_withdrawn_claim_and_a_removed_mark_leave_the_text()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var id = await newsroom.RaiseAsync();
        var boards = newsroom.Get<Boards>();
        Assert.Equal(1, (await boards.GetAsync(newsroom.Article.Id))!.Shown);
        await newsroom.Get<ClaimDesk>().WithdrawAsync(newsroom.Edith, new(id, 1, "Raised twice."));
        var board = (await boards.GetAsync(newsroom.Article.Id))!;
        Assert.Equal(0, board.Shown);
        Assert.DoesNotContain(board.Blocks.SelectMany(block => block.Pieces), piece => piece.Claims.Length > 0);
        Assert.Equal(Stage.Withdrawn, board.Claims[id].Stage);
    }

    [Fact]
    public async Task There_is_no_board_of_an_article_that_does_not_exist()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        Assert.Null(await newsroom.Get<Boards>().GetAsync(Guid.CreateVersion7()));
    }
}
