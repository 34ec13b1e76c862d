using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
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
        var canonical = CanonicalJson.Write(payload);
        EntrySize.Check(kind, payload, canonical);
        var schema = Leaf.SchemaOf(kind.Log);
        var ids = schema == LeafSchema.Tags ? TaggedContent.Ids(Encoding.UTF8.GetBytes(canonical)).Append(actorId) : [actorId];
        var log = (int)kind.Log;
        var standing = await LogStanding.ReadAsync(text => Command(db, text), log, subject.ItemId, ids, cancel);
        // Somebody who joins is in the context before being in the database.
        if (db.Users.Local.FindEntry(actorId)?.Entity is { } actor)
        {
            standing.People.Add(actorId, actor.LogSecret);
        }

        var item = standing.Item ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Leaf.TagBytes));
        var salt = RandomNumberGenerator.GetBytes(Commitment.SaltBytes);
        var commitment = Commitment.Of(salt, standing.People.Opened(schema, item, canonical));
        var actorTag = standing.People.Of(actorId, item) ?? Leaf.ActorTag([], item);
        var leaf = new Leaf(now, kind.Name, item, actorTag, standing.Previous, commitment) { Schema = schema }.Text();
        var leafHash = Leaf.Hash(leaf);
        await using var command = Command(db, standing.Item is null ? NewItem + NewEntry : NewEntry);
        command.Set("$log", log);
        command.Set("$sequence", standing.Size);
        command.Set("$leaf", leaf);
        command.Set("$leafHash", leafHash);
        command.Set("$head", HeadChain.Next(standing.Head, leafHash));
        command.Set("$salt", salt);
        command.Set("$payload", canonical);
        command.Set("$kind", kind.Name);
        command.Set("$at", now.ToUnixTimeMilliseconds());
        command.Set("$actor", actorId);
        command.Set("$item", subject.ItemId);
        command.Set("$tag", item);
        command.Set("$claim", subject.ClaimId);
        command.Set("$article", subject.ArticleId);
        command.Set("$command", commandId);
        await command.ExecuteNonQueryAsync(cancel);
        return standing.Size;
    }

    /// <summary>Sets a parameter.</summary>
    internal static void Set(this DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
        command.Parameters.Add(parameter);
    }

    private static DbCommand Command(NewsroomDb db, string text)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = text;
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        return command;
    }
}
