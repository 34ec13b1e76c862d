using FactCheck.Domain;

namespace FactCheck.Verify;

/// <summary>What the logs say about every audited row, gathered entry by entry.</summary>
internal sealed class RowHistory
{
    private readonly Dictionary<(int Table, Guid Id), KnownRow> _rows = [];
    private readonly Dictionary<(LogKind Log, UInt128 Item), long> _erased = [];

    /// <summary>The tags of items by log and id; a row that is an item itself is found by its tag.</summary>
    public Dictionary<(LogKind Log, Guid Item), UInt128> Tags { get; } = [];

    /// <summary>The rows that nobody asked for with <see cref="Take"/>.</summary>
    public IEnumerable<KeyValuePair<(int Table, Guid Id), KnownRow>> Left => _rows;

    /// <summary>An entry whose content is gone: whatever it touched is not known any more.</summary>
    public void Erase(LogKind log, long sequence, UInt128 item) => _erased[(log, item)] = sequence;

    /// <summary>Whether a tag is an item's: the first entry about the item says which it is.</summary>
    public bool Belongs(LogKind log, Guid item, UInt128 tag) => Tags.TryAdd((log, item), tag) || Tags[(log, item)] == tag;

    /// <summary>Takes in one change of one row; says what is wrong when the row was in another state before.</summary>
    public string? Add(LogKind log, long sequence, in LeafText leaf, in RowChange change)
    {
        var key = (change.Table, change.Id);
        var isKnown = _rows.TryGetValue(key, out var known);
        if ((isKnown ? known.After : null) != RowChange.HashOf(change.Before) && !StartsAnew(leaf, change)
            && !MayBeErased(isKnown ? known : null, log, leaf.Item, change.Id))
        {
            return $"it says that {AuditedTable.All[change.Table].Type} {change.Id} was in another state before than the entry before it left it in.";
        }

        _rows[key] = new KnownRow(log, sequence, leaf.Item, RowChange.HashOf(change.After));
        return null;
    }

    /// <summary>What is known of a row; each row is asked for once.</summary>
    public KnownRow? Take(int table, Guid id) => _rows.Remove((table, id), out var row) ? row : null;

    /// <summary>Whether an erased entry about one of the items may have changed the row after it was last seen.</summary>
    public bool MayBeErased(KnownRow? known, IEnumerable<Guid> items) =>
        _erased.Count > 0 && (
            (known is { } row && IsErasedAfter(row, row.Log, row.Item))
            || items.Any(id => Enum.GetValues<LogKind>().Any(log => Tags.TryGetValue((log, id), out var tag) && IsErasedAfter(known, log, tag))));

    // What it says of the row as it was is part of what a redaction takes away.
    private static bool StartsAnew(in LeafText leaf, in RowChange change) =>
        change.Before.IsEmpty && leaf.KnownKind is { Erases: true };

    private bool MayBeErased(KnownRow? known, LogKind log, UInt128 item, Guid row) =>
        _erased.Count > 0 && (IsErasedAfter(known, log, item) || (Tags.TryGetValue((log, row), out var tag) && IsErasedAfter(known, log, tag)));

    private bool IsErasedAfter(KnownRow? known, LogKind log, UInt128 item) =>
        _erased.TryGetValue((log, item), out var sequence) && (known is not { } row || row.Log != log || sequence > row.Sequence);
}

/// <summary>A row as the log last saw it.</summary>
/// <param name="Log">Which log.</param>
/// <param name="Sequence">The last entry that changed the row.</param>
/// <param name="Item">The tag of that entry's item.</param>
/// <param name="After">The hash of its state; null when it was removed.</param>
internal readonly record struct KnownRow(LogKind Log, long Sequence, UInt128 Item, TreeHash? After);
