using System.Net;
using System.Text.Json.Nodes;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class RepeatedEntriesTests
{
    [Fact]
    public async Task A_forbidden_page_asked_for_thirty_times_is_one_entry_at_once_and_one_that_tells_how_often()
    {
        await using var site = new TestSite();
        using var client = await site.SignInAsync("Iryna");
        var before = (await site.SecurityEntriesAsync()).Count;
        for (var each = 0; each < 30; each++)
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(new Uri("/account/people", UriKind.Relative))).StatusCode);
        }

        Assert.Equal(before + 1, (await site.SecurityEntriesAsync()).Count);
        site.Clock.Advance(RepeatedEntries.Window);
        await site.Services.GetRequiredService<RepeatedEntriesTeller>().TellAsync();
        var told = (await site.SecurityEntriesAsync())[^1];
        Assert.Equal((EntryKind.Refused.Name, 29), (told.Kind, (int)CanonicalJson.Read(told.Payload!)!["note"]!["count"]!));
        var words = (await new LogQuery(site.Factory, site.Services.GetRequiredService<PeopleNames>()).PageAsync(new(Log: LogKind.Security))).Entries[0].Words;
        Assert.Equal("was refused, 29 times more within a minute", words);
    }

    [Fact]
    public async Task Failed_sign_ins_of_strangers_are_counted_and_told_when_the_app_stops()
    {
        await using var site = new TestSite();
        var before = (await site.SecurityEntriesAsync()).Count;
        for (var each = 0; each < 20; each++)
        {
            await site.Reader().SignInAsync($"nobody{each}@factcheck.example", "guess");
        }

        Assert.Equal(before + 1, (await site.SecurityEntriesAsync()).Count);
        await site.Services.GetRequiredService<RepeatedEntriesTeller>().TellAsync(all: true);
        var told = (await site.SecurityEntriesAsync())[^1];
        Assert.Equal((EntryKind.SignInFailed.Name, 19), (told.Kind, (int)CanonicalJson.Read(told.Payload!)!["note"]!["count"]!));
    }

    [Fact]
    public void What_goes_on_is_told_once_a_minute_and_what_ended_is_recorded_at_once_again()
    {
        var clock = new TestClock(new(2026, 3, 4, 10, 0, 0, TimeSpan.Zero));
        var repeated = new RepeatedEntries(clock);
        Assert.Equal([false, true, true], Enumerable.Range(0, 3).Select(_ => Holds(repeated)));
        Assert.Empty(repeated.Due());
        clock.Advance(RepeatedEntries.Window);
        Assert.Equal(2, (int)Assert.Single(repeated.Due()).Note["count"]!);
        Assert.True(Holds(repeated));
        clock.Advance(RepeatedEntries.Window);
        Assert.Equal(1, (int)Assert.Single(repeated.Due()).Note["count"]!);
        clock.Advance(RepeatedEntries.Window);
        Assert.Empty(repeated.Due());
        Assert.False(Holds(repeated));
        clock.Advance(RepeatedEntries.Window);
        Assert.False(Holds(repeated));
    }

    [Fact]
    public void Who_varies_what_they_try_is_counted_all_the_same()
    {
        var repeated = new RepeatedEntries(TimeProvider.System);
        var person = Guid.CreateVersion7();
        var ofOne = Enumerable.Range(0, 1_000).Count(_ => !repeated.HoldsBack(person, EntryKind.Refused, new(Guid.CreateVersion7()), null));
        var ofMany = Enumerable.Range(0, 10_000).Count(_ => !repeated.HoldsBack(Guid.Empty, EntryKind.SignInFailed, new(Guid.CreateVersion7()), null));
        Assert.InRange(ofOne, 1, 20);
        Assert.InRange(ofMany, 1, 300);
        Assert.Equal(11_000 - ofOne - ofMany, repeated.Due(all: true).Sum(entry => (int)entry.Note["count"]!));
    }

    [Fact]
    public async Task Nothing_that_changes_an_audited_row_is_ever_held_back()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        for (var each = 0; each < 2; each++)
        {
            await using var db = await newsroom.Factory.BeginAsync();
            var person = await db.Users.SingleAsync(row => row.Id == newsroom.Iryna.PersonId);
            person.DisplayName += "a";
            Assert.NotEqual(-1, await db.CommitAsync(person.Id, EntryKind.Refused, Subject.OfPerson(person.Id), new JsonObject { ["act"] = "x" }));
        }
    }

    private static bool Holds(RepeatedEntries repeated) => repeated.HoldsBack(Guid.Empty, EntryKind.SignInFailed, Subject.OfPerson(Guid.Empty), null);
}
