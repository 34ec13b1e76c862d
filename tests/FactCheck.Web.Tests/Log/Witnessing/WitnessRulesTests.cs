using System.Net;
using System.Security.Cryptography;
using FactCheck.Domain;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>What C2SP tlog-witness and signed-note (July 2026) ask of sizes, roots, signature lines and the order of checks, and what watchers may fetch.</summary>
public sealed class WitnessRulesTests(WitnessSite witness) : IClassFixture<WitnessSite>
{
    private const string Plain = "text/plain; charset=utf-8";

    [Fact]
    public async Task A_log_without_entries_has_the_root_of_the_empty_tree()
    {
        var log = witness.Take();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await SendAsync(log, new(0, [], Empty(log, TreeHash.Leaf([])))));
        Assert.Equal(HttpStatusCode.NotFound, (await witness.SeenAsync(WitnessSite.Hash(log))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await SendAsync(log, new(0, [TreeHash.Empty], Empty(log, TreeHash.Empty))));

        Assert.Equal(HttpStatusCode.OK, await SendAsync(log, new(0, [], Empty(log, TreeHash.Empty))));
        Assert.Empty(witness.Rejected(log));
        Assert.Equal(0, await SeenSizeAsync(log));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await SendAsync(log, new(0, [], Empty(log, TreeHash.Leaf([])))));

        Assert.Equal(HttpStatusCode.OK, await SendAsync(log, log.Request(0, 5)));
        Assert.Equal(HttpStatusCode.Conflict, await SendAsync(log, new(0, [], Empty(log, TreeHash.Leaf([])))));
        Assert.Equal(5, await SeenSizeAsync(log));
    }

    [Fact]
    public async Task The_same_size_asks_for_the_same_root_and_no_proof()
    {
        var log = witness.Take();
        await SendAsync(log, log.Request(0, 5));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, await SendAsync(log, log.Rewritten().Request(5, 5)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await SendAsync(log, log.Request(5, 5) with { Proof = [TreeHash.Empty] }));
        Assert.True(Assert.Single(witness.Rejected(log)).IsProof);
        Assert.Equal(HttpStatusCode.Conflict, await SendAsync(log, log.Rewritten().Request(0, 5)));
        Assert.Equal(HttpStatusCode.OK, await SendAsync(log, log.Request(5, 5)));
    }

    [Fact]
    public async Task A_request_that_is_wrong_in_two_ways_is_answered_for_the_first()
    {
        var (log, unknown) = (witness.Take(), ForeignLog.Called("nobody.example/log"));
        await SendAsync(log, log.Request(0, 5));
        var stranger = NoteSigner.Create(log.Signer.Key.Name, NoteKeyType.Log);

        Assert.Equal(HttpStatusCode.NotFound, await SendAsync(log, new(9, [], unknown.Note(3, stranger))));
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(log, new(9, [], log.Note(3, stranger))));
        Assert.Equal(HttpStatusCode.BadRequest, await SendAsync(log, new(9, [], log.Note(3))));
        Assert.Equal(HttpStatusCode.Conflict, await SendAsync(log, new(3, [TreeHash.Empty], log.Note(8))));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await SendAsync(log, new(5, [TreeHash.Empty], log.Note(8))));
    }

    [Fact]
    public async Task A_line_that_names_a_trusted_key_and_is_not_its_signature_is_forbidden_beside_a_good_one()
    {
        var log = witness.Take();
        var good = log.Note(3).Signatures[0];
        foreach (var bytes in new[] { RandomNumberGenerator.GetBytes(64), RandomNumberGenerator.GetBytes(72), [1] })
        {
            var forged = good with { Bytes = bytes };
            foreach (var lines in new NoteSignature[][] { [good, forged], [forged, good], [forged] })
            {
                Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(log, log.Request(0, 3) with { Note = log.Note(3) with { Signatures = lines } }));
            }

            // Name or id alone does not make it the trusted key's.
            NoteSignature[] others = [forged with { KeyId = good.KeyId + 1 }, good, forged with { Name = "someone.else" }];
            Assert.Equal(HttpStatusCode.OK, await SendAsync(log, (await NextAsync(log)) with { Note = log.Note(3) with { Signatures = others } }));
        }
    }

    [Fact]
    public async Task Sixteen_signatures_of_nearly_5_kB_are_taken()
    {
        var log = witness.Take();
        var large = Enumerable.Range(0, 15).Select(at => new NoteSignature(
            $"witness.example/with-a-name-of-some-length/{at}", (uint)at, RandomNumberGenerator.GetBytes(5_000)));

        Assert.Equal(HttpStatusCode.OK, await SendAsync(log, log.Request(0, 3) with { Note = log.Note(3).With(large) }));
    }

    [Fact]
    public async Task Extension_lines_are_cosigned_as_they_are()
    {
        var log = witness.Take();
        var text = log.Note(3).Text + string.Concat(Enumerable.Repeat(new string('x', 1_023) + "\n", 64));
        var (status, _, line) = await witness.SendAsync(new WitnessRequest(0, [], SignedNote.Sign(text, [log.Signer], DateTimeOffset.UnixEpoch)));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.True(NoteSignature.Read(line[..^1]).IsBy(await witness.KeyAsync(), text));
    }

    [Fact]
    public async Task Whoever_watches_a_log_fetches_what_was_cosigned_last()
    {
        var log = witness.Take();
        var hash = WitnessSite.Hash(log);
        var key = await witness.KeyAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await witness.SeenAsync(hash)).Status);

        foreach (var (old, size) in new[] { (0, 3), (3, 8), (8, 8) })
        {
            var line = (await witness.SendAsync(log.Request(old, size))).Text;
            await SendAsync(log, log.Rewritten().Request(size, size));
            var (status, type, text) = await witness.SeenAsync(hash);

            Assert.Equal((HttpStatusCode.OK, Plain), (status, type));
            Assert.Equal($"{log.Note(size)}{line}", text);
            Assert.All([key, log.Signer.Key], each => Assert.NotNull(SignedNote.Read(text).SignatureBy(each)));
        }

        string[] others = [hash.ToUpperInvariant(), hash[1..], WitnessSite.Hash(ForeignLog.Called("nobody.example/log")), "none"];
        Assert.All(await Task.WhenAll(others.Select(witness.SeenAsync)), answer => Assert.Equal(HttpStatusCode.NotFound, answer.Status));
    }

    private static SignedNote Empty(ForeignLog log, TreeHash root) =>
        SignedNote.Sign(new Checkpoint(log.Signer.Key.Name, 0, root).Text(), [log.Signer], DateTimeOffset.UnixEpoch);

    private async Task<HttpStatusCode> SendAsync(ForeignLog log, WitnessRequest request)
    {
        var before = await SeenSizeAsync(log);
        var status = (await witness.SendAsync(request)).Status;
        Assert.True(status == HttpStatusCode.OK || before == await SeenSizeAsync(log), "What is refused changes nothing.");
        return status;
    }

    private async Task<WitnessRequest> NextAsync(ForeignLog log) => log.Request((int)(await SeenSizeAsync(log) ?? 0), 3);

    private async Task<long?> SeenSizeAsync(ForeignLog log) => await witness.SeenAsync(WitnessSite.Hash(log)) is { Status: HttpStatusCode.OK, Text: var note }
        ? Checkpoint.Read(SignedNote.Read(note).Text).Size
        : null;
}
