using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>What a web page says is not changed when it is read; where the reading has to choose, the preview says so.</summary>
public sealed class ReadingPagesTests
{
    [Fact]
    public void There_are_at_least_two_hundred_small_pages() => Assert.True(ReadingPage.All.Count >= 200, $"{ReadingPage.All.Count}");

    [Fact]
    public void Each_page_is_read_into_its_blocks_with_its_notes()
    {
        List<string> wrong = [];
        foreach (var page in ReadingPage.All)
        {
            var article = HtmlBlocks.Read(page.Html);
            var notes = string.Join(' ', article.Notes.Select(note => note.Words));
            if (ReadingPage.Written(article) != page.Blocks)
            {
                wrong.Add($"{page.Html}\n  is read as    {ReadingPage.Written(article)}\n  and should be {page.Blocks}");
            }

            if (page.Notes is null ? notes.Length > 0 : !page.Notes.Split(';').All(piece => notes.Contains(piece.Trim(), StringComparison.Ordinal)))
            {
                wrong.Add($"{page.Html}\n  is noted with “{notes}” and should be with “{page.Notes}”");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void A_note_points_at_a_block_that_there_is() => Assert.All(ReadingPage.All, page =>
    {
        var article = HtmlBlocks.Read(page.Html);
        Assert.All(article.Notes, note => Assert.InRange(note.Block ?? 0, 0, Math.Max(0, article.Blocks.Count - 1)));
    });
}
