using FactCheck.Domain;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class LogQueryTests
{
    [Fact]
    public async Task Filters_by_person_kind_claim_article_and_day()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var id = await PublishedNewsroom.FillAsync(newsroom);
        var query = newsroom.Query();
        Assert.All((await query.PageAsync(new(Person: newsroom.Oleksandr))).Entries, entry => Assert.Equal("Oleksandr", entry.Who.Name));
        Assert.Equal(2, (await query.PageAsync(new(Kind: EntryKind.VerdictProposed.Name))).Total);
        Assert.Equal(8, (await query.PageAsync(new(Claim: id))).Total);
        Assert.Equal(0, (await query.PageAsync(new(Claim: Guid.CreateVersion7()))).Total);
        var all = (await query.PageAsync(new())).Total;
        // Two are about no article: the wishes for an epoch and for a redaction.
        Assert.Equal(all - 2, (await query.PageAsync(new(Article: newsroom.Article.Id))).Total);
        Assert.Equal(all, (await query.PageAsync(new(From: new(2026, 3, 4), To: new(2026, 3, 4)))).Total);
        Assert.Equal(0, (await query.PageAsync(new(To: new(2026, 3, 3)))).Total);
        Assert.Equal(0, (await query.PageAsync(new(From: new(2026, 3, 5)))).Total);
    }

    [Fact]
    public async Task Pages_follow_each_other_without_a_gap_in_both_orders()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        for (var i = 0; i < LogQuery.PageSize; i++)
        {
            await newsroom.RaiseAsync();
        }

        var query = newsroom.Query();
        foreach (var oldestFirst in new[] { false, true })
        {
            var first = await query.PageAsync(new(), null, oldestFirst);
            var second = await query.PageAsync(new(), first.Next, oldestFirst);
            var numbers = first.Entries.Concat(second.Entries).Select(entry => entry.Sequence).ToList();
            Assert.Equal(Enumerable.Range(0, LogQuery.PageSize + 1).Select(each => (long)each), oldestFirst ? numbers : numbers.AsEnumerable().Reverse());
            Assert.Null(second.Next);
        }
    }

    [Fact]
    public async Task An_entry_tells_what_changed_in_words()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var id = await PublishedNewsroom.FillAsync(newsroom);
        var all = (await newsroom.Query().PageAsync(new(Claim: id))).Entries;
        Assert.Equal("brought in a new revision of the article: its words stand unchanged", all[0].Words);
        List<LoggedEntry> entries = [.. all.Skip(1)];
        Assert.Equal("published the fact-check", entries[0].Words);
        Assert.Equal("Edgar", entries[0].Who.Name);
        var stage = entries[0].Changes.Single(change => change.Thing == "Claim").Fields.Single(field => field.Label == "Stage");
        Assert.Equal(("Approved, not yet published", "Published"), (stage.Before, stage.After));
        var approved = entries[1].Changes.Single(change => change.Thing == "Verdict, version 2").Fields.Single(field => field.Label == "Approved by");
        Assert.Equal((null, "Edith"), (approved.Before, approved.After));
        Assert.DoesNotContain(entries.SelectMany(entry => entry.Changes).SelectMany(change => change.Fields), field => field.Label is "Id" or "Version");
    }
}

internal static class LogQueryOfTests
{
    public static LogQuery Query(this TestNewsroom newsroom) => new(newsroom.Factory, newsroom.Get<PeopleNames>());
}
