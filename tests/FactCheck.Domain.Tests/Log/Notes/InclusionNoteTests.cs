using System.Text;
using FsCheck.Fluent;
using Xunit;

namespace FactCheck.Domain.Tests;

public sealed class InclusionNoteTests
{
    private const string Start = "c2sp.org/tlog-proof@v1\n";

    private static readonly string s_two = $"{Start}index 2\n{string.Join('\n', Golden.InclusionOfTwo)}\n\n{Golden.Note}";
    private static readonly NoteKey s_key = NoteKey.Read(Golden.LogKey);
    private static readonly byte[] s_entry = Encoding.UTF8.GetBytes("two");

    [Fact]
    public void A_proof_with_hashes_and_head_from_Go_reads_back_and_proves_its_entry_only()
    {
        var proof = InclusionNote.Read(s_two);
        Assert.Equal(s_two, proof.ToString());
        Assert.Equal((2, 3), (proof.Index, proof.Hashes.Count));
        Assert.Null(proof.Extra);
        Assert.True(proof.Proves(s_entry, s_key));
        Assert.False(proof.Proves("three"u8, s_key));
        Assert.False((proof with { Index = 3 }).Proves(s_entry, s_key));
        Assert.False((proof with { Index = -1 }).Proves(s_entry, s_key));
        Assert.False(proof.Proves(s_entry, NoteKey.Read(Golden.WitnessKey)));
        Assert.False(proof.Proves(s_entry, NoteSigner.Create(Golden.Origin, NoteKeyType.Log).Key));
        Assert.All(Altered.Proofs(proof.Hashes), changed => Assert.False((proof with { Hashes = changed }).Proves(s_entry, s_key)));
    }

    [Fact]
    public void A_head_that_another_log_signed_with_its_own_key_proves_nothing()
    {
        var other = NoteSigner.Create("another.example/log", NoteKeyType.Log);
        var proof = InclusionNote.Read(s_two) with { Note = SignedNote.Sign(Golden.Text, [other], Golden.CosignedAt) };
        Assert.False(proof.Proves(s_entry, other.Key));
    }

    [Fact]
    public void Nothing_vouches_for_what_is_extra()
    {
        var proof = InclusionNote.Read(s_two) with { Extra = [1, 2, 3] };
        Assert.Equal(s_two.Replace(Start, Start + "extra AQID\n", StringComparison.Ordinal), proof.ToString());
        Assert.Equal([1, 2, 3], InclusionNote.Read(proof.ToString()).Extra!);
        Assert.Equal([], InclusionNote.Read((proof with { Extra = [] }).ToString()).Extra!);
        Assert.True((proof with { Extra = [4] }).Proves(s_entry, s_key));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("index 2\n\n" + Golden.Note)]
    [InlineData("c2sp.org/tlog-proof@v2\nindex 2\n\n" + Golden.Note)]
    [InlineData("c2sp.org/tlog-proof@v1\r\nindex 2\n\n" + Golden.Note)]
    [InlineData(" " + Start + "index 2\n\n" + Golden.Note)]
    [InlineData(Start + "\n" + Golden.Note)]
    [InlineData(Start + "extra AQID\n\n" + Golden.Note)]
    [InlineData(Start + "index 2\nextra AQID\n\n" + Golden.Note)]
    [InlineData(Start + "extra AQID\nextra AQID\nindex 2\n\n" + Golden.Note)]
    [InlineData(Start + "extra A\nindex 2\n\n" + Golden.Note)]
    [InlineData(Start + "extra  AQID\nindex 2\n\n" + Golden.Note)]
    [InlineData(Start + "index\n\n" + Golden.Note)]
    [InlineData(Start + "index -1\n\n" + Golden.Note)]
    [InlineData(Start + "index 02\n\n" + Golden.Note)]
    [InlineData(Start + "index  2\n\n" + Golden.Note)]
    [InlineData(Start + "index 2 \n\n" + Golden.Note)]
    [InlineData(Start + "index 9223372036854775808\n\n" + Golden.Note)]
    [InlineData(Start + "index 2\nAAAA\n\n" + Golden.Note)]
    [InlineData(Start + "index 2\n\n\n" + Golden.Text)]
    [InlineData(Start + "index 2\n\n" + Golden.Text)]
    [InlineData(Start + "index 2\n" + Golden.Note)]
    public void What_is_no_proof_is_refused(string text) => Assert.Throws<FormatException>(() => InclusionNote.Read(text));

    [Fact]
    public void Any_proof_reads_back() => Anything.Holds(
        Arb.From(
            from index in Gen.Choose(0, int.MaxValue)
            from hashes in Gen.Choose(0, 63)
            from extra in Gen.Choose(-1, 300)
            select (index, hashes, extra)),
        c =>
        {
            var hashes = Enumerable.Range(0, c.hashes).Select(i => TreeHash.Leaf([(byte)i])).ToArray();
            var extra = c.extra < 0 ? null : Enumerable.Range(0, c.extra).Select(i => (byte)i).ToArray();
            var text = new InclusionNote(extra, c.index, hashes, SignedNote.Read(Golden.Cosigned)).ToString();
            var read = InclusionNote.Read(text);
            Assert.Equal(text, read.ToString());
            Assert.Equal(c.index, read.Index);
            Assert.True(extra is null ? read.Extra is null : extra.SequenceEqual(read.Extra!));
            Assert.Equal(hashes, read.Hashes);
        });
}
