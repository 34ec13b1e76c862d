using System.Text.Json.Nodes;
using FactCheck.Domain;

namespace FactCheck.Verify;

/// <summary>
/// Entries whose content is gone, and the later entries that say so (<see cref="EntryKind.Erases"/>): those of the editorial log name entries of
/// either log, those of the security log entries of that log.
/// </summary>
internal sealed class Redactions
{
    private readonly HashSet<(LogKind Log, long Sequence)> _empty = [];
    private readonly Dictionary<(LogKind Log, long Sequence), (LogKind Log, long Sequence)> _named = [];

    /// <summary>How many entries are empty.</summary>
    public long Count => _empty.Count;

    /// <summary>An entry without salt and payload.</summary>
    public void Empty(LogKind log, long sequence) => _empty.Add((log, sequence));

    /// <summary>An entry that names others.</summary>
    /// <exception cref="FormatException">Its note is not what this app writes.</exception>
    public void Named(LogKind by, long sequence, JsonObject note)
    {
        if (note["entries"] is not { } named)
        {
            return;
        }

        var entries = named as JsonObject ?? throw new FormatException("A redaction names its entries by log.");
        foreach (var log in Enum.GetValues<LogKind>().Where(log => by == LogKind.Editorial || log == LogKind.Security))
        {
            foreach (var number in entries[log.Key()]?.AsArray() ?? [])
            {
                var entry = (log, number!.GetValue<long>());
                if (log != by || entry.Item2 < sequence)
                {
                    _named.TryAdd(entry, (by, sequence));
                }
            }
        }
    }

    /// <summary>The first entry that is empty without a word, or named and not empty.</summary>
    /// <param name="checkedLogs">The logs whose entries were read.</param>
    public Finding? Finding(IReadOnlyCollection<LogKind> checkedLogs) =>
        _empty.Where(entry => !_named.ContainsKey(entry)).Order().Select(entry => new Finding(
            entry.Log, entry.Sequence, "its content is gone, and no redaction names it.")).FirstOrDefault()
        ?? _named.Where(pair => checkedLogs.Contains(pair.Key.Log) && !_empty.Contains(pair.Key)).OrderBy(pair => pair.Key).Select(pair => new Finding(
            pair.Key.Log, pair.Key.Sequence, $"entry {pair.Value.Sequence} of the {pair.Value.Log} log redacted it, and its content is still there.")).FirstOrDefault();
}
