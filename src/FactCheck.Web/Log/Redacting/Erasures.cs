using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>Which entry says that another one was erased.</summary>
internal sealed class Erasures
{
    private readonly Dictionary<EntryNumber, EntryNumber> _by = [];

    /// <summary>Reads all entries that erased others; there are few.</summary>
    public static async Task<Erasures> LoadAsync(NewsroomDb db, CancellationToken cancel)
    {
        var kinds = EntryKind.All.Where(kind => kind.Erases).Select(kind => kind.Name).ToList();
        var erasures = new Erasures();
        var rows = await db.LogPayloads.AsNoTracking().Where(row => kinds.Contains(row.Kind) && row.Payload != null)
            .OrderBy(row => row.Log).ThenBy(row => row.Sequence).ToListAsync(cancel);
        foreach (var row in rows)
        {
            var content = CanonicalJson.Read(row.Payload!)!.AsObject();
            foreach (var log in Enum.GetValues<LogKind>())
            {
                foreach (var number in ErasedNumbers.Of(content, log))
                {
                    erasures._by.TryAdd(new(log, number), new(row.Log, row.Sequence));
                }
            }
        }

        return erasures;
    }

    /// <summary>The entry that says that this one was erased.</summary>
    public EntryNumber? Of(LogPayload row) => _by.GetValueOrDefault(new(row.Log, row.Sequence));
}
