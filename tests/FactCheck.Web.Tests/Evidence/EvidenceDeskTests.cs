using FactCheck.Domain;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class EvidenceDeskTests : PanelContext
{
    private EvidenceDesk Desk => Newsroom.Get<EvidenceDesk>();

    [Fact]
    public async Task Evidence_is_attached_ordered_withdrawn_and_restored()
    {
        var (first, second) = (await AttachAsync("First"), await AttachAsync("Second"));
        Assert.True((await Desk.OrderAsync(Newsroom.Oleksandr, new(ClaimId, [second, first], await VersionAsync()))).IsDone);
        Assert.Equal([second, first], (await Newsroom.ClaimAsync(ClaimId)).StandingEvidence.Select(piece => piece.Id));
        Assert.True((await Desk.WithdrawAsync(Newsroom.Iryna, new(ClaimId, second, await VersionAsync()))).IsDone);
        Assert.Equal([first], (await Newsroom.ClaimAsync(ClaimId)).StandingEvidence.Select(piece => piece.Id));
        Assert.True((await Desk.RestoreAsync(Newsroom.Iryna, new(ClaimId, second, await VersionAsync()))).IsDone);
        Assert.Equal(2, (await Newsroom.ClaimAsync(ClaimId)).StandingEvidence.Count());
    }

    [Fact]
    public async Task An_order_of_other_pieces_is_stale()
    {
        var first = await AttachAsync("First");
        await AttachAsync("Second");
        Assert.Equal(RefusalKind.Stale, (await Desk.OrderAsync(Newsroom.Iryna, new(ClaimId, [first], await VersionAsync()))).Refusal!.Kind);
    }

    [Fact]
    public async Task A_stale_edit_changes_nothing()
    {
        var id = await AttachAsync("First");
        Assert.True((await Desk.EditAsync(Newsroom.Oleksandr, new(ClaimId, id, Source("Theirs"), 1))).IsDone);
        var outcome = await Desk.EditAsync(Newsroom.Iryna, new(ClaimId, id, Source("Mine"), 1));
        Assert.Equal(RefusalKind.Stale, outcome.Refusal!.Kind);
        Assert.Equal("Theirs", Assert.Single((await Newsroom.ClaimAsync(ClaimId)).Evidence).Title);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("//example.org")]
    public async Task An_address_that_is_no_web_address_is_refused_beside_its_field(string address)
    {
        var outcome = await Desk.AddAsync(Newsroom.Iryna, new(ClaimId, Source("A report") with { Address = address }));
        Assert.Equal("Address", Assert.Single(outcome.Refusal!.Problems).Field);
    }

    [Fact]
    public async Task A_command_sent_twice_attaches_once()
    {
        var command = new AddEvidence(ClaimId, Source("A report"), Guid.CreateVersion7());
        Assert.Equal((await Desk.AddAsync(Newsroom.Iryna, command)).Sequence, (await Desk.AddAsync(Newsroom.Iryna, command)).Sequence);
        Assert.Single((await Newsroom.ClaimAsync(ClaimId)).Evidence);
    }

    [Fact]
    public async Task The_words_of_a_passage_are_those_of_the_article()
    {
        var start = TestNewsroom.Text.IndexOf("600,000", StringComparison.Ordinal);
        await Desk.AddAsync(Newsroom.Iryna, new(ClaimId, Passage(start, start + 7)));
        Assert.Equal("600,000", Assert.Single((await Newsroom.ClaimAsync(ClaimId)).Evidence).Quote);
    }

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(5, 5)]
    [InlineData(0, 100_000)]
    public async Task A_passage_outside_the_article_is_refused(int start, int end)
    {
        var outcome = await Desk.AddAsync(Newsroom.Iryna, new(ClaimId, Passage(start, end)));
        Assert.Equal("Passage", Assert.Single(outcome.Refusal!.Problems).Field);
    }

    [Fact]
    public async Task A_file_that_is_not_kept_is_refused()
    {
        var file = new FileRef(new string('a', 64), "report.pdf", "application/pdf", 12);
        var outcome = await Desk.AddAsync(Newsroom.Iryna, new(ClaimId, Source("A report") with { Kind = EvidenceKind.File, File = file }));
        Assert.Equal("File", Assert.Single(outcome.Refusal!.Problems).Field);
    }

    [Fact]
    public async Task New_evidence_voids_an_approval()
    {
        await AttachAsync();
        await ProposeAsync(Newsroom.Iryna);
        await SubmitAsync(Newsroom.Iryna);
        await ApproveAsync(Newsroom.Edith);
        await AttachAsync("Another");
        Assert.Equal(Stage.Drafted, (await Newsroom.ClaimAsync(ClaimId)).Stage);
    }

    private async Task<int> VersionAsync() => (await Newsroom.ClaimAsync(ClaimId)).Version;

    private EvidenceDetails Passage(int start, int end) =>
        new(Stance.Context, EvidenceKind.Passage, "Putin congratulates Trump", null, null, null, "made up", null,
            new(Newsroom.Article.Id, Newsroom.Revision.Id, start, end));
}
