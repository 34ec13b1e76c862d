using FactCheck.Domain;
using Microsoft.Data.Sqlite;

namespace FactCheck.Verify;

/// <summary>One verification of an open database, step by step; the first finding ends it.</summary>
internal sealed class DatabaseRun(SqliteConnection connection, Trust trust, Func<LogKind, SignedBefore> signedBefore, IProgress<string>? progress)
{
    private readonly Ledger _ledger = new();
    private readonly List<VerifiedLog> _logs = [];
    private readonly List<string> _remarks = [];
    private readonly List<(LogKind Log, StoredCheckpoints Checkpoints, SignedBefore Before)> _signed = [];

    /// <summary>Verifies.</summary>
    public Verification Run(CancellationToken cancel)
    {
        var rows = new RowCheck(connection, _ledger.Rows, progress);
        var finding = SchemaCheck.Finding(connection) ?? LogProblem(cancel) ?? StrayProblem() ?? _ledger.Redactions.Finding(Enum.GetValues<LogKind>())
            ?? SignatureProblem() ?? rows.Run(cancel) ?? StructureProblem();
        return new(_logs, rows.Rows, _ledger.Redactions.Count, rows.Unchecked, _remarks, finding);
    }

    private Finding? LogProblem(CancellationToken cancel)
    {
        People people;
        try
        {
            people = new People(connection);
        }
        catch (FormatException exception)
        {
            return new(null, null, $"What the database keeps of people's tags: {exception.Message}");
        }

        if (people.KeptProblem() is { } kept)
        {
            return new(LogKind.Editorial, null, kept);
        }

        foreach (var log in Enum.GetValues<LogKind>())
        {
            progress?.Report($"{log} log: recomputing every leaf, the chain of heads and the tree.");
            if (LogProblem(log, people, cancel) is { } finding)
            {
                return finding;
            }
        }

        return null;
    }

    private Finding? LogProblem(LogKind log, People people, CancellationToken cancel)
    {
        try
        {
            var (checkpoints, tiles, before) = (new StoredCheckpoints(connection, log, trust), new StoredTiles(connection, log), signedBefore(log));
            var roots = checkpoints.Roots();
            var signed = roots.Count > 0 ? roots[^1].Size : 0;
            var tree = new TreeCheck(log, tiles.Hashes, tiles.Leaves, [.. roots, .. before.Roots(checkpoints.Origins)]);
            var stored = new StoredLog(connection, log, _ledger, people, tree, progress);
            var finding = stored.Run(cancel) ?? (tiles.Problem(tree.Size, signed) is { } problem ? new(log, null, problem) : null);
            _signed.Add((log, checkpoints, before));
            _logs.Add(new(log, tree.Size, Convert.ToHexStringLower(stored.Head), tree.Root, null));
            return finding;
        }
        catch (FormatException exception)
        {
            return new(log, null, exception.Message);
        }
    }

    private Finding? StrayProblem() =>
        StoredRows.Number(connection, "SELECT COUNT(*) FROM LogEntry") == _logs.Sum(log => log.Size)
        && StoredRows.Number(connection, "SELECT COUNT(*) FROM LogHead") == _logs.Count
            ? null
            : new(null, null, "There are entries of a log that does not exist.");

    // An index that differs from its table hides a row from some questions and not from others.
    private Finding? StructureProblem()
    {
        progress?.Report("Holding every index against its table.");
        using var rows = new StoredRows(connection, "PRAGMA integrity_check(1)");
        return rows.Read() && rows.String(0) is var told && told != "ok"
            ? new(null, null, $"The database file was damaged, or changed by something other than SQLite: {told}")
            : null;
    }

    private Finding? SignatureProblem()
    {
        progress?.Report("Checking the signatures of all checkpoints.");
        for (var i = 0; i < _signed.Count; i++)
        {
            var (log, checkpoints, before) = _signed[i];
            if ((SignatureProblem(log, checkpoints) ?? before.Problem(_ledger, trust, checkpoints.Newest)) is { } finding)
            {
                return finding;
            }

            _logs[i] = _logs[i] with { Newest = checkpoints.Newest };
            if (trust.Policy?.Logs.Any(key => key.Name == checkpoints.Newest?.Checkpoint.Origin) == true && checkpoints.Witnessed is null)
            {
                throw new CannotTellException($"No checkpoint of the {log.Key()} log has the cosignatures that the policy asks for.");
            }
        }

        _remarks.AddRange(_ledger.Epochs.Select(epoch => $"At entry {epoch.Sequence} of the editorial log a new epoch ({epoch.Number}) began: {epoch.Reason}"));
        return trust.Unused([.. _logs.Select(log => log.Newest?.Checkpoint.Origin ?? "")]);
    }

    private Finding? SignatureProblem(LogKind log, StoredCheckpoints checkpoints)
    {
        try
        {
            return checkpoints.SignatureProblem(_ledger.Keys);
        }
        catch (FormatException exception)
        {
            return new(log, null, $"a checkpoint or cosignature cannot be read: {exception.Message}");
        }
    }
}
