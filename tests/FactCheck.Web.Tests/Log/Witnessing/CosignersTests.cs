using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>Newsrooms that witness each other, over real connections.</summary>
public sealed class CosignersTests
{
    [Fact]
    public async Task Two_newsrooms_cosign_each_other_and_their_own_policies_accept_what_they_serve()
    {
        await using Neighbour here = new(), there = new();
        await using TestSite one = here.Start([there], [there]), other = there.Start([here], [here]);
        foreach (var site in new[] { one, other })
        {
            await Neighbour.GrowAsync(site);
            using var client = site.CreateClient();
            var policy = TrustPolicy.Read(await client.GetStringAsync(new Uri("/log/policy", UriKind.Relative)));
            Assert.Equal(2, policy.Logs.Count);
            Assert.Equal(site == one ? there.Witness : here.Witness, Assert.Single(policy.Witnesses));
            foreach (var log in new[] { "editorial", "security" })
            {
                var note = SignedNote.Read(await client.GetStringAsync(new Uri($"/log/{log}/checkpoint", UriKind.Relative)));
                Assert.True(policy.Accepts(note));
                Assert.False(policy.Accepts(note with { Signatures = note.Signatures.Take(1).ToList() }));
            }

            var proof = InclusionNote.Read(await client.GetStringAsync(new Uri("/log/editorial/proof/0", UriKind.Relative)));
            Assert.True(policy.Accepts(proof.Note));
        }
    }

    [Fact]
    public async Task A_witness_that_is_down_costs_its_cosignature_only_and_gives_it_once_it_is_back()
    {
        await using Neighbour here = new(), there = new();
        await using var site = here.Start([there], []);
        await Neighbour.GrowAsync(site);

        Assert.Null(Neighbour.Log(site).Alarm);
        Assert.Single(Neighbour.Log(site).Head!.Note.Signatures);
        Assert.All((await site.Services.GetRequiredService<WitnessQuery>().LoadAsync()).Witnesses, each => Assert.NotNull(each.Problem));

        await using (there.Start([], [here]))
        {
            await site.Services.GetRequiredService<Cosigners>().AskBothAsync();
        }

        Assert.NotNull(Neighbour.Log(site).Head!.Note.SignatureBy(there.Witness));
        var states = (await site.Services.GetRequiredService<WitnessQuery>().LoadAsync()).Witnesses;
        Assert.Equal([LogKind.Editorial, LogKind.Security], states.Select(each => each.Log));
        Assert.All(states, each => Assert.Equal((Neighbour.Log(site, each.Log).Head!.Checkpoint.Size, null), (each.Size, each.Problem)));

        // After a restart the cosignature is served again, though the witness is gone.
        await site.DisposeAsync();
        await using var again = here.Start([there], []);
        Assert.NotNull(Neighbour.Log(again).Head!.Note.SignatureBy(there.Witness));
    }

    [Fact]
    public async Task A_witness_finds_that_everything_was_set_back_and_nobody_else_does()
    {
        await using Neighbour here = new(), there = new();
        await using var witness = there.Start([], [here]);
        var early = await RunAsync(here, there);
        here.Keep("early");
        var late = await RunAsync(here, there);
        Assert.True(late > early);

        here.PutBack("early");
        await RefusedAsync(here, there, early, $"has seen {late} entries of the editorial log, but only {early} were signed here");

        here.PutBack("early");
        Assert.Equal(late, await RunAsync(here, witness: null));
        await RefusedAsync(here, there, late, $"has seen {late} entries of the editorial log that are not the ones signed here");

        var grown = await RunAsync(here, witness: null);
        await RefusedAsync(here, there, grown, $"has seen {late} entries of the editorial log that are not the ones with which it begins here");
    }

