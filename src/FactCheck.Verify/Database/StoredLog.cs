using System.Globalization;
using FactCheck.Domain;
using Microsoft.Data.Sqlite;

namespace FactCheck.Verify;

/// <summary>Recomputes one log of a database from its first entry on: hashes, the chain of heads, the tree, commitments, tags, side columns.</summary>
internal sealed class StoredLog(SqliteConnection connection, LogKind log, Ledger ledger, People people, TreeCheck tree, IProgress<string>? progress)
{
    private const int ProgressEvery = 50_000;
    private const int TimeLength = 24;
    private const string Entries = """
        SELECT e.Sequence, e.Leaf, e.LeafHash, e.Head, p.Sequence, p.Salt, p.Payload, p.Kind, p.At, p.ActorId, p.ItemId, p.ClaimId, p.ArticleId, p.CommandId
        FROM LogEntry e LEFT JOIN LogPayload p ON p.Log = e.Log AND p.Sequence = e.Sequence WHERE e.Log = @0 ORDER BY e.Sequence
        """;

    private readonly LeafCheck _leaves = new(log);
    private readonly ContentCheck _contents = new(log, ledger);
    private readonly Dictionary<Guid, UInt128> _tags = [];

    /// <summary>The chain's head after the entries that were checked.</summary>
    public byte[] Head { get; private set; } = HeadChain.Empty;

    /// <summary>Checks all entries, then the row that says where the log stands.</summary>
    public Finding? Run(CancellationToken cancel)
    {
        try
        {
            ReadTags();
            using var rows = new StoredRows(connection, Entries, (int)log);
            while (rows.Read())
            {
                cancel.ThrowIfCancellationRequested();
                var sequence = tree.Size;
                if ((ChainProblem(rows, sequence, out var hash) ?? PayloadProblem(rows, sequence)) is { } problem)
                {
                    return new(log, sequence, problem);
                }

                if (tree.Append(hash) is { } finding)
                {
                    return finding;
                }

                if (tree.Size % ProgressEvery == 0)
                {
                    progress?.Report($"{log} log: {tree.Size:N0} entries agree so far.");
                }
            }
        }
        catch (FormatException exception)
        {
            return new(log, tree.Size, $"a value that this app does not write: {exception.Message}");
        }

        return tree.End() ?? (StandingProblem() is { } standing ? new(log, null, standing) : null);
    }

    private void ReadTags()
    {
        using var rows = new StoredRows(connection, "SELECT ItemId, Tag FROM LogItem WHERE Log = @0", (int)log);
        while (rows.Read())
        {
            var id = rows.Id(0);
            _tags[id] = HexForm.TryTag(rows.Text(1), out var tag) ? tag : throw rows.Odd(1);
            ledger.Rows.Tags[(log, id)] = tag;
        }
    }

    private string? ChainProblem(StoredRows row, long sequence, out TreeHash hash)
    {
        hash = default;
        if (row.Integer(0) != sequence)
        {
            return $"it is missing; the next one is {row.Integer(0)}.";
        }

        hash = TreeHash.Leaf(row.Text(1));
        Span<byte> bytes = stackalloc byte[TreeHash.Bytes];
        hash.CopyTo(bytes);
        if (!row.Blob(2).SequenceEqual(bytes))
        {
            return "its leaf does not have the hash that stands beside it.";
        }

        Head = HeadChain.Next(Head, bytes);
        return row.Blob(3).SequenceEqual(Head) ? null : "the chain of heads breaks: this entry or one before it was changed, moved, taken out or put in.";
    }

    private string? PayloadProblem(StoredRows row, long sequence)
    {
        if (row.IsNull(4))
        {
            return "what it commits to is gone, row and all.";
        }

        if (Columns.Read(row) is not { } columns)
        {
            return "the row that holds its content is written in a form that this app does not write.";
        }

        if (_leaves.Problem(row.Text(1), sequence, out var leaf) is { } problem)
        {
            return problem;
        }

        if (!_tags.TryGetValue(columns.Item, out var tag) || tag != leaf.Item)
        {
            return "the tag of its item is not the item's.";
        }

        if (!people.Is(columns.Actor, leaf))
        {
            return "the tag of the person who acted is not that person's.";
        }

        Span<byte> time = stackalloc byte[TimeLength];
        return row.Text(7).SequenceEqual(leaf.Kind) && Time(columns.At, time) && leaf.Time.SequenceEqual(time)
            ? ContentProblem(row, sequence, leaf, columns)
            : "its kind or time, as kept for searching, is not what its leaf says.";
    }

    private string? ContentProblem(StoredRows row, long sequence, in LeafText leaf, in Columns columns)
    {
        if (row.IsNull(5) && row.IsNull(6))
        {
            _contents.Erased(sequence, leaf);
            return null;
        }

        var payload = row.OptionalText(6);
        if (_contents.CommitmentProblem(leaf, row.OptionalBlob(5), payload, people.Opened(payload, leaf)) is { } problem)
        {
            return problem;
        }

        try
        {
            var content = EntryContent.Read(payload);
            return columns.Problem(content) ?? _contents.Take(sequence, leaf, content);
        }
        catch (FormatException exception)
        {
            return $"its content is not what this app writes: {exception.Message}";
        }
    }

    private string? StandingProblem()
    {
        using var head = new StoredRows(connection, "SELECT Size, Head FROM LogHead WHERE Log = @0", (int)log);
        var told = head.Read() ? head.Integer(0) : -1;
        if (told != tree.Size || !head.Blob(1).SequenceEqual(Head))
        {
            return $"it has {tree.Size} entries, and the row that says where it stands tells of {Math.Max(told, 0)} or of another head.";
        }

        return StoredRows.Number(connection, "SELECT COUNT(*) FROM LogPayload WHERE Log = @0", (int)log) == tree.Size && _tags.Count == _leaves.Items
            ? null
            : "there is content or an item's tag that no entry commits to.";
    }

    // Leaf.Time, on bytes.
    private static bool Time(long milliseconds, Span<byte> text) =>
        milliseconds >= 0 && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
        && DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).UtcDateTime.TryFormat(
            text, out _, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>What stands beside a payload for searching.</summary>
    private readonly record struct Columns(long At, Guid Actor, Guid Item, Guid? Claim, Guid? Article, Guid? Command)
    {
        public static Columns? Read(StoredRows row)
        {
            try
            {
                _ = (row.Text(7).Length, row.OptionalBlob(5).Length, row.OptionalText(6).Length);
                return new(row.Integer(8), row.Id(9), row.Id(10), row.OptionalId(11), row.OptionalId(12), row.OptionalId(13));
            }
            catch (FormatException)
            {
                return null;
            }
        }

        public string? Problem(in EntryContent content) =>
            Differ(content.Actor, Actor) ? Words("the person who acted")
            : Differ(content.Item, Item) ? Words("its item")
            : Differ(content.Claim, Claim) ? Words("its claim")
            : Differ(content.Article, Article) ? Words("its article")
            : Differ(content.Command, Command) ? Words("its command")
            : null;

        private static bool Differ(ReadOnlySpan<byte> logged, Guid? stored) => stored is { } id
            ? !HexForm.TryLoggedId(logged, out var value) || value != id
            : !logged.IsEmpty;

        private static string Words(string column) => $"{column}, as kept for searching, is not what its content says.";
    }
}
