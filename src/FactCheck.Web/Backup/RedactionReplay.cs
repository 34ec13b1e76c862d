using System.Text.Json.Nodes;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>
/// Removes from a restored backup what was removed after it was made: the same entries, the same files, and every column that fits what it was
/// blacked out to. Each redaction and each deleted account is an entry of the restored log again.
/// </summary>
internal static class RedactionReplay
{
    /// <summary>Does again what the database does not know of.</summary>
    /// <returns>How many redactions and deletions.</returns>
    public static async Task<int> RunAsync(DataFolder folder, IReadOnlyList<RedactionRecord> records, TimeProvider clock, CancellationToken cancel)
    {
        var done = 0;
        foreach (var record in records)
        {
            await using var db = RestoredDb.Open(folder.Database, clock);
            await db.BeginAsync(cancel);
            if (await (record.Facts is { } facts ? RedactAsync(db, record, facts, clock.GetUtcNow(), cancel) : DeleteAsync(db, record, clock.GetUtcNow(), cancel)))
            {
                done++;
            }

            foreach (var file in record.Files.Select(hash => Path.Combine(folder.Files, hash[..2], hash)).Where(File.Exists))
            {
                File.Delete(file);
            }
        }

        return done;
    }

    private static async Task<bool> RedactAsync(NewsroomDb db, RedactionRecord record, RedactionFacts facts, DateTimeOffset now, CancellationToken cancel)
    {
        var redaction = await db.Redactions.SingleOrDefaultAsync(row => row.Id == record.Id, cancel);
        if (redaction is { State: RedactionState.Done })
        {
            return false;
        }

        redaction = Settled(db, redaction, record.Id, facts);
        await db.SaveStepAsync(cancel);
        var erased = new ErasedRows(db, now);
        var files = new JsonBlackout(null);
        files.RemovedFiles.UnionWith(record.Files);
        var masks = record.Rows.ToLookup(mask => (mask.Type, mask.Id));
        await erased.BlackOutAsync(await RowWalk.ChangedAsync(db, (type, id, state) => Fit(files, masks[(type, id)], state), cancel), cancel);
        var entries = await EraseAsync(db, erased, record, cancel);
        await erased.CleanFilesAsync(record.Files, cancel);
        var trace = facts.Trace with { Editorial = [.. entries[LogKind.Editorial]], Security = [.. entries[LogKind.Security]] };
        redaction.CarriedOut(trace);
        await db.CommitErasureAsync(
            Guid.Empty, EntryKind.Redacted, new Subject(record.Id), await erased.ChangesAsync(cancel), RedactionWork.Note(facts, entries), cancel);
        return true;
    }

    private static async Task<bool> DeleteAsync(NewsroomDb db, RedactionRecord record, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Users.SingleOrDefaultAsync(row => row.Id == record.Id && row.DeletedAt == null, cancel) is not { } person)
        {
            return false;
        }

        var erased = new ErasedRows(db, now);
        await AccountDeletion.ForgetAsync(db, person, record.DeletedAt!.Value, cancel);
        await erased.SaveAsync(cancel);
        var entries = await EraseAsync(db, erased, record, cancel);
        await db.CommitErasureAsync(
            Guid.Empty, EntryKind.PersonDeleted, Subject.OfPerson(record.Id), await erased.ChangesAsync(cancel), new() { ["entries"] = ErasedNumbers.Note(entries) }, cancel);
        return true;
    }

    private static Redaction Settled(NewsroomDb db, Redaction? known, Guid id, RedactionFacts facts)
    {
        if (known is not null)
        {
            known.Settle(facts);
            return known;
        }

        var added = Redaction.Restored(id, facts);
        db.Add(added);
        return added;
    }

    // Entries that the backup does not have are not erased in it; neither are they named.
    private static async Task<Dictionary<LogKind, SortedSet<long>>> EraseAsync(NewsroomDb db, ErasedRows erased, RedactionRecord record, CancellationToken cancel)
    {
        Dictionary<LogKind, SortedSet<long>> entries = new() { [LogKind.Editorial] = [], [LogKind.Security] = [] };
        HashSet<(string, Guid)> about = [];
        foreach (var (log, numbers) in new[] { (LogKind.Editorial, record.Editorial), (LogKind.Security, record.Security) })
        {
            foreach (var number in numbers)
            {
                var found = await db.LogPayloads.AsNoTracking().Where(row => row.Log == log && row.Sequence == number).Select(row => new { row.Payload }).SingleOrDefaultAsync(cancel);
                if (found is not null)
                {
                    entries[log].Add(number);
                    about.UnionWith(RowsOf(found.Payload));
                }
            }
        }

        await erased.EraseAsync(entries, about, cancel);
        return entries;
    }

    private static IEnumerable<(string, Guid)> RowsOf(string? payload) => payload is null ? [] : CanonicalJson.Read(payload)!["changes"]!.AsArray()
        .Select(change => (change!["type"]!.GetValue<string>(), Guid.Parse(change["id"]!.GetValue<string>())));

    private static JsonObject Fit(JsonBlackout files, IEnumerable<MaskedColumn> masks, JsonObject state)
    {
        var result = files.Of(state)!.AsObject();
        foreach (var mask in masks.Where(mask => result[mask.Column] is { } value && BlackoutMask.Fits(value, mask.Value)))
        {
            result[mask.Column] = mask.Value?.DeepClone();
        }

        return result;
    }
}
