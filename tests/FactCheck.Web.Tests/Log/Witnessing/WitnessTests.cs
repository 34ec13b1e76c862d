using System.Net;
using System.Text;
using FactCheck.Domain;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>add-checkpoint as C2SP tlog-witness asks for it.</summary>
public sealed class WitnessTests(WitnessSite witness) : IClassFixture<WitnessSite>
{
    private const string OwnSize = "text/x.tlog.size";

    private static readonly ForeignLog s_unknown = ForeignLog.Called("nobody.example/log");

    [Fact]
    public async Task A_checkpoint_that_continues_the_last_one_is_cosigned_and_kept()
    {
        var log = witness.Take();
        var key = await witness.KeyAsync();
        foreach (var (old, size) in new[] { (0, 3), (3, 3), (3, 8), (8, 300) })
        {
            var (status, _, text) = await witness.SendAsync(log.Request(old, size));

            Assert.Equal(HttpStatusCode.OK, status);
            Assert.StartsWith("— ", text, StringComparison.Ordinal);
            Assert.EndsWith("\n", text, StringComparison.Ordinal);
            var cosignature = NoteSignature.Read(text[..^1]);
            Assert.True(cosignature.IsBy(key, log.Note(size).Text));
            Assert.True(cosignature.CosignedAt > DateTimeOffset.UnixEpoch);
            Assert.Equal(log.Note(size).With([cosignature]).ToString(), await SeenAsync(log));
        }
    }

    [Fact]
    public async Task The_key_is_a_file_that_only_its_owner_reads()
    {
        var key = await witness.KeyAsync();
        var file = Path.Combine(witness.Site.DataFolder, "log-keys", "witness.key");

        Assert.Equal(NoteKeyType.Witness, key.Type);
        Assert.Equal(key, NoteSigner.Read(await File.ReadAllTextAsync(file)).Key);
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Fact]
    public async Task An_unknown_log_is_not_found() =>
        Assert.Equal(HttpStatusCode.NotFound, (await witness.SendAsync(s_unknown.Request(0, 3))).Status);

    [Fact]
    public async Task A_checkpoint_without_a_signature_by_a_trusted_key_is_forbidden()
    {
        var log = witness.Take();
        var stranger = NoteSigner.Create(log.Signer.Key.Name, NoteKeyType.Log);

        Assert.Equal(HttpStatusCode.Forbidden, (await witness.SendAsync(log.Request(0, 3) with { Note = log.Note(3, stranger) })).Status);
        Assert.Null(await SeenAsync(log));
    }

    [Fact]
    public async Task A_signature_by_an_unknown_key_beside_the_trusted_one_does_no_harm_and_is_not_kept()
    {
        var log = witness.Take();
        var both = log.Note(3).With(log.Note(3, NoteSigner.Create("someone.else", NoteKeyType.Log)).Signatures);

        Assert.Equal(HttpStatusCode.OK, (await witness.SendAsync(log.Request(0, 3) with { Note = both })).Status);
        Assert.StartsWith($"{log.Note(3)}— {(await witness.KeyAsync()).Name} ", await SeenAsync(log), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_size_above_the_checkpoint_is_a_bad_request() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await witness.SendAsync(witness.Take().Request(0, 3) with { Old = 4 })).Status);

