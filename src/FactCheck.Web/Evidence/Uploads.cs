using System.Globalization;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>How much people may bring in, from FactCheck:Limits.</summary>
/// <param name="PerMinute">Texts, pages and files of one person in a minute (Upload).</param>
/// <param name="BytesPerDay">Bytes of files of one person in a day (UploadMegabytesPerDay).</param>
/// <param name="BytesInAll">Bytes of all files (FilesGigabytes).</param>
public sealed record UploadLimits(int PerMinute, long BytesPerDay, long BytesInAll)
{
    /// <summary>Reads them.</summary>
    public static UploadLimits From(IConfiguration configuration)
    {
        var limits = configuration.GetSection("FactCheck:Limits");
        return new(limits.GetValue("Upload", 30), limits.GetValue("UploadMegabytesPerDay", 500L) << 20, limits.GetValue("FilesGigabytes", 50L) << 30);
    }
}

/// <summary>
/// Counts what each person brings in, so that nobody fills the disk or keeps the readers of texts busy. The counts are in memory: a restart begins them
/// anew, the files themselves are counted on the disk.
/// </summary>
public sealed class Uploads(UploadLimits limits, DataFolder folder, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, (DateTimeOffset Since, int Count)> _minutes = [];
    private readonly Dictionary<Guid, (DateOnly Day, long Bytes)> _days = [];
    private long? _all;

    /// <summary>Counts a text, a page or a file; a refusal when there were too many within a minute.</summary>
    public Refusal? Take(Guid personId)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            var minute = _minutes.TryGetValue(personId, out var running) && now - running.Since < TimeSpan.FromMinutes(1) ? running : (Since: now, Count: 0);
            _minutes[personId] = (minute.Since, minute.Count + 1);
            return minute.Count < limits.PerMinute
                ? null
                : Refusal.NotNow("That was a lot within a minute. Wait a minute and send it again; what you typed is kept.");
        }
    }

    /// <summary>Counts bytes that are about to be kept; a refusal when a person's day or the whole newsroom has no room for them.</summary>
    public Refusal? Keep(Guid personId, long bytes)
    {
        lock (_lock)
        {
            var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
            var before = _days.TryGetValue(personId, out var day) && day.Day == today ? day.Bytes : 0;
            if (before + bytes > limits.BytesPerDay)
            {
                return Refusal.NotNow(string.Create(CultureInfo.InvariantCulture,
                    $"You brought in {FileSize.Words(before)} of files today, and {FileSize.Words(limits.BytesPerDay)} fit into a day. Link to where the file stands, or go on tomorrow."));
            }

            _all ??= new DirectoryInfo(folder.Files).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
            if (_all + bytes > limits.BytesInAll)
            {
                return Refusal.NotNow("The newsroom has no more room for files. Link to where the file stands, and tell an admin.");
            }

            _days[personId] = (today, before + bytes);
            _all += bytes;
            return null;
        }
    }

    /// <summary>Files went away: what is there is counted anew.</summary>
    public void CountAnew()
    {
        lock (_lock)
        {
            _all = null;
        }
    }
}
