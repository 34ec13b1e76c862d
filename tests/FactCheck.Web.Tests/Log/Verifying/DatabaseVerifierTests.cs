using FactCheck.Verify;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class DatabaseVerifierTests(PublishedNewsroom newsroom) : IClassFixture<PublishedNewsroom>
{
    private const string LastOfEditorial = "(SELECT MAX(Sequence) FROM LogEntry WHERE Log = 0)";

    public static TheoryData<string, string> ChangedRows => new()
    {
        { "UPDATE Article SET Title = 'Another title'", "title" },
        { "UPDATE Revision SET Number = Number + 2", "number" },
        { "UPDATE Claim SET Wording = 'Another wording'", "wording" },
        { "UPDATE Claim SET Stage = 'Published' WHERE Stage = 'Open'", "stage" },
        { "UPDATE Appearance SET \"End\" = \"End\" + 1", "end" },
        { "UPDATE ArticleEdition SET Title = 'Another title'", "title" },
        { "UPDATE ShownPlace SET Since = 1", "since" },
        { "UPDATE Suggestion SET State = 'Accepted'", "state" },
        { "UPDATE Appearance SET Score = Score - 1", "score" },
        { "UPDATE PastAnchor SET State = 'Moved'", "state" },
        { "UPDATE PastAnchor SET Quote = 'Other words'", "quote" },
        { "UPDATE Evidence SET Note = 'Bought'", "note" },
        { "UPDATE Claim SET Quantities = '[]'", "quantities" },
        { "UPDATE Evidence SET Quantities = '[]'", "quantities" },
        { "UPDATE Verdict SET Rating = 'True' WHERE Number = 2", "rating" },
        { "UPDATE Verdict SET Authors = '[]'", "authors" },
        { "UPDATE PublishedCheck SET Content = replace(Content, 'He did not', 'He did')", "content" },
        { "UPDATE AspNetUsers SET Role = 'Admin' WHERE DisplayName = 'Iryna'", "role" },
        { "UPDATE AspNetUsers SET DisabledAt = 1 WHERE DisplayName = 'Iryna'", "disabledAt" },
        { "UPDATE Redaction SET Reason = 'Another reason'", "reason" },
        { "UPDATE Invitations SET Role = 'Admin'", "role" },
        { "UPDATE Epoch SET Reason = 'Nothing happened.'", "reason" },
    };

    public static TheoryData<string, string> ChangedLog => new()
    {
        { "UPDATE LogEntry SET Leaf = replace(Leaf, '2026-03-04', '2026-03-05') WHERE Log = 0 AND Sequence = 2", "entry 2: its leaf" },
        { "UPDATE LogEntry SET LeafHash = zeroblob(32) WHERE Log = 0 AND Sequence = 2", "entry 2: its leaf" },
        { "UPDATE LogEntry SET Head = zeroblob(32) WHERE Log = 0 AND Sequence = 2", "entry 2: the chain" },
        { "UPDATE LogPayload SET Payload = replace(Payload, 'He did not', 'He did') WHERE Log = 0 AND Sequence = 4", "entry 4: its content or salt" },
        { "UPDATE LogPayload SET Salt = randomblob(32) WHERE Log = 0 AND Sequence = 4", "entry 4: its content or salt" },
        { "UPDATE LogPayload SET Salt = NULL WHERE Log = 0 AND Sequence = 4", "entry 4: its content or salt" },
        { "UPDATE LogPayload SET Kind = 'claim.edit' WHERE Log = 0 AND Sequence = 1", "entry 1: its kind or time" },
        { "UPDATE LogPayload SET At = At + 1 WHERE Log = 0 AND Sequence = 1", "entry 1: its kind or time" },
        { "UPDATE LogPayload SET ActorId = (SELECT Id FROM AspNetUsers WHERE DisplayName = 'Edgar') WHERE Log = 0 AND Sequence = 1", "entry 1: the tag of the person" },
        { "UPDATE LogPayload SET ItemId = (SELECT Id FROM Claim WHERE Stage = 'Open') WHERE Log = 0 AND Sequence = 1", "entry 1: the tag of its item" },
        { "UPDATE LogPayload SET ClaimId = NULL WHERE Log = 0 AND Sequence = 1", "entry 1: its claim" },
        { "UPDATE LogPayload SET ArticleId = NULL WHERE Log = 0 AND Sequence = 1", "entry 1: its article" },
        { "UPDATE LogPayload SET CommandId = NULL WHERE CommandId IS NOT NULL", "its command" },
        { "UPDATE LogPayload SET ActorId = lower(ActorId) WHERE Log = 0 AND Sequence = 1", "entry 1: the row that holds its content is written in a form" },
        { "UPDATE LogItem SET Tag = '00000000000000000000000000000000' WHERE Log = 0", "the tag of its item" },
        { "UPDATE AspNetUsers SET LogSecret = randomblob(32) WHERE DisplayName = 'Iryna'", "the tag of the person" },
        { "DELETE FROM LogPayload WHERE Log = 0 AND Sequence = 3", "entry 3: what it commits to is gone" },
        { "UPDATE LogHead SET Head = zeroblob(32) WHERE Log = 0", "Editorial log: it has" },
        { "UPDATE LogHead SET Size = Size + 1 WHERE Log = 1", "Security log: it has" },
        { "INSERT INTO LogItem SELECT Log, '00000000-0000-0000-0000-000000000000', Tag FROM LogItem LIMIT 1", "no entry commits to" },
    };

    [Fact]
    public async Task An_honest_newsroom_is_good()
    {
        var result = Verify(newsroom.Copy());
        Assert.Null(result.First);
        Assert.Equal(2, result.Logs.Count);
        Assert.True(result.Rows >= 14);
        Assert.Equal(0, result.ErasedEntries + result.UncheckedRows);
    }

    [Theory]
    [MemberData(nameof(ChangedRows))]
    public async Task A_row_changed_without_an_entry_is_found_and_its_field_named(string sql, string field)
    {
        var finding = await AttackedAsync(sql);
        Assert.Contains("changed without an entry", finding, StringComparison.Ordinal);
        Assert.EndsWith($": {field}.", finding, StringComparison.Ordinal);
        Assert.Matches("log, entry [0-9]+:", finding);
    }

    [Fact]
    public async Task Every_audited_table_has_a_changed_row_above()
    {
        await using var db = ReadingDb.Open(newsroom.Copy());
        var tables = db.Model.GetEntityTypes().Where(type => type.AuditName() is not null).Select(type => type.GetTableName());
        Assert.All(tables, table => Assert.Contains(ChangedRows, row => row.Data.Item1.StartsWith($"UPDATE {table} ", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(ChangedLog))]
    public async Task A_changed_log_is_found_and_its_entry_named(string sql, string words) =>
        Assert.Contains(words, await AttackedAsync(sql), StringComparison.Ordinal);

    [Fact]
    public async Task An_entry_taken_out_of_the_middle_is_found() => Assert.StartsWith("Editorial log, entry 3: it is missing", await AttackedAsync(
        "DELETE FROM LogPayload WHERE Log = 0 AND Sequence = 3", "DELETE FROM LogEntry WHERE Log = 0 AND Sequence = 3"), StringComparison.Ordinal);

    [Fact]
    public async Task The_last_entry_taken_away_is_found_even_with_the_head_set_back() => Assert.Contains("was changed without an entry", await AttackedAsync(
        $"DELETE FROM LogPayload WHERE Log = 0 AND Sequence = {LastOfEditorial}",
        $"DELETE FROM LogEntry WHERE Log = 0 AND Sequence = {LastOfEditorial}",
        $"UPDATE LogHead SET Size = Size - 1, Head = (SELECT Head FROM LogEntry WHERE Log = 0 AND Sequence = {LastOfEditorial}) WHERE Log = 0",
        "DELETE FROM PublishedCheck"), StringComparison.Ordinal);

    [Fact]
    public async Task An_inserted_entry_is_found() => Assert.Contains("log, entry 3: the chain of heads breaks", await AttackedAsync(
        "UPDATE LogEntry SET Sequence = Sequence + 1000 WHERE Log = 0 AND Sequence >= 3",
        "UPDATE LogEntry SET Sequence = Sequence - 999 WHERE Log = 0 AND Sequence >= 1000",
        "INSERT INTO LogEntry SELECT Log, 3, Leaf, LeafHash, Head FROM LogEntry WHERE Log = 0 AND Sequence = 1"), StringComparison.Ordinal);

    [Fact]
    public async Task Swapped_entries_are_found() => Assert.Contains("entry 2: the chain of heads breaks", await AttackedAsync(
        "UPDATE LogEntry SET Sequence = 1000 WHERE Log = 0 AND Sequence = 2",
        "UPDATE LogEntry SET Sequence = 2 WHERE Log = 0 AND Sequence = 3",
        "UPDATE LogEntry SET Sequence = 3 WHERE Log = 0 AND Sequence = 1000"), StringComparison.Ordinal);

    [Fact]
    public async Task Content_of_two_entries_swapped_is_found() => Assert.Contains("entry 1:", await AttackedAsync(
        "UPDATE LogPayload SET Sequence = 1000 WHERE Log = 0 AND Sequence = 1",
        "UPDATE LogPayload SET Sequence = 1 WHERE Log = 0 AND Sequence = 2",
        "UPDATE LogPayload SET Sequence = 2 WHERE Log = 0 AND Sequence = 1000"), StringComparison.Ordinal);

    [Fact]
    public async Task A_row_that_no_entry_made_is_found() => Assert.Contains("no entry of the log made it", await AttackedAsync(
        """
        INSERT INTO Evidence (Id, ClaimId, Number, Position, Stance, Kind, Title, AddedAt, AddedBy, Version)
        SELECT '00000000-0000-0000-0000-000000000001', ClaimId, 9, 9, Stance, Kind, Title, AddedAt, AddedBy, 1 FROM Evidence LIMIT 1
        """), StringComparison.Ordinal);

    [Fact]
    public async Task A_missing_row_is_found() =>
        Assert.Contains("which is gone from the database", await AttackedAsync("DELETE FROM Evidence"), StringComparison.Ordinal);

    [Fact]
    public async Task Changed_words_of_a_revision_are_found() => Assert.Contains("SHA-256", await AttackedAsync(
        "UPDATE Revision SET Text = replace(Text, '24 hours', '48 hours')"), StringComparison.Ordinal);

    [Theory]
    [InlineData("UPDATE Claim SET Id = lower(Id) WHERE Stage = 'Open'")]
    [InlineData("UPDATE Claim SET RaisedAt = CAST(RaisedAt AS REAL) + 0.5")]
    [InlineData("UPDATE Claim SET Wording = CAST(Wording AS BLOB)")]
    [InlineData("UPDATE Claim SET ClaimantUnknown = 2")]
    [InlineData("UPDATE PublishedCheck SET Content = replace(Content, '{\"wording\"', '{ \"wording\"')")]
    public async Task A_value_in_a_form_that_only_reads_the_same_is_found(string sql) =>
        Assert.Contains("in a form that this app does not write", await AttackedAsync(sql), StringComparison.Ordinal);

    [Theory]
    [InlineData("UPDATE Claim SET Stage = lower(Stage)", ": stage.")]
    [InlineData("UPDATE PublishedCheck SET Content = replace(Content, '{\"wording\"', '{\"hidden\":1,\"wording\"')", ": content.")]
    [InlineData("UPDATE Verdict SET Rating = 'Excellent'", ": rating.")]
    [InlineData("UPDATE Evidence SET Publisher = char(0) || char(233) || '\"'", ": publisher.")]
    public async Task A_value_that_the_app_would_read_the_same_or_not_at_all_is_a_changed_row(string sql, string field) =>
        Assert.EndsWith(field, await AttackedAsync(sql), StringComparison.Ordinal);

    [Theory]
    [InlineData("DROP TRIGGER Revision_UPDATE_is_never_changed", "removed from or changed in")]
    [InlineData("CREATE TRIGGER Quiet AFTER INSERT ON Claim BEGIN UPDATE Claim SET Stage = 'Approved'; END", "added to")]
    public async Task A_trigger_taken_away_or_put_in_is_found(string sql, string words)
    {
        var path = newsroom.Copy();
        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={path};Pooling=False"))
        {
            await connection.OpenAsync();
            await Attack.RunAsync(connection, sql);
        }

        Assert.Contains(words, Verify(path).First!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_that_an_index_does_not_lead_to_any_more_is_found()
    {
        var path = newsroom.Copy();
        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={path};Pooling=False"))
        {
            await connection.OpenAsync();
            await Attack.RunAsync(connection, """
                PRAGMA writable_schema = ON;
                UPDATE sqlite_master SET sql = replace(sql, '("Stage")', '("Slug")') WHERE name = 'IX_Claim_Stage';
                """);
        }

        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={path};Pooling=False"))
        {
            await connection.OpenAsync();
            await Attack.RunAsync(connection, """
                REINDEX IX_Claim_Stage;
                PRAGMA writable_schema = ON;
                UPDATE sqlite_master SET sql = replace(sql, '("Slug")', '("Stage")') WHERE name = 'IX_Claim_Stage';
                """);
        }

        Assert.Contains("changed by something other than SQLite", Verify(path).First?.ToString() ?? "nothing was found", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_salt_that_another_entry_has_is_found()
    {
        var path = newsroom.Copy();
        await ForgedLog.SaltAsync(path);
        Assert.Equal("Editorial log, entry 1: its salt is that of another entry: a salt is used once.", Verify(path).First?.ToString());
    }

    [Fact]
    public async Task Entries_written_anew_with_all_their_hashes_agree_which_is_why_heads_are_signed_and_kept()
    {
        var path = newsroom.Copy();
        await ForgedLog.RewordAsync(path);
        Assert.Null(Verify(path).First);
    }

    [Fact]
    public async Task Erased_content_that_no_redaction_names_is_found() => Assert.Equal(
        $"Editorial log, entry 3: its content is gone, and no redaction names it.",
        await AttackedAsync("UPDATE LogPayload SET Salt = NULL, Payload = NULL WHERE Log = 0 AND Sequence = 3"));

    private static Verification Verify(string path) => new DatabaseVerifier(path).Verify(TestContext.Current.CancellationToken);

    private async Task<string> AttackedAsync(params string[] sql)
    {
        var path = newsroom.Copy();
        await Attack.OnAsync(path, sql);
        var result = Verify(path);
        return result.First?.ToString() ?? "nothing was found";
    }
}