    [Theory]
    [InlineData("old 1\n", "")]
    [InlineData("old 1\n", "old 01\n")]
    [InlineData("old 1\n", "old -1\n")]
    [InlineData("old 1\n", "old 1 \n")]
    [InlineData("old 1\n", "old 1\nnot-base64\n")]
    [InlineData("\n2\n", "\n02\n")]
    [InlineData("\n2\n", "\nmany\n")]
    [InlineData("\n\n", "\n")]
    [InlineData("— ", "")]
    public async Task What_is_no_request_is_a_bad_request(string part, string instead)
    {
        var good = s_unknown.Request(1, 2).ToString();
        Assert.Contains(part, good, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await witness.SendAsync(Encoding.UTF8.GetBytes(good))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await witness.SendAsync(Encoding.UTF8.GetBytes(good.Replace(part, instead, StringComparison.Ordinal)))).Status);
    }

    [Fact]
    public async Task More_than_63_hashes_and_bytes_that_are_no_text_are_bad_requests_and_too_many_bytes_are_too_large()
    {
        var request = witness.Take().Request(0, 3);
        var many = request with { Proof = [.. Enumerable.Repeat(TreeHash.Empty, WitnessRequest.MostHashes + 1)] };

        Assert.Equal(HttpStatusCode.BadRequest, (await witness.SendAsync(many)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await witness.SendAsync([.. Encoding.UTF8.GetBytes(request.ToString()), 0xff])).Status);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await witness.SendAsync(new byte[(256 * 1024) + 1])).Status);
    }

    [Fact]
    public async Task Another_old_size_than_the_one_seen_last_is_a_conflict_that_names_the_right_one()
    {
        var log = witness.Take();
        Assert.Equal((HttpStatusCode.Conflict, OwnSize, "0\n"), await witness.SendAsync(log.Request(2, 5)));
        await witness.SendAsync(log.Request(0, 5));

        Assert.Equal((HttpStatusCode.Conflict, OwnSize, "5\n"), await witness.SendAsync(log.Request(0, 8)));
        Assert.Equal((HttpStatusCode.Conflict, OwnSize, "5\n"), await witness.SendAsync(log.Request(3, 4)));
        Assert.Equal(5, await SeenSizeAsync(log));
    }

    [Fact]
    public async Task A_first_checkpoint_comes_without_a_proof()
    {
        var log = witness.Take();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await witness.SendAsync(log.Request(0, 3) with { Proof = [TreeHash.Empty] })).Status);
        Assert.Null(await SeenAsync(log));
    }

    [Fact]
    public async Task A_checkpoint_that_does_not_continue_the_last_one_is_unprocessable_and_kept_until_its_proof_comes()
    {
        var log = witness.Take();
        await witness.SendAsync(log.Request(0, 5));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await witness.SendAsync(log.Rewritten().Request(5, 8))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await witness.SendAsync(log.Request(5, 9) with { Proof = [] })).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await witness.SendAsync(log.Request(5, 9) with { Proof = [] })).Status);
        Assert.Equal(5, await SeenSizeAsync(log));
        Assert.Equal([(8L, false), (9L, false)], (await RejectedAsync(log)).Select(each => (each.Size, each.IsProof)).Order());

        await witness.SendAsync(log.Request(5, 9));

        var left = Assert.Single(await RejectedAsync(log));
        Assert.Equal((log.Note(5).Text, log.Rewritten().Note(8).ToString()), (SignedNote.Read(left.Cosigned).Text, left.Sent));
    }

    [Fact]
    public async Task Two_roots_for_one_size_are_unprocessable_and_kept_as_a_proof()
    {
        var log = witness.Take();
        await witness.SendAsync(log.Request(0, 5));
        var (status, type, _) = await witness.SendAsync(log.Rewritten().Request(5, 5));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "text/plain"), (status, type));
        Assert.Equal(5, await SeenSizeAsync(log));
        var proof = Assert.Single(await RejectedAsync(log));
        Assert.True(proof.IsProof);
        Assert.All([proof.Cosigned, proof.Sent], note => Assert.NotNull(SignedNote.Read(note).SignatureBy(log.Signer.Key)));
        Assert.NotEqual(SignedNote.Read(proof.Cosigned).Text, SignedNote.Read(proof.Sent).Text);
    }

    [Fact]
    public async Task Of_two_checkpoints_at_once_exactly_one_is_cosigned()
    {
        var log = witness.Take();
        await witness.SendAsync(log.Request(0, 5));
        var answers = await Task.WhenAll(Enumerable.Range(6, 8).Select(size => witness.SendAsync(log.Request(5, size))));

        var winner = Assert.Single(Enumerable.Range(0, 8), at => answers[at].Status == HttpStatusCode.OK);
        Assert.All(answers.Where((_, at) => at != winner), answer => Assert.Equal((HttpStatusCode.Conflict, OwnSize, $"{winner + 6}\n"), answer));
        Assert.Equal(winner + 6, await SeenSizeAsync(log));
    }

    [Fact]
    public async Task A_newsroom_that_may_have_been_set_back_vouches_for_nobody()
    {
        var log = witness.Take();
        var own = witness.Site.Services.GetRequiredService<SignedLogs>().Of(LogKind.Security);
        own.Alarm = "The database is older than what the public has seen.";
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await witness.SendAsync(log.Request(0, 3))).Status);
        own.Alarm = null;
        Assert.Equal(HttpStatusCode.OK, (await witness.SendAsync(log.Request(0, 3))).Status);
    }

    [Fact]
    public void Asking_is_open_to_everybody_and_limited()
    {
        var endpoint = witness.Site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Single(each => each.RoutePattern.RawText == "/log/witness/add-checkpoint");

        Assert.Equal(RateLimits.Witness, endpoint.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName);
    }

    private async Task<string?> SeenAsync(ForeignLog log)
    {
        await using var db = await witness.Site.Factory.CreateDbContextAsync();
        return await db.WitnessedLogs.Where(row => row.Origin == log.Signer.Key.Name).Select(row => row.Note).SingleOrDefaultAsync();
    }

    private async Task<long?> SeenSizeAsync(ForeignLog log) => await SeenAsync(log) is { } note ? Checkpoint.Read(SignedNote.Read(note).Text).Size : null;

    private async Task<List<RejectedCheckpoint>> RejectedAsync(ForeignLog log) =>
        [.. (await witness.Site.Services.GetRequiredService<WitnessQuery>().LoadAsync()).Rejected.Where(each => each.Origin == log.Signer.Key.Name)];
}
