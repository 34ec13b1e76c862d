using System.Net;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>
/// Two worlds: one in which the newsroom went on working, and one in which it did not. As long as no editor chose to show readers something, both are the
/// same to the byte at every public address. A sequence is all that was done since the start, so each act makes one that is longer by one; after each act
/// one address is compared, in turn, and all of them after every 250.
/// </summary>
public sealed class TwoWorldsTests
{
    private const int Sequences = 10_000;
    private const int Sweep = 250;
    private const int Seed = 20261127;

    [Fact]
    public async Task What_readers_can_fetch_is_the_same_to_the_byte_until_an_editor_shows_something()
    {
        await using var site = await PublishedSite.OpenAsync();
        var articleId = await FillAsync(site);
        await ReadersWorld.StopSigningAsync(site.Site);
        await site.SignAsync();
        var world = await ReadersWorld.ExploreAsync(site.Site, await HiddenAsync(site));
        Assert.True(world.Addresses.Count > 60, string.Join('\n', world.Addresses));
        var before = await world.ReadAllAsync();
        var people = new[] { "Samir", "Edith", "Tomás" };
        var ids = await Task.WhenAll(people.Select(site.Site.ActingAsync));
        var acts = new QuietActs(site, new Dice(Seed), [site.Writer, ids[0]], ids[1..]);
        await acts.BeginAsync();
        Dictionary<string, int> done = [];
        for (var number = 1; number <= Sequences; number++)
        {
            var (name, isDone) = await acts.DoAsync();
            done[name] = done.GetValueOrDefault(name) + (isDone ? 1 : 0);
            var address = world.Addresses[number % world.Addresses.Count];
            Assert.True(before[address] == await world.ReadAsync(address), $"Seed {Seed}, act {number} ({name}) or one shortly before it changed {address}.");
            if (number % Sweep == 0)
            {
                Assert.True(Differing(before, await world.ReadAllAsync()) is [], $"Seed {Seed}: between acts {number - Sweep} and {number} something changed.");
            }
        }

        Assert.All(acts.Names, name => Assert.True(done.GetValueOrDefault(name) > 0, $"{name} was never done."));
        Assert.True(done.Values.Sum() > Sequences / 2, $"Only {done.Values.Sum()} acts were done.");

        // What is signed on grows, and with it the head on every page; the log's own files and pages, and the proofs of a record, are new under a new head.
        await site.SignAsync();
        foreach (var address in Differing(before, await world.ReadAllAsync()).Where(address => !IsOfTheLog(address)))
        {
            Assert.Equal(ReadersWorld.Still(before[address].Body), ReadersWorld.Still((await world.ReadAsync(address)).Body));
        }

        // The comparison is no empty one: an editor's act shows at once what waited.
        var article = (await site.Get<ArticleDesk>().FindAsync(articleId))!;
        Assert.True((await site.Get<ShowingDesk>().ShowAsync(site.Editor, new(articleId, article.Version))).IsDone);
        var shown = Differing(before, await world.ReadAllAsync());
        Assert.Superset(new HashSet<string> { "/articles", $"/articles/{article.Slug}", "/search?q=evil" }, shown.ToHashSet());
    }

    private static bool IsOfTheLog(string address) =>
        address.StartsWith("/log", StringComparison.Ordinal) || address.EndsWith("/record.json", StringComparison.Ordinal);

    private static List<string> Differing(
        Dictionary<string, (HttpStatusCode, string)> before, Dictionary<string, (HttpStatusCode, string)> after) => [.. before.Keys.Where(address => before[address] != after[address])];

    // A fact-check with two versions and a re-wording, one that was retracted, one with a file and a passage; an open article, a hidden one.
    private static async Task<Guid> FillAsync(PublishedSite site)
    {
        var first = await site.BringInAsync("Putin congratulates Trump");
        var (id, _) = await site.PublishOneAsync(first);
        var second = await site.BringInAsync("An open article", open: true);
        var (retracted, _) = await site.PublishOneAsync(second);
        await site.RetractAsync(retracted, "It was not so.");
        var third = await site.RaiseAsync(second, "600,000 soldiers", "600,000 soldiers were killed or wounded");
        var file = new FileRef(PublishedSite.FileHash, "table.csv", "text/csv", 4);
        await site.AttachAsync(third, new(Stance.Supports, EvidenceKind.File, "A table", null, null, null, null, null, null, file));
        var passage = new PassageRef(first.Article.Id, first.Revision.Id, 0, 13);
        await site.AttachAsync(third, new(Stance.Context, EvidenceKind.Passage, "A passage", null, null, null, null, null, passage));
        await site.PublishAsync(third, new(Rating.True, "So it is.", "See [E1] and [E2]."));
        var text = PublishedSite.Text.Replace("24 hours", "36 hours", StringComparison.Ordinal);
        var revised = await site.Get<RevisionDesk>().ReviseAsync(
            site.Editor, new(first.Article.Id, new(text, "pasted", TextBlocks.FromPlainText(text)), first.Revision.Id, ShowToReaders: true));
        Assert.True(revised.IsDone, revised.Refusal?.Message);
        var place = (await site.ClaimAsync(id)).Appearances[0];
        Assert.True((await site.Get<PlaceDesk>().ConfirmAsync(site.Editor, new(id, place.Id, place.Version))).IsDone);
        await site.PublishAsync(id, new(Rating.MostlyFalse, "The war did not end so soon.", "It did not, see [E1]."), ChangeKind.Correction, "The rating.");
        await site.BringInAsync("Zq hidden title", "Zq hidden words, said within “24 hours” of it.");
        return first.Article.Id;
    }

    private static async Task<string[]> HiddenAsync(PublishedSite site)
    {
        await using var db = await site.Site.Factory.CreateDbContextAsync();
        var articles = await db.Articles.Select(article => article.Slug).ToListAsync();
        var checks = await db.PublishedChecks.Select(check => check.Slug).Distinct().ToListAsync();
        return
        [
            .. articles.SelectMany(slug => new[] { $"/articles/{slug}", $"/articles/{slug}/annotations.jsonld" }),
            .. checks.SelectMany(slug => new[] { 1, 2, 3 }.Select(number => $"/fact-checks/{slug}/versions/{number}").Append($"/fact-checks/{slug}/record.json")),
            .. Enumerable.Range(0, 4).Select(index => $"/log/editorial/proof/{index}"),
        ];
    }
}
