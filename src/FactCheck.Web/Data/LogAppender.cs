using System.Data.Common;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace FactCheck.Web;

/// <summary>
/// Appends one entry to a log, inside the transaction of the change that it records. Every change pays for it, so it is one question and one
/// command in plain SQL, beside the change tracker; the forms of the values are those of the model (see <see cref="LogModel"/>).
/// </summary>
internal static class LogAppender
{
    private const string Standing = """
        SELECT Size, Head,
            (SELECT Tag FROM LogItem WHERE Log = $log AND ItemId = $item),
            (SELECT MAX(Sequence) FROM LogPayload WHERE Log = $log AND ItemId = $item),
            (SELECT LogSecret FROM AspNetUsers WHERE Id = $actor)
        FROM LogHead WHERE Log = $log
        """;

    private const string NewItem = "INSERT INTO LogItem (Log, ItemId, Tag) VALUES ($log, $item, $tag);";

    private const string NewEntry = """
        INSERT INTO LogEntry (Log, Sequence, Leaf, LeafHash, Head) VALUES ($log, $sequence, $leaf, $leafHash, $head);
        INSERT INTO LogPayload (Log, Sequence, Salt, Payload, Kind, At, ActorId, ItemId, ClaimId, ArticleId, CommandId)
            VALUES ($log, $sequence, $salt, $payload, $kind, $at, $actor, $item, $claim, $article, $command);
        UPDATE LogHead SET Size = $sequence + 1, Head = $head WHERE Log = $log;
        """;

    /// <summary>Appends the entry; the caller commits.</summary>
    /// <returns>The entry's sequence number.</returns>
    public static async Task<long> AppendAsync(
        NewsroomDb db, EntryKind kind, Guid actorId, Subject subject, JsonObject payload, Guid? commandId, DateTimeOffset now, CancellationToken cancel)
    {
        var log = (int)kind.Log;
        var (size, head, tag, previous, secret) = await StandingAsync(db, log, subject.ItemId, actorId, cancel);
        var isNew = tag is null;
        tag ??= Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Leaf.TagBytes));
        var canonical = CanonicalJson.Write(payload);
        EntrySize.Check(kind, payload, canonical);
        var salt = RandomNumberGenerator.GetBytes(Commitment.SaltBytes);
        // Somebody who joins is in the context before being in the database. Nobody (a failed sign-in, the app itself) has no secret.
        var actorTag = Leaf.ActorTag(db.Users.Local.FindEntry(actorId)?.Entity.LogSecret ?? secret ?? [], tag);
        var leaf = new Leaf(now, kind.Name, tag, actorTag, previous, Commitment.Of(salt, canonical)).Text();
        var leafHash = Leaf.Hash(leaf);
        await using var command = Command(db, isNew ? NewItem + NewEntry : NewEntry);
        Set(command, "$log", log);
        Set(command, "$sequence", size);
        Set(command, "$leaf", leaf);
        Set(command, "$leafHash", leafHash);
        Set(command, "$head", HeadChain.Next(head, leafHash));
        Set(command, "$salt", salt);
        Set(command, "$payload", canonical);
        Set(command, "$kind", kind.Name);
        Set(command, "$at", now.ToUnixTimeMilliseconds());
        Set(command, "$actor", actorId);
        Set(command, "$item", subject.ItemId);
        Set(command, "$tag", tag);
        Set(command, "$claim", subject.ClaimId);
        Set(command, "$article", subject.ArticleId);
        Set(command, "$command", commandId);
        await command.ExecuteNonQueryAsync(cancel);
        return size;
    }

    private static async Task<(long Size, byte[] Head, string? Tag, long? Previous, byte[]? Secret)> StandingAsync(
        NewsroomDb db, int log, Guid itemId, Guid actorId, CancellationToken cancel)
    {
        await using var command = Command(db, Standing);
        Set(command, "$log", log);
        Set(command, "$item", itemId);
        Set(command, "$actor", actorId);
        await using var row = await command.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        return (
            row.GetInt64(0), (byte[])row[1],
            row.IsDBNull(2) ? null : row.GetString(2), row.IsDBNull(3) ? null : row.GetInt64(3), row.IsDBNull(4) ? null : (byte[])row[4]);
    }

    private static DbCommand Command(NewsroomDb db, string text)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = text;
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        return command;
    }

    private static void Set(DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
        command.Parameters.Add(parameter);
    }
}