    [Fact]
    public async Task What_is_no_cosignature_changes_nothing_and_what_leads_elsewhere_is_not_followed()
    {
        await using var fake = await FakeWitness.StartAsync("fake.example/witness");
        await using var site = TestSite.With("Production", ("FactCheck:Witnesses:0:Vkey", fake.Key.ToString()), ("FactCheck:Witnesses:0:Address", fake.Address));
        (int Status, string Type, string Text, string Problem)[] answers =
        [
            (200, "text/plain", "nonsense", "no cosignature"),
            (200, "text/plain", "", "no cosignature"),
            (200, "text/plain", $"{fake.Forgery}\n", "no cosignature"),
            (200, "text/plain", new string('x', 300_000), ""),
            (302, "text/plain", "", "It answered 302"),
            (409, "text/x.tlog.size", "0\n", "It answered 409"),
            (409, "text/x.tlog.size", "-1\n", "It answered 409"),
            (409, "text/plain", "999999\n", "It answered 409"),
            (422, "text/plain", "first\nsecond\n", "It answered 422: first"),
            (500, "text/plain", "", "It answered 500"),
        ];
        foreach (var (status, type, text, problem) in answers)
        {
            fake.Answer = (status, type, text);
            await Neighbour.GrowAsync(site);

            Assert.Single(Neighbour.Log(site).Head!.Note.Signatures);
            Assert.Null(site.Services.GetRequiredService<SignedLogs>().Alarm);
            var states = (await site.Services.GetRequiredService<WitnessQuery>().LoadAsync()).Witnesses;
            Assert.All(states, each => Assert.Contains(problem, each.Problem, StringComparison.Ordinal));
        }

        Assert.False(fake.WasLedElsewhere);
        Assert.False(fake.SawCookie);
    }

    [Fact]
    public async Task Of_an_answer_only_the_good_line_of_the_known_key_is_taken_and_it_has_to_have_a_time()
    {
        await using var fake = await FakeWitness.StartAsync("fake.example/witness");
        await using var site = TestSite.With("Production", ("FactCheck:Witnesses:0:Vkey", fake.Key.ToString()), ("FactCheck:Witnesses:0:Address", fake.Address));
        var now = site.Clock.GetUtcNow();
        Func<WitnessRequest, NoteSignature> good = request => fake.Signer.Sign(request.Note.Text, now);
        var large = new NoteSignature("fake.example/witness", 6, new byte[4_900]);
        (Func<WitnessRequest, string> Cosign, bool IsTaken)[] answers =
        [
            (request => $"{good(request) with { Bytes = new byte[72] }}\n{good(request)}\n", false),
            (request => $"{good(request)}\n{good(request) with { Bytes = [1] }}\n", false),
            (request => $"{fake.Signer.Sign(request.Note.Text, DateTimeOffset.UnixEpoch)}\n", false),
            (request => $"{string.Concat(Enumerable.Repeat($"{large}\n", 15))}{good(request)}\n{fake.Forgery}\n", true),
        ];
        foreach (var (cosign, isTaken) in answers)
        {
            fake.Cosign = cosign;
            await Neighbour.GrowAsync(site);

            Assert.Equal(isTaken ? 2 : 1, Neighbour.Log(site).Head!.Note.Signatures.Count);
            Assert.Equal(isTaken, Neighbour.Log(site).Head!.Note.SignatureBy(fake.Key) is not null);
        }

        // What was sent is a request of the form that a witness asks for; both logs may have been asked about last.
        Assert.Equal("POST", fake.Asked.Method);
        var sent = WitnessRequest.Read(fake.Asked.Body);
        Assert.Equal(fake.Asked.Body, sent.ToString());
        Assert.InRange(sent.Proof.Count, 0, WitnessRequest.MostHashes);
        Assert.True(sent.Old <= Checkpoint.Read(sent.Note.Text).Size);
    }

    // Starts, grows, and stops; answers with the size that was signed last.
    private static async Task<long> RunAsync(Neighbour newsroom, Neighbour? witness)
    {
        await using var site = newsroom.Start(witness is null ? [] : [witness], []);
        await Neighbour.GrowAsync(site);
        Assert.Null(site.Services.GetRequiredService<SignedLogs>().Alarm);
        return await SignedAsync(site);
    }

    // Starts with a witness; nothing more is signed, whatever happens.
    private static async Task RefusedAsync(Neighbour newsroom, Neighbour witness, long signed, string alarm)
    {
        await using var site = newsroom.Start([witness], []);
        Assert.Contains(alarm, site.Services.GetRequiredService<SignedLogs>().Alarm, StringComparison.Ordinal);
        Assert.NotNull(Neighbour.Log(site, LogKind.Security).Alarm);
        await Neighbour.GrowAsync(site);
        Assert.Equal(signed, await SignedAsync(site));
    }

    private static async Task<long> SignedAsync(TestSite site)
    {
        await using var db = await site.Factory.CreateDbContextAsync();
        var size = await db.LogCheckpoints.Where(row => row.Log == LogKind.Editorial).MaxAsync(row => row.Size);
        Assert.Equal(size, Neighbour.Log(site).Head!.Checkpoint.Size);
        return size;
    }
}
