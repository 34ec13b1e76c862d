using FactCheck.Domain;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>Whoever adds a table is told what the removal of words has to know about it.</summary>
public sealed class AuditedThingTests
{
    // Columns of text that need no black, each with the reason.
    private static readonly HashSet<string> s_elsewhere = new(StringComparer.Ordinal)
    {
        // Nothing is removed while the words stand in somebody's address (RedactionFind.Problem); the rest of the row are hashes and stamps.
        "AspNetUsers.Email", "AspNetUsers.NormalizedEmail", "AspNetUsers.UserName", "AspNetUsers.NormalizedUserName", "AspNetUsers.PasswordHash",
        "AspNetUsers.SecurityStamp", "AspNetUsers.ConcurrencyStamp", "AspNetUsers.PhoneNumber",

        // Identity's own tables: keys of authenticators, or empty.
        "AspNetUserClaims.ClaimType", "AspNetUserClaims.ClaimValue", "AspNetUserLogins.LoginProvider", "AspNetUserLogins.ProviderKey",
        "AspNetUserLogins.ProviderDisplayName", "AspNetUserTokens.LoginProvider", "AspNetUserTokens.Name", "AspNetUserTokens.Value",

        // Hashes, and the name of a browser.
        "Invitations.TokenHash", "RecoveryCodes.Hash", "SignIns.Device",

        // The log: payloads are erased as a whole (EntryScan); leaves, tags and signed texts hold no words.
        "LogEntry.Leaf", "LogPayload.Payload", "LogPayload.Kind", "LogItem.Tag", "LogTag.Item", "LogTag.Tag", "LogCheckpoint.Note", "LogCosignature.Witness", "LogCosignature.Line",
        "WitnessedLog.Origin", "WitnessedLog.Note",
    };

    [Fact]
    public async Task Every_audited_table_is_in_the_list_with_words_of_its_own()
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await using var db = ReadingDb.Over(connection);
        var audited = db.Model.GetEntityTypes().Where(type => type.AuditName() is not null).Select(type => (type.AuditName()!, type.ClrType));
        Assert.Equal(audited.OrderBy(each => each.Item1), AuditedThing.All.Select(thing => (thing.Name, thing.Row)).OrderBy(each => each.Name));
        Assert.Equal(AuditedThing.All.Count, AuditedThing.All.Select(thing => thing.Many).Distinct().Count());
        Assert.All(AuditedThing.All, thing => Assert.True(thing.One.Length > 0 && thing.Many.Length > 0));
    }

    [Fact]
    public async Task Every_column_that_can_hold_words_is_blacked_out_or_named_here_with_a_reason()
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await using var db = ReadingDb.Over(connection);
        var forgotten = db.Model.GetEntityTypes().SelectMany(type => type.GetProperties().Where(HoldsText)
            .Where(column => type.AuditName() is not { } name || !(column.IsRecorded() || AuditedThing.Named(name).MoreWords.Contains(column.Name)))
            .Select(column => $"{type.GetTableName()}.{column.Name}")).Where(column => !s_elsewhere.Contains(column)).Order().ToList();
        Assert.True(forgotten.Count == 0, "Removed words would stay in these columns. Name them in AuditedThing.MoreWords, or here with the reason why not: " + string.Join(", ", forgotten));
    }

    [Fact]
    public async Task Every_row_that_belongs_to_a_claim_says_to_which()
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await using var db = ReadingDb.Over(connection);
        Assert.All(AuditedThing.All, thing =>
        {
            var row = Activator.CreateInstance(thing.Row, nonPublic: true)!;
            var type = db.Model.FindEntityType(thing.Row)!;
            Assert.Equal(type.FindProperty("AppearanceId") is not null, thing.AppearanceOf(row) is not null);
            Assert.Equal(thing.Row == typeof(Claim) || type.FindProperty("ClaimId") is { IsNullable: false }, thing.ClaimOf(row) is not null);
        });
    }

    [Fact]
    public async Task Words_of_an_earlier_place_are_counted_by_their_name_and_their_claim_changes_with_them()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var claim = await newsroom.RaiseAsync();
        await newsroom.ReviseAsync(newsroom.Revision.Text.Replace("24 hours", "a single day", StringComparison.Ordinal));
        await newsroom.ReviseAsync(newsroom.Revision.Text.Replace("a single day", "one week", StringComparison.Ordinal));
        var version = (await newsroom.ClaimAsync(claim)).Version;
        var desk = newsroom.Get<RedactionDesk>();
        var id = Canary.Done(await desk.AskAsync(newsroom.Edith, new("a single day", RedactionGround.CourtOrder, "A court ordered it."))).Id!.Value;
        var places = (await newsroom.Get<RedactionQuery>().AllAsync()).Single().Places.ToDictionary(place => place.Words, place => place.Count);
        Assert.Equal(1, places["Earlier places in articles"]);
        Assert.DoesNotContain(places.Keys, words => words.StartsWith("Other", StringComparison.Ordinal));
        Canary.Done(await desk.ApproveAsync(newsroom.Edgar, id));
        Assert.True((await newsroom.ClaimAsync(claim)).Version > version);
    }

    private static bool HoldsText(IProperty column)
    {
        var type = Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType;
        return type == typeof(string) || (!type.IsEnum && column.FindTypeMapping()?.Converter?.ProviderClrType == typeof(string) && type != typeof(Guid) && type != typeof(DateOnly));
    }
}
