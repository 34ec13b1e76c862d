using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static FactCheck.Domain.Tests.ClaimForTests;

namespace FactCheck.Domain.Tests;

public class ShowingTests
{
    private static readonly ArticleDetails s_details = new("A title", "Example Post", null, null, "https://news.example/a", "en", false);

    [Fact]
    public void A_reviewer_brings_an_article_in_and_does_not_open_it()
    {
        Assert.Equal(RefusalKind.NotAllowed, Article.BringIn(Author, s_details with { OpenToReaders = true }, Capture("Words."), Now).Refusal!.Kind);
        Assert.Null(BroughtIn().Article.Shown);
        Assert.Equal("A title", BroughtIn(Editor, open: true).Article.Shown!.Title);
    }

    [Fact]
    public void A_reviewer_neither_opens_nor_closes_by_the_details()
    {
        var (closed, _) = BroughtIn();
        Assert.Equal(RefusalKind.NotAllowed, closed.Edit(Author, s_details with { OpenToReaders = true }, closed.Version, Now)!.Kind);
        var (open, _) = BroughtIn(Editor, open: true);
        Assert.Equal(RefusalKind.NotAllowed, open.Edit(Author, s_details, open.Version, Now)!.Kind);
        Assert.Equal(RefusalKind.NotAllowed, open.Edit(Author, s_details with { OpenToReaders = true }, open.Version, Now, show: true)!.Kind);
        Assert.Equal(RefusalKind.NotAllowed, open.Show(Author, open.Version, Now)!.Kind);
        Assert.Equal(RefusalKind.NotAllowed, open.Hide(Author, open.Version)!.Kind);
    }

    [Fact]
    public void What_is_edited_waits_until_an_editor_shows_it()
    {
        var (article, _) = BroughtIn(Editor, open: true);
        Assert.Null(article.Edit(Author, s_details with { Title = "Another", OpenToReaders = true }, article.Version, Now));
        Assert.Equal(("A title", false), (article.Shown!.Title, article.IsShownAsItStands));
        Assert.Equal(RefusalKind.Stale, article.Show(Editor, article.Version - 1, Now)!.Kind);
        Assert.Null(article.Show(Editor, article.Version, Now));
        Assert.Equal(("Another", true), (article.Shown!.Title, article.IsShownAsItStands));
    }

    [Fact]
    public void Details_shown_at_once_bring_no_text_with_them_and_a_text_no_details()
    {
        var (article, first) = BroughtIn(Editor, open: true);
        var second = article.Revise(Author, Capture("Newer words."), first, first.Id, Now).Revision!;
        Assert.Null(article.Edit(Editor, s_details with { Title = "By the editor", OpenToReaders = true }, article.Version, Now, show: true));
        Assert.Equal(("By the editor", first.Id), (article.Shown!.Title, article.Shown.RevisionId));

        Assert.Null(article.Edit(Author, s_details with { Title = "By a reviewer", OpenToReaders = true }, article.Version, Now));
        var third = article.Revise(Editor, Capture("Newest words."), second, second.Id, Now, show: true).Revision!;
        Assert.Equal(("By the editor", third.Id), (article.Shown!.Title, article.Shown.RevisionId));
    }

    [Fact]
    public void An_approval_of_before_the_article_changed_is_seen_anew_before_it_is_published()
    {
        var claim = At(Stage.Approved);
        var seen = claim.Version;
        claim.ArticleChanged();
        Assert.Equal(RefusalKind.Stale, claim.Publish(Editor, seen, ChangeKind.First, null, Now, NoArticles).Refusal!.Kind);
        Assert.Null(claim.Publish(Editor, claim.Version, ChangeKind.First, null, Now, NoArticles).Refusal);
    }

    /// <summary>Whatever reviewers do, in whatever order: what readers were shown stays, and so does whether they see it.</summary>
    [Fact]
    public void No_act_of_a_reviewer_changes_what_readers_see() => Prop.ForAll(
        Gen.Elements(true, false).ToArbitrary(), Gen.Choose(0, 6).ArrayOf(12).ToArbitrary(), (open, acts) =>
        {
            var (article, newest) = BroughtIn(Editor, open);
            var before = (article.OpenToReaders, article.Shown);
            foreach (var (index, act) in acts.Index())
            {
                var opens = act % 2 == 0;
                _ = act switch
                {
                    0 or 1 => article.Edit(Author, s_details with { Title = $"Title {index}", OpenToReaders = opens }, article.Version, Now),
                    2 or 3 => article.Edit(Author, Evil(article), article.Version, Now, show: opens),
                    4 => article.Show(Author, article.Version, Now),
                    5 => article.Hide(Author, article.Version),
                    _ => null,
                };
                if (act == 6 && article.Revise(Other, Capture($"Words {index}."), newest, newest.Id, Now, show: index % 2 == 0).Revision is { } revision)
                {
                    newest = revision;
                }
            }

            return (article.OpenToReaders, article.Shown) == before;
        }).QuickCheckThrowOnFailure();

    private static ArticleDetails Evil(Article article) => s_details with { Address = "https://evil.example/", OpenToReaders = article.OpenToReaders };

    private static (Article Article, Revision Revision) BroughtIn(Actor? by = null, bool open = false) =>
        Article.BringIn(by ?? Author, s_details with { OpenToReaders = open }, Capture("Words."), Now) is var (article, revision, _)
            ? (article!, revision!) : throw new InvalidOperationException();

    private static Capture Capture(string text) => new(text, "pasted", TextBlocks.FromPlainText(text));
}
