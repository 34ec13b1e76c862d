using FactCheck.Verify;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests;

/// <summary>A cut of the power at one line of a record.</summary>
/// <param name="Line">The line; the calls before it had been made.</param>
/// <param name="Seed">Decides what of the unsynced writes is there.</param>
internal sealed record PowerCut(int Line, ulong Seed)
{
    // From "all unsynced writes are lost" to "nothing is lost", which is what a kill does.
    private static readonly int[] s_chances = [0, 10, 50, 90, 100];

    /// <summary>What is missing of the acknowledged changes when the newsroom is started on what the disk holds; null when nothing is.</summary>
    /// <param name="disk">The disk at that line.</param>
    /// <param name="acknowledged">What had been acknowledged by then.</param>
    /// <param name="verify">Whether both logs and all rows are verified too.</param>
    public async Task<string?> LossAsync(SimulatedDisk disk, IReadOnlyList<Acknowledged> acknowledged, bool verify)
    {
        var folder = Directory.CreateTempSubdirectory("factcheck-cut-").FullName;
        try
        {
            var dice = new Dice(Seed);
            disk.CutInto(folder, dice, s_chances[dice.Below(s_chances.Length)]);
            var loss = await Loss.OfAsync(folder, acknowledged);
            if (loss is null && verify)
            {
                var result = new DatabaseVerifier(Path.Combine(folder, DataFolder.DatabaseName)).Verify();
                loss = result.First?.ToString() ?? await AlarmAsync(folder);
            }

            return loss is null ? null : $"{this} after {acknowledged.Count} acknowledged changes: {loss}";
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Whether the newsroom, started on this folder, goes on to sign.
    private static async Task<string?> AlarmAsync(string folder)
    {
        await using var services = DoomedNewsroom.Services(folder, more => more.AddSingleton(TestNewsroom.Settings(folder)).AddSigning());
        await DatabaseStart.MigrateAsync(services);
        await services.GetRequiredService<SigningStart>().RunAsync();
        return services.GetRequiredService<SignedLogs>().Alarm;
    }
}
