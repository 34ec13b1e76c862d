namespace FactCheck.Web;

/// <summary>Whether the disk has room and takes what is written.</summary>
public sealed class DiskRoom(DataFolder folder, StorageWatch watch, WriterGate gate, IConfiguration configuration, TimeProvider clock)
{
    /// <summary>The setting for the least free space, in megabytes.</summary>
    public const string Setting = "FactCheck:LeastFreeMegabytes";

    private const long Megabyte = 1024 * 1024;
    private const long UsualLeast = 100;
    private const int ProbeBytes = 4096;

    private static readonly TimeSpan s_remembered = TimeSpan.FromMinutes(5);

    /// <summary>What is wrong, in a few words; null when nothing is. A failed write counts until a change was kept after it, or for five minutes.</summary>
    public string? Trouble()
    {
        if (gate.Ended.IsCancellationRequested)
        {
            return StorageFault.Ended.InBrief;
        }

        if (Probe() is { } fault)
        {
            return fault.InBrief;
        }

        if (watch.Last is { } last && clock.GetUtcNow() - last.At < s_remembered)
        {
            return last.Fault.InBrief;
        }

        return new DriveInfo(folder.Root).AvailableFreeSpace < configuration.GetValue(Setting, UsualLeast) * Megabyte ? "disk nearly full" : null;
    }

    private StorageFault? Probe()
    {
        var path = Path.Combine(folder.Root, $"health-{Guid.CreateVersion7():N}.probe");
        try
        {
            using var file = new FileStream(path, new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                BufferSize = 0,
                Options = FileOptions.DeleteOnClose,
            });
            file.Write(new byte[ProbeBytes]);
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            return StorageFault.Failed;
        }
        catch (IOException exception)
        {
            return StorageFault.In(exception);
        }
    }
}
