using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class AppendOnlyTests(PublishedNewsroom newsroom) : IClassFixture<PublishedNewsroom>
{
    [Theory]
    [InlineData("UPDATE LogEntry SET Leaf = 'x' WHERE Sequence = 0")]
    [InlineData("DELETE FROM LogEntry WHERE Sequence = 0")]
    [InlineData("INSERT OR REPLACE INTO LogEntry SELECT Log, Sequence, 'x', LeafHash, Head FROM LogEntry WHERE Log = 0 AND Sequence = 0")]
    [InlineData("INSERT INTO LogEntry SELECT 0, MAX(Sequence) + 2, 'x', x'00', x'00' FROM LogEntry WHERE Log = 0")]
    [InlineData("UPDATE LogPayload SET Payload = 'x' WHERE Sequence = 0")]
    [InlineData("UPDATE LogPayload SET Salt = NULL WHERE Sequence = 0")]
    [InlineData("UPDATE LogPayload SET Salt = NULL, Payload = NULL, At = 0 WHERE Sequence = 0")]
    [InlineData("DELETE FROM LogPayload WHERE Sequence = 0")]
    [InlineData("INSERT OR REPLACE INTO LogPayload (Log, Sequence, Kind, At, ActorId, ItemId) SELECT Log, Sequence, Kind, 0, ActorId, ItemId FROM LogPayload WHERE Sequence = 0")]
    [InlineData("UPDATE LogHead SET Size = Size + 2")]
    [InlineData("UPDATE LogHead SET Size = Size - 1")]
    [InlineData("DELETE FROM LogHead")]
    [InlineData("INSERT OR REPLACE INTO LogHead VALUES (0, x'00', 0)")]
    [InlineData("UPDATE LogItem SET Tag = 'x'")]
    [InlineData("DELETE FROM LogItem")]
    [InlineData("UPDATE Revision SET Text = 'x'")]
    [InlineData("DELETE FROM Revision")]
    [InlineData("UPDATE PublishedCheck SET ChangeNote = 'x'")]
    [InlineData("DELETE FROM PublishedCheck")]
    [InlineData("UPDATE Verdict SET Summary = 'x'")]
    [InlineData("UPDATE Verdict SET Authors = '[]'")]
    [InlineData("DELETE FROM Verdict")]
    [InlineData("DELETE FROM Claim")]
    public async Task The_database_refuses(string sql)
    {
        await using var db = Open(newsroom.Copy());
        await db.Database.OpenConnectionAsync();
        var refusal = await Assert.ThrowsAsync<SqliteException>(() => Attack.RunAsync((SqliteConnection)db.Database.GetDbConnection(), sql));
        Assert.Equal(19, refusal.SqliteErrorCode);
    }

    private static NewsroomDb Open(string path) => ReadingDb.Over(new SqliteConnection($"Data Source={path};Pooling=False"), owned: true);
}
