using FactCheck.Domain;
using FactCheck.Verify;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class QuantityDeskTests : PanelContext
{
    private static readonly Quantity s_day = new("24 hours", QuantityComparator.AtMost, "1", null, "days", null, null);

    [Fact]
    public async Task A_correction_is_kept_named_and_in_the_log()
    {
        Assert.True((await CorrectAsync(Newsroom.Iryna, [s_day])).IsDone);
        Assert.Equal(s_day, Assert.Single((await Newsroom.ClaimAsync(ClaimId)).Quantities!));
        var view = await ViewAsync();
        Assert.Equal("Corrected by Iryna", view.Quantities.Claim.Source);
        Assert.Equal(EntryKind.QuantitiesCorrected.Name, view.Entries[^1].Kind);
    }

    [Fact]
    public async Task A_stale_correction_changes_nothing()
    {
        var seen = (await Newsroom.ClaimAsync(ClaimId)).Version;
        Assert.True((await CorrectAsync(Newsroom.Oleksandr, [s_day])).IsDone);
        var outcome = await Newsroom.Get<ClaimDesk>().CorrectQuantitiesAsync(Newsroom.Iryna, new(ClaimId, [], seen));
        Assert.Equal(RefusalKind.Stale, outcome.Refusal!.Kind);
        Assert.Single((await Newsroom.ClaimAsync(ClaimId)).Quantities!);
    }

    [Fact]
    public async Task A_command_sent_twice_corrects_once()
    {
        var command = new CorrectQuantities(ClaimId, [s_day], (await Newsroom.ClaimAsync(ClaimId)).Version, Guid.CreateVersion7());
        var desk = Newsroom.Get<ClaimDesk>();
        Assert.Equal((await desk.CorrectQuantitiesAsync(Newsroom.Iryna, command)).Sequence, (await desk.CorrectQuantitiesAsync(Newsroom.Iryna, command)).Sequence);
        Assert.Single((await ViewAsync()).Entries, entry => entry.Kind == EntryKind.QuantitiesCorrected.Name);
    }

    [Fact]
    public async Task A_correction_of_a_claim_and_one_of_its_evidence_each_name_their_person()
    {
        var piece = await AttachAsync();
        Assert.True((await CorrectAsync(Newsroom.Iryna, [s_day])).IsDone);
        Assert.True((await Newsroom.Get<EvidenceDesk>().CorrectQuantitiesAsync(Newsroom.Oleksandr, new(ClaimId, piece, [s_day], 1))).IsDone);
        var view = await ViewAsync();
        Assert.Equal("Corrected by Iryna", view.Quantities.Claim.Source);
        Assert.Equal("Corrected by Oleksandr", view.Quantities.Of(view.Claim.Evidence[0]).Source);
        Assert.Empty(view.Quantities.Mismatches);
    }

    [Fact]
    public async Task Corrections_stand_the_verifiers_recount()
    {
        var piece = await AttachAsync();
        Assert.True((await CorrectAsync(Newsroom.Iryna, [s_day with { Value = "0.5", Upper = "18", Comparator = QuantityComparator.Between }])).IsDone);
        Assert.True((await Newsroom.Get<EvidenceDesk>().CorrectQuantitiesAsync(Newsroom.Iryna, new(ClaimId, piece, [], 1))).IsDone);
        Assert.Null(new DatabaseVerifier(Newsroom.DatabasePath).Verify(TestContext.Current.CancellationToken).First);
        Assert.True((await CorrectAsync(Newsroom.Iryna, null)).IsDone);
        Assert.Null(new DatabaseVerifier(Newsroom.DatabasePath).Verify(TestContext.Current.CancellationToken).First);
    }

    [Fact]
    public async Task The_history_says_quantities_in_words()
    {
        await CorrectAsync(Newsroom.Iryna, [s_day]);
        var entry = (await Newsroom.Query().PageAsync(new(Kind: EntryKind.QuantitiesCorrected.Name))).Entries.Single();
        Assert.Equal("at most 1 days", Assert.Single(Assert.Single(entry.Changes).Fields, field => field.Label == "Quantities").After);
    }

    private async Task<Outcome> CorrectAsync(SignedIn by, IReadOnlyList<Quantity>? quantities) =>
        await Newsroom.Get<ClaimDesk>().CorrectQuantitiesAsync(by, new(ClaimId, quantities, (await Newsroom.ClaimAsync(ClaimId)).Version));
}
