using System.Text.Json;
using FactCheck.Domain;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>
/// Writes both logs of a database as files, as their addresses serve them: &lt;log&gt;/checkpoint, vkey and tile/, and in payloads.jsonl what the
/// commitments open to, one line an entry with index, salt (hex), payload, and people: where the commitment is to their tags, each tag by its id. It reads
/// one consistent view, also beside a running newsroom.
/// </summary>
internal sealed class LogMirror(string database, string target)
{
    /// <summary>Writes the logs that are signed; names each with its size and how many entries after it are not signed yet.</summary>
    public async Task<IReadOnlyList<(LogKind Log, long Size, long Left)>> WriteAsync(CancellationToken cancel)
    {
        await using var db = ReadingDb.Open(database);
        await db.Database.OpenConnectionAsync(cancel);
        await using var view = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
        await db.Database.UseTransactionAsync(view, cancel);
        List<(LogKind, long, long)> written = [];
        foreach (var log in Enum.GetValues<LogKind>())
        {
            if (await NewestAsync(db, log, cancel) is { } checkpoint)
            {
                await WriteAsync(db, log, checkpoint, cancel);
                var head = await db.LogHeads.AsNoTracking().SingleAsync(row => row.Log == log, cancel);
                written.Add((log, checkpoint.Size, head.Size - checkpoint.Size));
            }
        }

        return written;
    }

    private static Task<LogCheckpoint?> NewestAsync(NewsroomDb db, LogKind log, CancellationToken cancel) =>
        db.LogCheckpoints.AsNoTracking().Where(row => row.Log == log).OrderByDescending(row => row.Size).FirstOrDefaultAsync(cancel);

    private async Task WriteAsync(NewsroomDb db, LogKind log, LogCheckpoint checkpoint, CancellationToken cancel)
    {
        var cosigned = await db.Set<LogCosignature>().AsNoTracking().Where(row => row.Log == log && row.Size == checkpoint.Size)
            .OrderBy(row => row.Witness).Select(row => row.Line).ToListAsync(cancel);
        await WriteAsync(log, "checkpoint", SignedNote.Read(checkpoint.Note).With(cosigned.Select(NoteSignature.Read)).ToString(), cancel);
        await WriteAsync(log, "vkey", await KeysAsync(db, log, cancel), cancel);
        await WriteTilesAsync(db, log, checkpoint.Size, cancel);
        await WriteEntriesAsync(db, log, checkpoint.Size, cancel);
    }

    private static async Task<string> KeysAsync(NewsroomDb db, LogKind log, CancellationToken cancel)
    {
        var entry = await db.LogPayloads.AsNoTracking().Where(row => row.Log == LogKind.Editorial && row.Kind == EntryKind.KeysChanged.Name)
            .OrderByDescending(row => row.Sequence).Select(row => row.Payload).FirstOrDefaultAsync(cancel);
        var keys = entry is null ? [] : CanonicalJson.Read(entry)!["note"]!["keys"]!.AsArray();
        return string.Concat(keys.Where(key => key!["log"]!.ToString() == log.Key()).Select(key => key!["vkey"] + "\n"));
    }

    private async Task WriteTilesAsync(NewsroomDb db, LogKind log, long size, CancellationToken cancel)
    {
        var tiles = db.LogTiles.AsNoTracking().Where(row => row.Log == log).OrderBy(row => row.Level).ThenBy(row => row.Index);
        await foreach (var tile in tiles.AsAsyncEnumerable().WithCancellation(cancel))
        {
            var (full, partial) = Tile.In(tile.Level, size);
            var width = tile.Index < full ? Tile.FullWidth : tile.Index == full ? partial : 0;
            if (width > 0)
            {
                await WriteAsync(log, new Tile(tile.Level, tile.Index, width).Path(), tile.Hashes.AsMemory(0, width * TreeHash.Bytes), cancel);
            }
        }
    }

    private async Task WriteEntriesAsync(NewsroomDb db, LogKind log, long size, CancellationToken cancel)
    {
        var entries = from entry in db.LogEntries.AsNoTracking()
                      where entry.Log == log && entry.Sequence < size
                      join payload in db.LogPayloads.AsNoTracking() on new { entry.Log, entry.Sequence } equals new { payload.Log, payload.Sequence }
                      orderby entry.Sequence
                      select new { entry.Sequence, entry.Leaf, payload.Salt, payload.Payload };
        await using var contents = FolderCopy.Create(Path.Combine(target, log.Key(), "payloads.jsonl"));
        List<string> bundle = [];
        PersonTags? tags = null;
        await foreach (var row in entries.AsAsyncEnumerable().WithCancellation(cancel))
        {
            bundle.Add(row.Leaf);
            var leaf = Leaf.Read(row.Leaf);
            // A database that no newer FactCheck was started on has no such leaf, and no table of tags.
            tags ??= leaf.Schema == LeafSchema.Tags ? await PersonTags.OfAllAsync(db, cancel) : null;
            await JsonSerializer.SerializeAsync(contents, new
            {
                Index = row.Sequence,
                Salt = row.Salt is null ? null : Convert.ToHexStringLower(row.Salt),
                row.Payload,
                People = tags?.Told(leaf.Schema, leaf.Item, row.Payload),
            }, JsonSerializerOptions.Web, cancel);
            await contents.WriteAsync("\n"u8.ToArray(), cancel);
            if (bundle.Count == Tile.FullWidth || row.Sequence == size - 1)
            {
                await WriteAsync(log, new Tile(null, row.Sequence / Tile.FullWidth, bundle.Count).Path(), EntryBundle.Write(bundle), cancel);
                bundle.Clear();
            }
        }
    }

    private Task WriteAsync(LogKind log, string path, string text, CancellationToken cancel) =>
        WriteAsync(log, path, System.Text.Encoding.UTF8.GetBytes(text), cancel);

    private async Task WriteAsync(LogKind log, string path, ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        var file = Path.Combine(target, log.Key(), path);
        foreach (var folder in Above(file).Reverse())
        {
            FolderCopy.Make(folder);
        }

        await using var written = FolderCopy.Create(file);
        await written.WriteAsync(bytes, cancel);
    }

    // The folders between the target and a file, the nearest first.
    private IEnumerable<string> Above(string file)
    {
        for (var folder = Path.GetDirectoryName(file)!; folder.Length > target.Length; folder = Path.GetDirectoryName(folder)!)
        {
            yield return folder;
        }
    }
}
