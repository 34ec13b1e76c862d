using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FactCheck.Domain;
using FactCheck.Verify;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>What the record opens names people so that they can be told apart within one fact-check, and not be followed to another.</summary>
public sealed partial class OpenedPeopleTests
{
    [Fact]
    public async Task No_public_address_holds_the_id_of_a_person()
    {
        await using var site = await PublishedSite.OpenAsync();
        var (retracted, _) = await site.PublishOneAsync(await site.BringInAsync("An open article", open: true));
        await site.RetractAsync(retracted, "It was not so.");
        await site.PublishOneAsync(await site.BringInAsync("Putin congratulates Trump", open: true));
        var world = await ReadersWorld.ExploreAsync(site.Site, [.. Enumerable.Range(0, 20).Select(index => $"/log/editorial/proof/{index}")]);
        await using var db = await site.Site.Factory.CreateDbContextAsync();
        var people = await db.Users.Select(person => person.Id).ToListAsync();
        Assert.True(people.Count >= 5);
        foreach (var (address, (_, body)) in await world.ReadAllAsync())
        {
            Assert.All(people, person =>
            {
                Assert.False(body.Contains($"{person}", StringComparison.OrdinalIgnoreCase), $"{address} holds {person}.");
                Assert.False(body.Contains($"{person:N}", StringComparison.OrdinalIgnoreCase), $"{address} holds {person:N}.");
            });
        }
    }

    [Fact]
    public async Task Within_one_record_the_tags_are_those_of_the_leaves_and_no_tag_stands_in_two_records()
    {
        await using var site = await PublishedSite.OpenAsync();
        var article = await site.BringInAsync("Putin congratulates Trump");
        var first = await OpenedAsync(site, (await site.PublishOneAsync(article)).Slug);
        var second = await OpenedAsync(site, (await site.PublishOneAsync(article)).Slug);
        foreach (var entries in new[] { first, second })
        {
            var (written, submitted, approved, published) = (entries["verdict.propose"], entries["verdict.submit"], entries["approve"], entries["publish"]);
            Assert.All(entries.Values, entry => Assert.Equal(entry.Leaf.Actor, entry.Content["actor"]!.ToString()));
            Assert.Equal(written.Leaf.Actor, After(written, "verdict")["authorId"]!.ToString());
            Assert.Equal(submitted.Leaf.Actor, After(submitted, "verdict")["submittedBy"]!.ToString());
            Assert.Equal(approved.Leaf.Actor, After(approved, "verdict")["approvedBy"]!.ToString());
            Assert.Equal(approved.Leaf.Actor, After(published, "check")["content"]!["approvedBy"]!.ToString());
            Assert.Equal([written.Leaf.Actor], After(published, "check")["content"]!["authors"]!.AsArray().Select(author => author!.ToString()));
            Assert.Equal(published.Leaf.Actor, After(published, "check")["publishedBy"]!.ToString());
            Assert.NotEqual(written.Leaf.Actor, approved.Leaf.Actor);
        }

        Assert.Equal(2, Tags(first).Count);
        Assert.Empty(Tags(first).Intersect(Tags(second)));
    }

    [Fact]
    public async Task After_an_account_was_deleted_the_record_opens_as_before_and_what_follows_names_nobody_who_can_be_followed()
    {
        await using var site = await PublishedSite.OpenAsync();
        var article = await site.BringInAsync("Putin congratulates Trump");
        var (claimId, slug) = await site.PublishOneAsync(article);
        var (otherId, other) = await site.PublishOneAsync(article);
        var (before, otherBefore) = (await OpenedAsync(site, slug), await OpenedAsync(site, other));
        var name = site.Site.Cast.People.Single(person => person.Name.StartsWith("Iryna", StringComparison.Ordinal)).Name;
        Canary.Done(await site.Get<AccountDeletion>().DeleteAsync(await site.Site.ActingAsync("Ada"), site.Writer, name));
        await site.RetractAsync(claimId, "It was not so.");
        await site.RetractAsync(otherId, "Nor was this.");
        await using (var db = await site.Site.Factory.CreateDbContextAsync())
        {
            Assert.Equal(AccountDeletion.Nobody, (await db.Users.SingleAsync(person => person.Id == site.Writer.PersonId)).DisplayName);
        }

        var (after, otherAfter) = (await OpenedAsync(site, slug), await OpenedAsync(site, other));
        Assert.All(before, entry => Assert.Equal(entry.Value.Content.ToJsonString(), after[entry.Key].Content.ToJsonString()));
        Assert.Equal(After(before["publish"], "check")["content"]!["authors"]!.ToJsonString(), After(after["retract"], "check")["content"]!["authors"]!.ToJsonString());
        Assert.Empty(Tags(after).Intersect(Tags(otherAfter)));
        Assert.All(otherBefore, entry => Assert.Equal(entry.Value.Content.ToJsonString(), otherAfter[entry.Key].Content.ToJsonString()));
        Assert.Null(new DatabaseVerifier(site.Get<DataFolder>().Database).Verify().First);
    }

    private static async Task<Dictionary<string, Opened>> OpenedAsync(PublishedSite site, string slug)
    {
        using var reader = site.Reader();
        var record = CanonicalJson.Read(await reader.GetStringAsync($"/fact-checks/{slug}/record.json"))!;
        Dictionary<string, Opened> entries = [];
        foreach (var entry in record["entries"]!.AsArray().Where(entry => entry!["payload"] is not null))
        {
            var (leaf, payload) = (Leaf.Read(entry!["leaf"]!.ToString()), entry["payload"]!.ToString());
            Assert.Equal(leaf.Commitment, Commitment.Of(Convert.FromBase64String(entry["salt"]!.ToString()), payload));
            entries[leaf.Kind] = new(leaf, CanonicalJson.Read(payload)!.AsObject());
        }

        return entries;
    }

    private static JsonObject After(Opened entry, string type) =>
        entry.Content["changes"]!.AsArray().Single(change => change!["type"]!.ToString() == type)!["after"]!.AsObject();

    private static HashSet<string> Tags(Dictionary<string, Opened> entries) =>
        [.. entries.Values.SelectMany(entry => Tag().Matches(entry.Content.ToJsonString())).Select(match => match.Value)];

    [GeneratedRegex("\"[0-9a-f]{32}\"", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    private sealed record Opened(Leaf Leaf, JsonObject Content);
}
