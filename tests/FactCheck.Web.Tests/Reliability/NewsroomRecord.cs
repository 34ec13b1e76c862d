namespace FactCheck.Web.Tests;

/// <summary>What a <see cref="TracedNewsroom"/> asked of its disk.</summary>
/// <param name="Disk">The disk before the first call; <see cref="CutAsync"/> plays the calls on it.</param>
/// <param name="Calls">The calls.</param>
internal sealed record NewsroomRecord(SimulatedDisk Disk, IReadOnlyList<DiskCall> Calls)
{
    /// <summary>How many changes were acknowledged in all.</summary>
    public int Acknowledgements => Calls.Count(call => call is DiskCall.Acknowledge);

    /// <summary>Runs a newsroom and records it.</summary>
    /// <param name="changes">How many changes it makes.</param>
    /// <param name="synchronous">SQLite's setting of that name.</param>
    public static async Task<NewsroomRecord> MakeAsync(int changes, string synchronous)
    {
        using var folder = await NewsroomFolder.MakeAsync();
        var disk = new SimulatedDisk(folder.Root);
        var file = Path.GetTempFileName();
        try
        {
            using var process = Strace.Start(SystemCallTrace.Options(file), [TracedNewsroom.Command, folder.Root, $"{changes}", synchronous]);
            await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return process.ExitCode == 0
                ? new(disk, DiskCalls.Of(SystemCallTrace.Read(file), folder.Root))
                : throw new InvalidOperationException($"The traced newsroom ended with {process.ExitCode}.");
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Cuts the power so many times, at lines chosen by chance, and returns every loss. To be called once.</summary>
    public async Task<List<string>> CutAsync(int cuts, ulong seed)
    {
        var dice = new Dice(seed);
        var (first, last) = (Calls[0].Start, Calls.Max(call => call.Start) + 1);
        var planned = Enumerable.Range(0, cuts).Select(number => new PowerCut(first + dice.Below(last - first + 1), seed + (ulong)number)).OrderBy(cut => cut.Line);
        List<Acknowledged> acknowledged = [];
        List<string> losses = [];
        var (next, done) = (0, 0);
        foreach (var cut in planned)
        {
            for (; next < Calls.Count && Calls[next].At < cut.Line; next++)
            {
                Disk.Ask(Calls[next]);
                if (Calls[next] is DiskCall.Acknowledge { Change: var change })
                {
                    acknowledged.Add(change);
                }
            }

            if (await cut.LossAsync(Disk, acknowledged, verify: done++ % 20 == 0) is { } loss)
            {
                losses.Add(loss);
            }
        }

        return losses;
    }
}
