using FactCheck.Domain;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>What the newsroom sees of witnessing, and does about it.</summary>
public sealed class WitnessSectionTests
{
    [Fact]
    public async Task Editors_see_what_a_witness_found_what_speaks_against_others_and_open_a_new_epoch()
    {
        var other = ForeignLog.Called("other.example/log");
        await using var fake = await FakeWitness.StartAsync("fake.example/witness");
        await using var site = TestSite.With("Development",
            ("FactCheck:Witnesses:0:Vkey", fake.Key.ToString()), ("FactCheck:Witnesses:0:Address", fake.Address), ("FactCheck:Witness:Logs:0", other.Signer.Key.ToString()),
            ("FactCheck:Witness:Logs:1", "other.example/log+0a1b2c3d+BgAA"));
        var witness = site.Services.GetRequiredService<Witness>();
        foreach (var request in new[] { other.Request(0, 3), other.Rewritten().Request(3, 3) })
        {
            await witness.AddAsync(request.ToString());
        }

        fake.Answer = (409, "text/x.tlog.size", "999999\n");
        await Neighbour.GrowAsync(site);
        var alarm = site.Services.GetRequiredService<SignedLogs>().Alarm;
        Assert.Contains("has seen 999,999 entries", alarm, StringComparison.Ordinal);
        var edith = await site.SignInAsync("Edith");
        var page = (await edith.PageAsync("/desk/log/record")).Body!.TextContent;
        Assert.Contains(alarm!, page, StringComparison.Ordinal);
        Assert.Contains("fake.example/witness, the editorial log", page, StringComparison.Ordinal);
        Assert.Contains("other.example/log signed two different histories of 3 entries", page, StringComparison.Ordinal);
        Assert.Contains("Passed over, because their keys are of a type that cannot be verified here (only Ed25519 can): other.example/log (type 0x06)", page, StringComparison.Ordinal);
        Assert.Contains(other.Rewritten().Note(3).Signatures[0].ToString(), page, StringComparison.Ordinal);

        fake.Answer = (404, "text/plain", "This witness does not know the log.\n");
        var desk = site.Services.GetRequiredService<RecordDesk>();
        var asked = await desk.AskEpochAsync(await site.ActingAsync("Edith"), "A backup of everything was restored.");
        Assert.True((await desk.OpenEpochAsync(await site.ActingAsync("Tom"), asked.Id!.Value)).IsDone);
        await Neighbour.GrowAsync(site);
        Assert.Null(site.Services.GetRequiredService<SignedLogs>().Alarm);
        Assert.All(Enum.GetValues<LogKind>(), log => Assert.EndsWith("/epoch-2", Neighbour.Log(site, log).Head!.Checkpoint.Origin, StringComparison.Ordinal));
        Assert.Contains("It answered 404: This witness does not know the log.", (await edith.PageAsync("/desk/log/record")).Body!.TextContent, StringComparison.Ordinal);
    }
}
