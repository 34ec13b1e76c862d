using System.Collections.Concurrent;

namespace FactCheck.Web;

/// <summary>
/// Sends mail in the background, so that a page answers as fast for an unknown address as for a known one. A mail is kept in the data folder until the
/// mail server has taken it: it is tried again with growing pauses for three days, and admins see what failed on the page People.
/// </summary>
public sealed class Outbox(WaitingLetters waiting, MailServer server, TimeProvider clock, ILogger<Outbox> logger) : BackgroundService
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(5);

    private readonly ConcurrentQueue<WaitingLetter> _posted = new();
    private readonly SemaphoreSlim _bell = new(0);
    private readonly SemaphoreSlim _sending = new(1, 1);

    /// <summary>Takes a letter to send.</summary>
    public void Post(Letter letter)
    {
        var now = clock.GetUtcNow();
        _posted.Enqueue(new(Guid.CreateVersion7(now), letter, now, 0, now, null, IsStopped: false));
        _bell.Release();
    }

    /// <summary>The mails that could not be sent so far.</summary>
    public IReadOnlyList<WaitingLetter> Troubled() => [.. waiting.All(clock.GetUtcNow()).Where(letter => letter.LastAnswer is not null)];

    /// <summary>Keeps what was posted, and tries everything that is due.</summary>
    public async Task SendDueAsync(CancellationToken cancel = default)
    {
        await _sending.WaitAsync(cancel);
        try
        {
            KeepPosted();
            foreach (var letter in waiting.All(clock.GetUtcNow()).Where(letter => !letter.IsStopped && letter.NextAt <= clock.GetUtcNow()))
            {
                await SendAsync(letter, cancel);
            }
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Tries one again, at once.</summary>
    public async Task TryAgainAsync(Guid id, CancellationToken cancel = default)
    {
        await ChangeAsync(id, letter => waiting.Keep(letter with { NextAt = clock.GetUtcNow(), IsStopped = false }), cancel);
        _bell.Release();
    }

    /// <summary>Gives one up.</summary>
    public Task GiveUpAsync(Guid id, CancellationToken cancel = default) => ChangeAsync(id, letter => waiting.Forget(letter.Id), cancel);

    /// <inheritdoc />
    public override void Dispose()
    {
        _bell.Dispose();
        _sending.Dispose();
        base.Dispose();
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        logger.LogInformation("Mails go to {Place}", server.Place);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await SendDueAsync(stoppingToken);
                await _bell.WaitAsync(s_pause, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
#pragma warning disable CA1031 // Whatever one mail or a full disk does: the next round tries again.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                logger.LogError(exception, "The mails could not be looked after this time");
                await Task.Delay(s_pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        KeepPosted();
    }

    private void KeepPosted()
    {
        while (_posted.TryPeek(out var letter))
        {
            waiting.Keep(letter);
            _posted.TryDequeue(out _);
        }
    }

    private async Task SendAsync(WaitingLetter letter, CancellationToken cancel)
    {
        if (await server.SendAsync(letter.Letter, letter.Id, cancel) is not { } failure)
        {
            waiting.Forget(letter.Id);
            return;
        }

        var after = letter.Failed(failure.Answer, failure.IsFinal, clock.GetUtcNow());
        logger.LogError("A mail could not be sent ({Tries} tries). {Answer}", after.Tries, failure.Answer);
        waiting.Keep(after);
    }

    private async Task ChangeAsync(Guid id, Action<WaitingLetter> change, CancellationToken cancel)
    {
        await _sending.WaitAsync(cancel);
        try
        {
            if (waiting.All(clock.GetUtcNow()).FirstOrDefault(letter => letter.Id == id) is { } letter)
            {
                change(letter);
            }
        }
        finally
        {
            _sending.Release();
        }
    }
}
