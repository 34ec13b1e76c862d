using System.Threading.Channels;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>
/// The one background worker that signs: every two seconds when a log grew, and at once when something was published. Then it asks the witnesses,
/// but never waits for them.
/// </summary>
public sealed class SigningRounds : BackgroundService
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(2);

    private readonly Channel<bool> _atOnce = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly LogPublisher _publisher;
    private readonly Cosigners _cosigners;
    private readonly ILogger<SigningRounds> _logger;
    private readonly IDisposable _bell;
    private Task _asking = Task.CompletedTask;

    /// <summary>Listens to the feed from now on.</summary>
    public SigningRounds(LogPublisher publisher, Cosigners cosigners, LiveFeed feed, ILogger<SigningRounds> logger)
    {
        (_publisher, _cosigners, _logger) = (publisher, cosigners, logger);
        _bell = feed.Subscribe(change =>
        {
            if (change.Kind == EntryKind.CheckPublished || change.Kind == EntryKind.CheckChanged || change.Kind == EntryKind.CheckRetracted)
            {
                _atOnce.Writer.TryWrite(true);
            }
        });
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        _bell.Dispose();
        base.Dispose();
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await WaitAsync(stoppingToken);
            try
            {
                await _publisher.PublishBothAsync(stoppingToken);
                await AskAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
#pragma warning disable CA1031 // A full disk passes; the next round tries again. A mismatch never comes here: it is an alarm.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                _logger.LogError(exception, "The log could not be signed this time");
            }
        }

        await _asking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    // A slow witness is still being asked when the next round comes.
    private async Task AskAsync(CancellationToken stopping)
    {
        if (_asking.IsCompleted)
        {
            var last = _asking;
            _asking = _cosigners.AskBothAsync(stopping);
            await last;
        }
    }

    private async Task WaitAsync(CancellationToken stopping)
    {
        using var round = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        round.CancelAfter(s_pause);
        try
        {
            await _atOnce.Reader.ReadAsync(round.Token);
        }
        catch (OperationCanceledException)
        {
            // The pause is over, or the app ends; the loop looks which.
        }
    }
}
