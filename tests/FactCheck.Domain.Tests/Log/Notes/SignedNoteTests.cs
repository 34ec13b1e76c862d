using FsCheck.Fluent;
using Xunit;

namespace FactCheck.Domain.Tests;

public sealed class SignedNoteTests
{
    // From the documentation of golang.org/x/mod/sumdb/note.
    private const string Neumann = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private const string Note =
        "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n" +
        "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    private static readonly DateTimeOffset s_now = new(2026, 3, 4, 10, 0, 0, 123, TimeSpan.Zero);

    [Fact]
    public void A_note_that_Go_signed_is_read_written_and_believed()
    {
        var note = SignedNote.Read(Note);
        Assert.Equal(Note, note.ToString());
        Assert.StartsWith("If you", note.Text, StringComparison.Ordinal);
        Assert.EndsWith("is.\n", note.Text, StringComparison.Ordinal);
        Assert.True(note.IsSignedBy([NoteKey.Read(Golden.LogKey), NoteKey.Read(Neumann)]));
        Assert.False(note.IsSignedBy([NoteKey.Read(Golden.LogKey)]));
        Assert.False(note.IsSignedBy([]));
        Assert.Null(note.Signatures[0].CosignedAt);
    }

    [Fact]
    public void A_log_signs_as_Go_does() =>
        Assert.Equal(Golden.Note, SignedNote.Sign(Golden.Text, [NoteSigner.Read(Golden.LogSecret)], s_now).ToString());

    [Fact]
    public void A_witness_signs_the_time_too_as_Go_does()
    {
        var cosignature = NoteSigner.Read(Golden.WitnessSecret).Sign(Golden.Text, Golden.CosignedAt.AddMilliseconds(999));
        Assert.Equal(Golden.WitnessLine, cosignature.ToString());
        Assert.Equal(Golden.CosignedAt, cosignature.CosignedAt);
        var note = SignedNote.Read(Golden.Note).With([cosignature]);
        Assert.Equal(Golden.Cosigned, note.ToString());
        Assert.NotNull(note.SignatureBy(NoteKey.Read(Golden.WitnessKey)));
        Assert.NotNull(note.SignatureBy(NoteKey.Read(Golden.LogKey)));
    }

    [Fact]
    public void A_cosignature_with_another_time_or_of_another_kind_is_not_believed()
    {
        var key = NoteKey.Read(Golden.WitnessKey);
        var cosignature = NoteSignature.Read(Golden.WitnessLine);
        Assert.True(cosignature.IsBy(key, Golden.Text));
        for (var at = 0; at < cosignature.Bytes.Length; at++)
        {
            byte[] bytes = [.. cosignature.Bytes];
            bytes[at] ^= 0x80;
            Assert.False((cosignature with { Bytes = bytes }).IsBy(key, Golden.Text), $"byte {at}");
        }

        Assert.False((cosignature with { Bytes = cosignature.Bytes[8..] }).IsBy(key, Golden.Text));
        var asLog = new NoteKey(key.Name, NoteKeyType.Log, key.PublicKey);
        Assert.False((cosignature with { KeyId = asLog.Id }).IsBy(asLog, Golden.Text));
        Assert.False((cosignature with { KeyId = asLog.Id, Bytes = cosignature.Bytes[8..] }).IsBy(asLog, Golden.Text));
    }

    [Fact]
    public void Any_changed_letter_of_the_text_is_noticed()
    {
        var key = NoteKey.Read(Golden.LogKey);
        for (var at = 0; at < Golden.Text.Length - 1; at++)
        {
            var text = Golden.Text.Remove(at, 1).Insert(at, Golden.Text[at] == 'x' ? "y" : "x");
            Assert.Null((SignedNote.Read(Golden.Note) with { Text = text }).SignatureBy(key));
        }
    }

    [Fact]
    public void A_signature_counts_only_under_the_name_and_id_of_its_key()
    {
        var (key, line) = (NoteKey.Read(Golden.LogKey), NoteSignature.Read(Golden.LogLine));
        Assert.True(line.IsBy(key, Golden.Text));
        Assert.False((line with { Name = "other" }).IsBy(key, Golden.Text));
        Assert.False((line with { KeyId = line.KeyId + 1 }).IsBy(key, Golden.Text));
    }

    [Fact]
    public void A_forged_line_of_a_known_key_spoils_the_note_wherever_it_stands_and_lines_of_others_do_not()
    {
        NoteKey[] keys = [NoteKey.Read(Golden.LogKey), NoteKey.Read(Golden.WitnessKey)];
        foreach (var good in new[] { Golden.LogLine, Golden.WitnessLine })
        {
            var line = NoteSignature.Read(good);
            foreach (var bytes in new byte[][] { [.. line.Bytes[..^1], (byte)(line.Bytes[^1] ^ 1)], [1], new byte[2420] })
            {
                var forged = line with { Bytes = bytes };
                foreach (var order in new[] { [forged, line], new[] { line, forged } })
                {
                    var note = new SignedNote(Golden.Text, order);
                    Assert.True(note.IsForged(keys));
                    Assert.False(note.IsSignedBy(keys));
                    Assert.All(keys, key => Assert.Null(note.SignatureBy(key)));
                }

                var other = new SignedNote(Golden.Text, [forged with { Name = "other" }, line, forged with { KeyId = line.KeyId + 1 }]);
                Assert.False(other.IsForged(keys));
                Assert.True(other.IsSignedBy(keys));
            }
        }
    }

