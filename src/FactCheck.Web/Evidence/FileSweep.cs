using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>
/// Removes files that were chosen in a form and never saved, an hour after they came, at start and once an hour. A file that any entry of the log speaks of
/// stays, also when its piece of evidence has another one by now.
/// </summary>
public sealed class FileSweep(
    IDbContextFactory<NewsroomDb> factory, DataFolder folder, Uploads uploads, ILogger<FileSweep> logger, TimeProvider clock) : BackgroundService
{
    /// <summary>How long a file waits to be saved.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    private static readonly List<string> s_kinds = [EntryKind.EvidenceAdded.Name, EntryKind.EvidenceEdited.Name];

    /// <summary>Sweeps once.</summary>
    /// <returns>How many files went.</returns>
    public async Task<int> SweepAsync(CancellationToken cancel = default)
    {
        var before = (clock.GetUtcNow() - Patience).UtcDateTime;
        var saved = await SavedAsync(cancel);
        var gone = 0;
        foreach (var file in new DirectoryInfo(folder.Files).EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(file => file.LastWriteTimeUtc <= before && !saved.Contains(file.Name)).ToList())
        {
            gone += await RemoveAsync(file, before, cancel) ? 1 : 0;
        }

        uploads.CountAnew();
        return gone;
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Patience, clock);
        do
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (Exception exception) when (StorageFault.In(exception) is not null)
            {
                logger.LogWarning(exception, "Files that were never saved could not be removed; the next round tries again.");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<HashSet<string>> SavedAsync(CancellationToken cancel)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        return [.. await db.Database.SqlQuery<string>(
            $"SELECT json_extract(File, '$.sha256') AS Value FROM Evidence WHERE File IS NOT NULL UNION SELECT Sha256 FROM CheckFile").ToListAsync(cancel)];
    }

    // In the writer's turn, so that nobody saves the file in between. A part of a file has no hash for a name and belongs to nobody.
    private async Task<bool> RemoveAsync(FileInfo file, DateTime before, CancellationToken cancel)
    {
        await using var db = await factory.BeginAsync(cancel);
        file.Refresh();
        if (!file.Exists || file.LastWriteTimeUtc > before
            || await db.LogPayloads.AnyAsync(row => s_kinds.Contains(row.Kind) && row.Payload!.Contains(file.Name), cancel))
        {
            return false;
        }

        file.Delete();
        return true;
    }
}
