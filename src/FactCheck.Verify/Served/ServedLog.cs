using System.Text;
using FactCheck.Domain;

namespace FactCheck.Verify;

/// <summary>One log as it is served, or lies in an export: its checkpoint and key, every tile, every bundle of entries.</summary>
/// <param name="log">Which log.</param>
/// <param name="place">Where its files are.</param>
/// <param name="progress">Hears how far it is.</param>
internal sealed class ServedLog(LogKind log, LogPlace place, IProgress<string>? progress)
{
    private const int AtOnce = 8;
    private const int ProgressEvery = 200;

    private readonly Dictionary<int, (Tile Tile, ReadOnlyMemory<byte> Hashes)> _tiles = [];

    /// <summary>Hears of each entry once its leaf is good; says what is wrong with what lies beside it.</summary>
    internal delegate string? Beside(long sequence, in LeafText leaf);

    /// <summary>Takes checkpoint and key and checks the signature.</summary>
    /// <param name="source">How the place is called.</param>
    /// <param name="trust">The named keys.</param>
    /// <param name="kept">What was seen before.</param>
    /// <param name="cancel">Stops.</param>
    /// <exception cref="CannotTellException">There is no checkpoint, or nobody can say whose key signed it.</exception>
    public async Task<(ServedHead? Head, Finding? Finding)> HeadAsync(string source, Trust trust, KeptHeads? kept, CancellationToken cancel)
    {
        var text = await place("checkpoint", cancel) ?? throw new CannotTellException($"There is no checkpoint of the {log.Key()} log at {source}.");
        try
        {
            var note = SignedNote.Read(Encoding.UTF8.GetString(text));
            var checkpoint = Checkpoint.Read(note.Text);
            var keys = Encoding.UTF8.GetString(await place("vkey", cancel) ?? []).Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => Vkey.Read(line).Key).OfType<NoteKey>().ToList();
            return ServedHead.Judge(log, (note, checkpoint), keys, trust, kept?.Of(log, source, [checkpoint.Origin]) ?? []);
        }
        catch (FormatException exception)
        {
            return (null, new(log, null, $"its checkpoint or key cannot be read: {exception.Message}"));
        }
    }

    /// <summary>Walks all entries and tiles of the checkpoint and recomputes everything.</summary>
    /// <param name="head">The checkpoint, and what it has to continue.</param>
    /// <param name="beside">Hears of each entry.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<Finding?> WalkAsync(ServedHead head, Beside? beside, CancellationToken cancel)
    {
        var size = head.Signed.Checkpoint.Size;
        var tree = new TreeCheck(log, Held, size, head.Roots());
        var leaves = new LeafCheck(log);
        var (full, partial) = Tile.In(0, size);
        var bundles = full + (partial > 0 ? 1 : 0);
        var coming = new Queue<(Task<byte[]?> Bundle, Task<byte[]?> Hashes)>();
        for (long index = 0, asked = 0; index < bundles; index++)
        {
            for (; asked < bundles && asked < index + AtOnce; asked++)
            {
                var tile = In(size, 0, asked)!;
                coming.Enqueue((place.TileAsync(tile with { Level = null }, cancel), place.TileAsync(tile, cancel)));
            }

            var (bundle, hashes) = coming.Dequeue();
            _tiles[0] = (In(size, 0, index)!, await hashes);
            await HoldAboveAsync(size, index, cancel);
            var finding = await bundle is { } bytes
                ? BundleProblem(bytes, tree, leaves, index < full ? Tile.FullWidth : partial, beside)
                : new(log, index * Tile.FullWidth, "the bundle that holds it is missing.");
            if (finding is not null)
            {
                return finding;
            }

            if ((index + 1) % ProgressEvery == 0)
            {
                progress?.Report($"{log} log: {tree.Size:N0} of {size:N0} entries agree so far.");
            }
        }

        return tree.End();
    }

    private ReadOnlyMemory<byte> Held(Tile tile) => _tiles.TryGetValue(tile.Level!.Value, out var held) && held.Tile == tile ? held.Hashes : default;

    // One tile of each level is looked at while the leaves under it pass by.
    private async Task HoldAboveAsync(long size, long index, CancellationToken cancel)
    {
        for (var level = 1; size >> (Tile.LevelHeight * level) > 0; level++)
        {
            if (In(size, level, index >> (Tile.LevelHeight * level)) is { } tile && (!_tiles.TryGetValue(level, out var held) || held.Tile != tile))
            {
                _tiles[level] = (tile, await place.TileAsync(tile, cancel));
            }
        }
    }

    private static Tile? In(long size, int level, long index)
    {
        var (full, partial) = Tile.In(level, size);
        return index < full ? new(level, index) : partial > 0 ? new(level, index, partial) : null;
    }

    private Finding? BundleProblem(ReadOnlySpan<byte> bundle, TreeCheck tree, LeafCheck leaves, int width, Beside? beside)
    {
        for (var i = 0; i < width; i++)
        {
            var sequence = tree.Size;
            if (bundle.Length < 2 || bundle.Length - 2 < (bundle[0] << 8) + bundle[1])
            {
                return new(log, sequence, "the bundle that holds it ends before it.");
            }

            var entry = bundle.Slice(2, (bundle[0] << 8) + bundle[1]);
            bundle = bundle[(2 + entry.Length)..];
            if (tree.Append(TreeHash.Leaf(entry)) is { } finding)
            {
                return finding;
            }

            if ((leaves.Problem(entry, sequence, out var leaf) ?? beside?.Invoke(sequence, leaf)) is { } problem)
            {
                return new(log, sequence, problem);
            }
        }

        return bundle.IsEmpty ? null : new(log, tree.Size - 1, "the bundle goes on after it.");
    }
}
