using FactCheck.Domain;
using Xunit;

namespace FactCheck.Browser.Tests;

/// <summary>The check of a record in the browser passes over keys of a type that it does not know, and takes no head with a forged line.</summary>
[Collection(nameof(OtherNewsroom))]
public sealed class RecordKeysTests(Newsroom newsroom)
{
    [Fact]
    public async Task Unknown_keys_are_passed_over_and_a_forged_line_spoils_a_head_in_the_browser_too()
    {
        var signer = NoteSigner.Create("example.org/log", NoteKeyType.Log);
        var note = SignedNote.Sign(new Checkpoint("example.org/log", 0, TreeHash.Empty).Text(), [signer], DateTimeOffset.UnixEpoch);
        var (good, other) = (note.Signatures[0], note.Signatures[0] with { Name = "example.org/other", Bytes = new byte[2428] });
        var forged = good with { Bytes = new byte[64] };
        var heads = new NoteSignature[][] { [good], [other, good], [good, forged], [forged, good], [other] }.Select(lines => (note with { Signatures = lines }).ToString());
        var unknown = new byte[] { 0x02, 0x04, 0x06, 0xff }.Select(type => $"example.org/log+0a1b2c3d+{Convert.ToBase64String([type, .. new byte[1312]])}");
        await using var reader = await newsroom.ReaderAsync();
        await reader.Page.GotoAsync("/how-we-check");
        var said = await reader.Page.EvaluateAsync<string>(
            """
            async ([key, heads, unknown]) => {
              const [{ isSigned, readHead, readKey }, { check }] = await Promise.all([import("/js/record/note.js"), import("/js/record/check.js")]);
              const known = await readKey(key);
              const signed = await Promise.all(heads.map(head => isSigned(readHead(head), known)));
              const passed = await Promise.all(unknown.map(readKey));
              const record = { checkpoint: heads[0], entries: [], format: "factcheck/record/v1", origin: "example.org/log", vkeys: unknown, witnesses: [] };
              const alone = await check(JSON.stringify(record), unknown.join("\n"), document.body);
              return JSON.stringify([signed, passed, alone.problems]);
            }
            """, new object[] { signer.Key.ToString(), heads.ToArray(), unknown.ToArray() });
        Assert.Equal(
            """[[true,true,false,false,false],[null,null,null,null],["The record cannot be read: none of the log’s keys is of a kind that this page can verify."]]""", said);
    }
}
