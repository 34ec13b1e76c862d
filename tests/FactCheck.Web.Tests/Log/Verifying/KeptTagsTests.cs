using FactCheck.Domain;
using FactCheck.Verify;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>The tags of deleted accounts that the database keeps, and entries of the time before contents named people by tags.</summary>
public sealed class KeptTagsTests
{
    [Fact]
    public async Task With_a_deleted_account_the_log_is_good_goes_on_and_can_be_exported()
    {
        await using var newsroom = await DeletedAsync();
        var path = newsroom.DatabasePath;
        Assert.Null(new DatabaseVerifier(path).Verify().First);
        var claim = await newsroom.RaiseAsync("600,000 soldiers", newsroom.Edith);
        await newsroom.ReviseAsync(TestNewsroom.Text + "\nOne more line.");
        Canary.Done(await newsroom.Get<ClaimDesk>().WithdrawAsync(newsroom.Edith, new(claim, (await newsroom.ClaimAsync(claim)).Version, "A slip.")));
        Assert.Null(new DatabaseVerifier(path).Verify().First);
    }

    [Theory]
    [InlineData("UPDATE LogTag SET Tag = '000102030405060708090a0b0c0d0e0f'", "its content or salt was changed", "the tag of the person")]
    [InlineData("UPDATE LogTag SET Tag = upper(Tag) || 'x'", "in a form that this app does not write", null)]
    [InlineData("DELETE FROM LogTag", "its content or salt was changed", null)]
    [InlineData("INSERT INTO LogTag SELECT Item, (SELECT Id FROM AspNetUsers WHERE DisplayName = 'Edgar'), Tag FROM LogTag LIMIT 1", "whose account was not deleted", null)]
    public async Task A_changed_tag_is_found(string sql, string found, string? or)
    {
        await using var newsroom = await DeletedAsync();
        await Attack.OnAsync(newsroom.DatabasePath, sql);
        var finding = $"{new DatabaseVerifier(newsroom.DatabasePath).Verify().First}";
        Assert.True(finding.Contains(found, StringComparison.Ordinal) || (or is not null && finding.Contains(or, StringComparison.Ordinal)), finding);
    }

    [Fact]
    public async Task What_somebody_did_cannot_be_laid_at_the_door_of_a_deleted_account()
    {
        await using var newsroom = await DeletedAsync();
        var claim = await newsroom.RaiseAsync("600,000 soldiers", newsroom.Edith);
        var (edith, gone) = ($"{newsroom.Edith.PersonId}", $"{newsroom.Iryna.PersonId}");
        string tag, item;
        await using (var db = await newsroom.Factory.CreateDbContextAsync())
        {
            item = (await db.LogItems.SingleAsync(row => row.Log == LogKind.Editorial && row.ItemId == claim)).Tag;
            tag = Leaf.ActorTag((await db.Users.SingleAsync(person => person.Id == newsroom.Edith.PersonId)).LogSecret, item);
        }

        await Attack.OnAsync(
            newsroom.DatabasePath,
            $"INSERT INTO LogTag VALUES ('{item}', '{gone.ToUpperInvariant()}', '{tag}')",
            $"UPDATE LogPayload SET Payload = replace(Payload, '{edith}', '{gone}'), ActorId = '{gone.ToUpperInvariant()}' WHERE ItemId = '{claim.ToString().ToUpperInvariant()}'",
            $"UPDATE Claim SET RaisedBy = '{gone.ToUpperInvariant()}', Contributors = replace(Contributors, '{edith}', '{gone}') WHERE Id = '{claim.ToString().ToUpperInvariant()}'",
            $"UPDATE Appearance SET AddedBy = '{gone.ToUpperInvariant()}' WHERE ClaimId = '{claim.ToString().ToUpperInvariant()}'");
        Assert.Contains($"is that of person {edith}", $"{new DatabaseVerifier(newsroom.DatabasePath).Verify().First}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entries_that_name_people_by_ids_stay_good_and_entries_with_tags_can_follow_them()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        await newsroom.RaiseAsync();
        await newsroom.CheckpointAsync();
        await ForgedLog.WithIdsAsync(newsroom.DatabasePath);
        await newsroom.RaiseAsync("600,000 soldiers");
        Assert.Null(new DatabaseVerifier(newsroom.DatabasePath).Verify().First);
        await using var db = await newsroom.Factory.CreateDbContextAsync();
        var leaves = await db.LogEntries.Where(entry => entry.Log == LogKind.Editorial).OrderBy(entry => entry.Sequence).Select(entry => entry.Leaf).ToListAsync();
        Assert.Equal([LeafSchema.Ids, LeafSchema.Tags], leaves.Select(leaf => Leaf.Read(leaf).Schema).Distinct());
    }

    [Fact]
    public async Task The_database_refuses_to_change_or_remove_a_tag()
    {
        await using var newsroom = await DeletedAsync();
        await using var connection = new SqliteConnection($"Data Source={newsroom.DatabasePath};Pooling=False");
        await connection.OpenAsync();
        foreach (var sql in new[] { "UPDATE LogTag SET Tag = ''", "DELETE FROM LogTag" })
        {
            var refused = await Assert.ThrowsAsync<SqliteException>(() => Attack.RunAsync(connection, sql));
            Assert.Contains("LogTag is never", refused.Message, StringComparison.Ordinal);
        }
    }

    // Iryna raised a claim, and her account was deleted.
    private static async Task<TestNewsroom> DeletedAsync()
    {
        var newsroom = await TestNewsroom.OpenAsync();
        await newsroom.RaiseAsync();
        Canary.Done(await newsroom.Get<AccountDeletion>().DeleteAsync(newsroom.Ada, newsroom.Iryna, "Iryna"));
        await newsroom.CheckpointAsync();
        return newsroom;
    }
}
