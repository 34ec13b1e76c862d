using FactCheck.Domain;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>
/// Recomputes both logs and holds every audited row against its last entry. Reads one consistent view and writes nothing, so it works beside a
/// running newsroom. It cannot see a whole database that was set back to an earlier state, nor one that was rewritten together with all its hashes:
/// compare the heads that it names with ones noted down outside.
/// </summary>
public sealed class LogVerifier(string databasePath, IProgress<string>? progress = null)
{
    /// <summary>Verifies.</summary>
    /// <exception cref="CannotTellException">There is no database, it cannot be read, or its schema is not this app's.</exception>
    public async Task<Verification> VerifyAsync(CancellationToken cancel = default)
    {
        if (!File.Exists(databasePath))
        {
            throw new CannotTellException($"There is no database at {databasePath}.");
        }

        try
        {
            await using var db = ReadingDb.Open(databasePath);
            await db.Database.OpenConnectionAsync(cancel);
            await using var transaction = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
            await db.Database.UseTransactionAsync(transaction, cancel);
            await RefuseOtherSchemaAsync(db, cancel);
            return await VerifyAsync(db, cancel);
        }
        catch (SqliteException exception)
        {
            throw new CannotTellException($"The database cannot be read: {exception.Message}", exception);
        }
    }

    private async Task<Verification> VerifyAsync(NewsroomDb db, CancellationToken cancel)
    {
        var history = new RowHistory();
        var rows = new RowCheck(db, history, progress);
        List<VerifiedHead> heads = [];
        var finding = await SchemaCheck.RunAsync(db, cancel);
        foreach (var log in Enum.GetValues<LogKind>().TakeWhile(_ => finding is null))
        {
            progress?.Report($"{log} log: recomputing every leaf and the chain of heads.");
            var chain = new ChainCheck(db, history, log, progress);
            finding = await ReadableAsync(chain, log, cancel);
            heads.Add(new(log, chain.Size, Convert.ToHexStringLower(chain.Head)));
        }

        finding ??= await StrayProblemAsync(db, heads, cancel) ?? history.ErasureProblem ?? await rows.RunAsync(cancel);
        return new(heads, rows.Rows, history.ErasedEntries, rows.Unchecked, finding);
    }

    private static async Task<Finding?> ReadableAsync(ChainCheck chain, LogKind log, CancellationToken cancel)
    {
        try
        {
            return await chain.RunAsync(cancel);
        }
        catch (Exception exception) when (exception is InvalidOperationException or InvalidCastException or FormatException or ArgumentException)
        {
            return new(log, chain.Size, $"a value that this app does not write: {exception.Message}");
        }
    }

    private static async Task<Finding?> StrayProblemAsync(NewsroomDb db, List<VerifiedHead> heads, CancellationToken cancel) =>
        await db.LogEntries.CountAsync(cancel) == heads.Sum(head => head.Size) && await db.LogHeads.CountAsync(cancel) == heads.Count
            ? null
            : new(null, null, "There are entries of a log that does not exist.");

    private static async Task RefuseOtherSchemaAsync(NewsroomDb db, CancellationToken cancel)
    {
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancel)).ToList();
        var known = db.Database.GetMigrations().ToList();
        if (applied.Except(known).LastOrDefault() is { } newer)
        {
            throw new CannotTellException($"This database was made by a newer FactCheck ({newer}). Verify it with that version.");
        }

        if (known.Except(applied).Any())
        {
            throw new CannotTellException("This database is older than this FactCheck, or was not made by it. Start FactCheck on it once, then verify.");
        }
    }
}

/// <summary>The verifier cannot say whether a database is good.</summary>
public sealed class CannotTellException(string message, Exception? inner = null) : Exception(message, inner);
