using Xunit;
using static FactCheck.Domain.Tests.ClaimForTests;

namespace FactCheck.Domain.Tests;

public class ReviseTests
{
    private readonly Article _article;
    private readonly Revision _first;

    public ReviseTests() => (_article, _first) = Article.BringIn(Editor, new("A title", null, null, null, null, "en", true), Capture("Old words."), Now) is var (article, revision, _)
        ? (article!, revision!) : throw new InvalidOperationException();

    [Fact]
    public void A_newer_text_becomes_the_next_revision()
    {
        var (revision, refusal) = _article.Revise(Other, Capture("New words."), _first, _first.Id, Now);
        Assert.Null(refusal);
        Assert.Equal((2, _article.RevisionId, 2), (revision!.Number, revision.Id, _article.Version));
    }

    [Fact]
    public void The_same_text_is_no_revision() =>
        Assert.Contains("revision 1", _article.Revise(Other, Capture("Old words."), _first, _first.Id, Now).Refusal!.Message, StringComparison.Ordinal);

    [Fact]
    public void Of_two_people_who_bring_in_a_text_the_second_compares_anew()
    {
        var second = _article.Revise(Other, Capture("New words."), _first, _first.Id, Now).Revision!;
        Assert.Equal(RefusalKind.Stale, _article.Revise(Author, Capture("Newer words."), second, _first.Id, Now).Refusal!.Kind);
        Assert.Equal(second.Id, _article.RevisionId);
    }

    [Fact]
    public void A_text_of_which_nothing_is_kept_is_refused() => Assert.Equal("Text",
        _article.Revise(Other, new("New words.", "pasted", [new(BlockKind.Paragraph, 0, 0, 10, LeftOut: true)]), _first, _first.Id, Now).Refusal!.Problems.Single().Field);

    private static Capture Capture(string text) => new(text, "pasted", TextBlocks.FromPlainText(text));
}
