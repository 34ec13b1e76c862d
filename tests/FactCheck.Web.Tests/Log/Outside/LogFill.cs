using System.Security.Cryptography;
using System.Text.Json.Nodes;
using FactCheck.Domain;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests;

/// <summary>Fills the editorial log with many entries in one transaction, as the app would write them one by one.</summary>
internal static class LogFill
{
    private static readonly Guid s_item = new("0199f000-0000-7000-8000-000000000001");

    public static async Task ToAsync(NewsroomDb db, long size, DateTimeOffset now)
    {
        await db.Database.OpenConnectionAsync();
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        await using var transaction = connection.BeginTransaction();
        var head = await db.LogHeads.AsNoTracking().SingleAsync(row => row.Log == LogKind.Editorial);
        var item = Convert.ToHexStringLower(s_item.ToByteArray());
        var actor = Leaf.ActorTag([], item);
        await RunAsync(connection, transaction, "INSERT OR IGNORE INTO LogItem (Log, ItemId, Tag) VALUES (0, $item, $tag)", ("$item", s_item), ("$tag", item));
        await using var entry = Command(
            connection, transaction, "INSERT INTO LogEntry (Log, Sequence, Leaf, LeafHash, Head) VALUES (0, $sequence, $leaf, $hash, $head)");
        await using var payload = Command(connection, transaction, """
            INSERT INTO LogPayload (Log, Sequence, Salt, Payload, Kind, At, ActorId, ItemId)
            VALUES (0, $sequence, $salt, $payload, $kind, $at, $actor, $item)
            """);
        await using var move = Command(connection, transaction, "UPDATE LogHead SET Size = Size + 1, Head = $head WHERE Log = 0");
        var chain = head.Head;
        for (var sequence = head.Size; sequence < size; sequence++)
        {
            var salt = SHA256.HashData(BitConverter.GetBytes(sequence));
            var content = CanonicalJson.Write(Content());
            var commitment = Commitment.Of(salt, content.Replace($"{Guid.Empty}", actor, StringComparison.Ordinal));
            var leaf = new Leaf(now, EntryKind.ClaimEdited.Name, item, actor, sequence == head.Size ? null : sequence - 1, commitment).Text();
            var hash = Leaf.Hash(leaf);
            chain = HeadChain.Next(chain, hash);
            await RunAsync(entry, ("$sequence", sequence), ("$leaf", leaf), ("$hash", hash), ("$head", chain));
            await RunAsync(payload, ("$sequence", sequence), ("$salt", salt), ("$payload", content), ("$kind", EntryKind.ClaimEdited.Name),
                ("$at", now.ToUnixTimeMilliseconds()), ("$actor", Guid.Empty), ("$item", s_item));
            await RunAsync(move, ("$head", chain));
        }

        await transaction.CommitAsync();
        await db.Database.CloseConnectionAsync();
    }

    private static JsonObject Content() => new()
    {
        ["actor"] = Guid.Empty.ToString(),
        ["article"] = null,
        ["changes"] = new JsonArray(),
        ["claim"] = null,
        ["command"] = null,
        ["item"] = s_item.ToString(),
        ["kind"] = EntryKind.ClaimEdited.Name,
        ["note"] = null,
    };

    private static SqliteCommand Command(SqliteConnection connection, SqliteTransaction transaction, string sql)
    {
        var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction);
        return command;
    }

    private static async Task RunAsync(SqliteConnection connection, SqliteTransaction transaction, string sql, params (string, object)[] values)
    {
        await using var command = Command(connection, transaction, sql);
        await RunAsync(command, values);
    }

    // Parameters are made once, with the first row.
    private static async Task RunAsync(SqliteCommand command, params (string Name, object Value)[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (i < command.Parameters.Count)
            {
                command.Parameters[i].Value = values[i].Value;
                continue;
            }

            command.Parameters.AddWithValue(values[i].Name, values[i].Value);
        }

        if (await command.ExecuteNonQueryAsync() != 1)
        {
            throw new InvalidOperationException($"Not one row: {command.CommandText}");
        }
    }
}
