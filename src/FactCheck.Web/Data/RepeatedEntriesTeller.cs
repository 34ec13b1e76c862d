using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>Records the counts of <see cref="RepeatedEntries"/>, once their minute is over and when the app stops.</summary>
public sealed class RepeatedEntriesTeller(
    IDbContextFactory<NewsroomDb> factory, RepeatedEntries repeated, ILogger<RepeatedEntriesTeller> logger, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(10);

    /// <summary>Records what is due.</summary>
    public async Task TellAsync(bool all = false, CancellationToken cancel = default)
    {
        foreach (var entry in repeated.Due(all))
        {
            await using var db = await factory.BeginAsync(cancel);
            await db.CommitCountedAsync(entry, cancel);
        }
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_pause, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await TryAsync(all: false, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The app ends.
        }

        // Here and not in StopAsync: whoever stops the app, and be it two at once, waits until the last counts are recorded.
        await TryAsync(all: true, CancellationToken.None);
    }

    private async Task TryAsync(bool all, CancellationToken cancel)
    {
        try
        {
            await TellAsync(all, cancel);
        }
        catch (Exception exception) when (StorageFault.In(exception) is not null)
        {
            logger.LogWarning(exception, "How often something was repeated could not be recorded.");
        }
    }
}
