using FactCheck.Domain;
using FactCheck.Verify;
using Microsoft.Data.Sqlite;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class SignedAttackTests(SignedFolder folder) : IClassFixture<SignedFolder>
{
    private const string Newest = "Log = 0 AND Size = (SELECT MAX(Size) FROM LogCheckpoint WHERE Log = 0)";

    public static TheoryData<string, string> Attacks => new()
    {
        { "UPDATE LogTile SET Hashes = zeroblob(length(Hashes)) WHERE Log = 0 AND Level = 0 AND \"Index\" = 1", "Editorial log, entry 256: its hash is not the one that stands in tile/0/001.p/" },
        { "UPDATE LogTile SET Hashes = CAST(substr(Hashes, 1, 320) || zeroblob(32) || substr(Hashes, 353) AS BLOB) WHERE Log = 0 AND Level = 0 AND \"Index\" = 0", "Editorial log, entry 10: its hash" },
        { "UPDATE LogTile SET Hashes = zeroblob(length(Hashes)) WHERE Log = 0 AND Level = 1", "Editorial log, entry 0: from it on, tile/1/000.p/1 does not have the hash of the tile below" },
        { "DELETE FROM LogTile WHERE Log = 0 AND Level = 1", "tile/1/000.p/1, which covers it, is missing" },
        { "DELETE FROM LogTile WHERE Log = 1", "Security log: its tiles hold 0 entries" },
        { "UPDATE LogTile SET Hashes = CAST(Hashes || zeroblob(32) AS BLOB) WHERE Log = 0 AND Level = 0 AND \"Index\" = 1", "Editorial log: its tiles hold" },
        { "UPDATE LogTile SET Hashes = substr(Hashes, 1, length(Hashes) - 32) WHERE Log = 0 AND Level = 0 AND \"Index\" = 1", "Editorial log: its tiles hold" },
        { "INSERT INTO LogTile VALUES (0, 3, 0, zeroblob(32))", "Editorial log: it has 4 tiles" },
        { $"DELETE FROM LogCheckpoint WHERE {Newest}", "which was signed and stands in the file log-heads, is gone" },
        { "DELETE FROM LogCheckpoint", "which was signed and stands in the file log-heads, is gone" },
        { $"UPDATE LogCheckpoint SET Size = Size - 1 WHERE {Newest}", "says that it has" },
        { $"UPDATE LogCheckpoint SET Note = (SELECT Note FROM LogCheckpoint WHERE Log = 1 ORDER BY Size DESC LIMIT 1) WHERE {Newest}", "says that it has" },
        { $"UPDATE LogCheckpoint SET Note = 'x' WHERE {Newest}", "no signed note" },
        { $"UPDATE LogCheckpoint SET Note = replace(Note, 'log/editorial', 'log/editorial-2') WHERE {Newest}", "is signed by no key that the log records" },
    };

    [Fact]
    public void An_honest_signed_newsroom_is_good_to_its_last_entry()
    {
        var result = new DatabaseVerifier(folder.Copy()).Verify();
        Assert.Null(result.First);
        Assert.All(result.Logs, log => Assert.Equal((log.Size, log.Root), (log.Newest!.Checkpoint.Size, log.Newest.Checkpoint.Root)));
        Assert.True(result.Logs[0].Size > Tile.FullWidth);
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task A_changed_tile_or_checkpoint_is_found(string sql, string words) => Assert.Contains(words, await AttackedAsync(sql), StringComparison.Ordinal);

    [Fact]
    public async Task A_checkpoint_with_one_other_digit_of_its_root_is_found()
    {
        var path = folder.Copy();
        var note = await NewestAsync(path);
        var root = note.Split('\n')[2];
        var other = (root[0] == 'A' ? 'B' : 'A') + root[1..];
        await Attack.OnAsync(path, $"UPDATE LogCheckpoint SET Note = '{note.Replace(root, other, StringComparison.Ordinal)}' WHERE {Newest}");
        Assert.Matches("Editorial log: its first [0-9]+ entries are not those of the checkpoint of [0-9]+ entries", Found(path));
    }

    [Fact]
    public async Task A_checkpoint_signed_with_another_key_of_the_same_name_is_found()
    {
        var path = folder.Copy();
        var note = SignedNote.Read(await NewestAsync(path));
        var forged = SignedNote.Sign(note.Text, [NoteSigner.Create(folder.Signer.Key.Name, NoteKeyType.Log)], default);
        await Attack.OnAsync(path, $"UPDATE LogCheckpoint SET Note = '{forged}' WHERE {Newest}");
        Assert.Contains("is signed by no key that the log records", Found(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entries_written_anew_with_all_their_hashes_are_not_those_of_the_checkpoint()
    {
        var path = folder.Copy();
        await ForgedLog.RewordAsync(path);
        Assert.Matches("Editorial log: its first [0-9]+ entries are not those of the checkpoint", Found(path));
    }

    [Fact]
    public async Task A_history_rewritten_and_signed_with_the_newsrooms_own_key_is_found_by_whoever_has_seen_the_true_one()
    {
        var path = folder.Copy();
        var kept = folder.Kept(path, "http://newsroom.example/");
        await ForgedLog.RewordAsync(path);
        await ForgedLog.SignAsync(path, folder.Signer);
        Assert.Equal("nothing was found", Found(path));
        Assert.Contains("are not those of the checkpoint kept from last time", Found(path, kept), StringComparison.Ordinal);
    }

    [Fact]
    public void An_old_database_beside_the_newer_head_file_is_found()
    {
        var path = folder.Copy();
        File.Copy(folder.Copy(young: true), path, overwrite: true);
        Assert.Matches("Editorial log: it has [0-9]+ entries, and the file log-heads/editorial has [0-9]+: this is older than what was signed", Found(path));
    }

    [Fact]
    public void A_whole_folder_set_back_is_found_by_whoever_has_seen_the_newer_one()
    {
        var path = folder.Copy(young: true);
        Assert.Equal("nothing was found", Found(path));
        Assert.Contains("the checkpoint kept from last time", Found(path, folder.Kept(folder.Copy(), "elsewhere")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_from_which_every_trace_of_signing_was_taken_is_found_by_whoever_has_seen_it_at_this_place()
    {
        var path = folder.Copy();
        var kept = folder.Kept(path, path);
        await Attack.OnAsync(path, "DELETE FROM LogCheckpoint", "DELETE FROM LogTile");
        Directory.Delete(Path.Combine(Path.GetDirectoryName(path)!, "log-heads"), recursive: true);
        Assert.Contains("no checkpoint stands here any more", Found(path, kept), StringComparison.Ordinal);
    }

    [Fact]
    public void A_head_file_that_somebody_else_signed_is_found()
    {
        var path = folder.Copy();
        var file = Path.Combine(Path.GetDirectoryName(path)!, "log-heads", "editorial");
        var text = SignedNote.Read(File.ReadAllText(file)).Text;
        File.WriteAllText(file, SignedNote.Sign(text, [NoteSigner.Create(folder.Signer.Key.Name, NoteKeyType.Log)], default).ToString());
        Assert.Contains("the file log-heads beside the database is signed by no key", Found(path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_named_key_has_to_have_signed()
    {
        var path = folder.Copy();
        Assert.True(new DatabaseVerifier(path, new([folder.Signer.Key], null)).Verify().IsGood);
        var other = NoteSigner.Create(folder.Signer.Key.Name, NoteKeyType.Log).Key;
        Assert.Contains("is not signed by the key that you named", $"{new DatabaseVerifier(path, new([other], null)).Verify().First}", StringComparison.Ordinal);
        var stranger = NoteSigner.Create("stranger.example/log", NoteKeyType.Log).Key;
        Assert.Contains("under the name “stranger.example/log”", $"{new DatabaseVerifier(path, new([stranger], null)).Verify().First}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_asks_for_its_witnesses_and_sees_a_false_one()
    {
        var path = folder.Copy();
        var (witness, stranger) = (NoteSigner.Create("witness.example", NoteKeyType.Witness), NoteSigner.Create("other.example", NoteKeyType.Witness));
        var policy = new Trust([], TrustPolicy.Read($"log {folder.Signer.Key}\nwitness w {witness.Key}\nquorum w\n"));
        Assert.Throws<CannotTellException>(() => new DatabaseVerifier(path, policy).Verify());
        var text = SignedNote.Read(await NewestAsync(path)).Text;
        var good = witness.Sign(text, DateTimeOffset.UnixEpoch);
        await CosignAsync(path, stranger.Sign(text, DateTimeOffset.UnixEpoch));
        Assert.Throws<CannotTellException>(() => new DatabaseVerifier(path, policy).Verify());
        await CosignAsync(path, good);
        Assert.True(new DatabaseVerifier(path, policy).Verify().IsGood);
        await Attack.OnAsync(path, $"UPDATE LogCosignature SET Line = '{good with { Bytes = [.. good.Bytes[..^1], (byte)(good.Bytes[^1] ^ 1)] }}' WHERE Witness = 'witness.example'");
        Assert.Contains("the cosignature of witness.example is not that witness's", $"{new DatabaseVerifier(path, policy).Verify().First}", StringComparison.Ordinal);
    }

    private static Task CosignAsync(string path, NoteSignature line) => Attack.OnAsync(
        path, $"INSERT INTO LogCosignature SELECT 0, MAX(Size), '{line.Name}', '{line}' FROM LogCheckpoint WHERE Log = 0");

    private static async Task<string> NewestAsync(string path)
    {
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT Note FROM LogCheckpoint WHERE {Newest}";
        return (string)(await command.ExecuteScalarAsync())!;
    }

    private async Task<string> AttackedAsync(string sql)
    {
        var path = folder.Copy();
        await Attack.OnAsync(path, sql);
        return Found(path);
    }

    private static string Found(string path, KeptHeads? kept = null) => new DatabaseVerifier(path, kept: kept).Verify().First?.ToString() ?? "nothing was found";
}