    [Fact]
    public void A_forged_line_of_one_trusted_key_spoils_the_good_one_of_another()
    {
        var line = NoteSignature.Read(Golden.WitnessLine);
        var note = SignedNote.Read(Golden.Note).With([line with { Bytes = new byte[line.Bytes.Length] }]);
        Assert.True(note.IsSignedBy([NoteKey.Read(Golden.LogKey)]));
        Assert.False(note.IsSignedBy([NoteKey.Read(Golden.LogKey), NoteKey.Read(Golden.WitnessKey)]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\n\n")]
    [InlineData("text\n")]
    [InlineData("text\n\n")]
    [InlineData("text\n" + Golden.LogLine + "\n")]
    [InlineData("text\n\n" + Golden.LogLine)]
    [InlineData("text\n\n" + Golden.LogLine + "\n\n")]
    [InlineData("text\n\n" + Golden.LogLine + "\nmore\n")]
    [InlineData("text\r\n\n" + Golden.LogLine + "\n")]
    [InlineData("te\tt\n\n" + Golden.LogLine + "\n")]
    [InlineData("te\0t\n\n" + Golden.LogLine + "\n")]
    [InlineData("text\n\n- a AAAAAAAA\n")]
    [InlineData("text\n\n—a AAAAAAAA\n")]
    [InlineData("text\n\n— AAAAAAAA\n")]
    [InlineData("text\n\n— a  AAAAAAAA\n")]
    [InlineData("text\n\n— a AAAAAAAA \n")]
    [InlineData("text\n\n— a+b AAAAAAAA\n")]
    [InlineData("text\n\n— a AAAA\n")]
    [InlineData("text\n\n— a AAAAAA==\n")]
    [InlineData("text\n\n— a AAAAAAA\n")]
    [InlineData("text\n\n— a AAAAAAB=\n")]
    [InlineData("text\n\n— a AAAA_AAA\n")]
    public void What_is_no_signed_note_is_refused(string note) => Assert.Throws<FormatException>(() => SignedNote.Read(note));

    [Fact]
    public void The_text_may_have_empty_lines_and_any_letters_above_the_controls()
    {
        var note = $"\n\none\n\ntwo \u007f\u0085 三 👍🏽\n\n{Golden.LogLine}\n";
        Assert.Equal("\n\none\n\ntwo \u007f\u0085 三 👍🏽\n", SignedNote.Read(note).Text);
        Assert.Equal(note, SignedNote.Read(note).ToString());
    }

    [Fact]
    public void A_note_has_at_most_a_hundred_signatures_and_a_million_letters()
    {
        Assert.Equal(100, SignedNote.Read(Signed(100)).Signatures.Count);
        Assert.Throws<FormatException>(() => SignedNote.Read(Signed(101)));
        Assert.Throws<FormatException>(() => SignedNote.Read(new string('x', 1_000_000) + Golden.Note));

        static string Signed(int count) => $"text\n\n{string.Concat(Enumerable.Repeat(Golden.LogLine + "\n", count))}";
    }

    [Fact]
    public void Any_note_reads_back_and_is_believed_from_its_own_signers_only() => Anything.Holds(
        Arb.From(
            from text in Anything.Text.Generator
            from logs in Gen.Choose(0, 2)
            from witnesses in Gen.Choose(0, 2)
            where logs + witnesses > 0
            select (Text: string.Concat(text.EnumerateRunes().Where(rune => rune.Value >= ' ' || rune.Value == '\n')) + "\n", logs, witnesses)),
        c =>
        {
            NoteSigner[] signers =
            [
                .. Enumerable.Range(0, c.logs).Select(i => NoteSigner.Create($"log{i}", NoteKeyType.Log)),
                .. Enumerable.Range(0, c.witnesses).Select(i => NoteSigner.Create($"witness{i}", NoteKeyType.Witness)),
            ];
            var note = SignedNote.Read(SignedNote.Sign(c.Text, signers, s_now).ToString());
            Assert.Equal(c.Text, note.Text);
            Assert.All(signers, signer => Assert.NotNull(note.SignatureBy(signer.Key)));
            Assert.Null(note.SignatureBy(NoteSigner.Create(signers[0].Key.Name, signers[0].Key.Type).Key));
            Assert.All(signers, signer => Assert.Null((note with { Text = c.Text + "x\n" }).SignatureBy(signer.Key)));
        });
}
