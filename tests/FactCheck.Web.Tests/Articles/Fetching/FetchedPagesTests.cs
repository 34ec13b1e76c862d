using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class FetchedPagesTests
{
    private const string Address = "https://paper.example/news";

    private static readonly string s_text = TestNewsroom.Text.Replace("24 hours", "48 hours", StringComparison.Ordinal);

    [Fact]
    public async Task What_was_fetched_is_recorded_as_fetched_with_the_hash_of_the_page()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var page = Kept(newsroom, newsroom.Edith);
        var outcome = await AcceptAsync(newsroom, newsroom.Edith, page.Ticket, s_text);
        Assert.True(outcome.IsDone, outcome.Refusal?.Message);
        var note = await NoteAsync(newsroom, outcome.Sequence);
        Assert.Equal((Address, new string('a', 64)), ((string)note["address"]!, (string)note["page"]!));
    }

    [Fact]
    public async Task A_text_that_was_changed_by_hand_is_not_recorded_as_fetched()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var page = Kept(newsroom, newsroom.Edith);
        Assert.Equal(RefusalKind.NotNow, (await AcceptAsync(newsroom, newsroom.Edith, page.Ticket, s_text + " Invented.")).Refusal!.Kind);
        var pasted = await AcceptAsync(newsroom, newsroom.Edith, null, s_text + " Invented.");
        Assert.True(pasted.IsDone, pasted.Refusal?.Message);
        Assert.Null((string?)(await NoteAsync(newsroom, pasted.Sequence))["address"]);
    }

    [Fact]
    public async Task A_page_is_kept_for_who_had_it_fetched_for_its_article_and_for_a_day()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var pages = newsroom.Get<FetchedPages>();
        var page = Kept(newsroom, newsroom.Edith);
        Assert.NotNull(pages.Find(page.Ticket, newsroom.Edith, newsroom.Article.Id));
        Assert.Null(pages.Find(page.Ticket, newsroom.Edgar, newsroom.Article.Id));
        Assert.Null(pages.Find(page.Ticket, newsroom.Edith, Guid.CreateVersion7()));
        Assert.Null(pages.Find(Guid.CreateVersion7(), newsroom.Edith, newsroom.Article.Id));
        Assert.Equal(RefusalKind.NotNow, (await AcceptAsync(newsroom, newsroom.Edgar, page.Ticket, s_text)).Refusal!.Kind);
        newsroom.Clock.Advance(FetchedPages.Kept);
        Assert.Null(pages.Find(page.Ticket, newsroom.Edith, newsroom.Article.Id));
    }

    [Fact]
    public void The_oldest_pages_make_room_for_new_ones()
    {
        var pages = new FetchedPages(TimeProvider.System);
        var (person, article) = (SignedIn.Nobody, Guid.CreateVersion7());
        var read = new ReadText(new string('x', FetchedPages.MostLetters / 4), "html", []);
        var tickets = Enumerable.Range(0, 6).Select(_ => pages.Keep(person, article, Address, "", read).Ticket).ToList();
        Assert.Equal([false, false, true, true, true, true], tickets.Select(ticket => pages.Find(ticket, person, article) is not null));
    }

    private static KeptPage Kept(TestNewsroom newsroom, SignedIn by) =>
        newsroom.Get<FetchedPages>().Keep(by, newsroom.Article.Id, Address, new string('a', 64), ReadText.Of(s_text, "txt"));

    private static Task<Outcome> AcceptAsync(TestNewsroom newsroom, SignedIn by, Guid? ticket, string text) => newsroom.Get<RevisionDesk>().ReviseAsync(
        by, new(newsroom.Article.Id, ReadText.Of(text, "txt").Capture(new HashSet<int>()), newsroom.Revision.Id, ticket));

    private static async Task<System.Text.Json.Nodes.JsonNode> NoteAsync(TestNewsroom newsroom, long? sequence)
    {
        await using var db = await newsroom.Factory.CreateDbContextAsync();
        var payload = (await db.LogPayloads.SingleAsync(row => row.Log == LogKind.Editorial && row.Sequence == sequence)).Payload!;
        return CanonicalJson.Read(payload)!["note"]!;
    }
}
