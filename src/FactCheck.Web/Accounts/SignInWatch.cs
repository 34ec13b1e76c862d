using System.Collections.Concurrent;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>
/// Tells each live page when its sign-in has ended. It looks at once when the security log grew, and every two seconds besides, because some endings
/// have no entry: a sign-in grows too old, or nobody uses it. One query serves all pages, however many are open.
/// </summary>
public sealed class SignInWatch(
    IDbContextFactory<NewsroomDb> factory, SeenSignIns seen, LiveFeed feed, TimeProvider clock, ILogger<SignInWatch> logger) : BackgroundService
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<Guid, Watched> _watched = new();
    private readonly SemaphoreSlim _bell = new(0, 1);

    /// <summary>Calls back once, from another thread, when the sign-in has ended. Dispose the result to stop.</summary>
    public IDisposable Watch(SignedIn by, Action ended)
    {
        var watched = new Watched(by, ended, _watched);
        _watched[watched.Key] = watched;
        Ring();
        return watched;
    }

    /// <summary>The page of this sign-in was used just now.</summary>
    public void Seen(SignedIn by) => seen.Note(by.SignInId, clock.GetUtcNow());

    /// <inheritdoc />
    public override void Dispose()
    {
        _bell.Dispose();
        base.Dispose();
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var listening = feed.Subscribe(change =>
        {
            if (change.Log == LogKind.Security)
            {
                Ring();
            }
        });
        await Task.WhenAll(
            RepeatAsync(LookAsync, cancel => _bell.WaitAsync(s_pause, cancel), stoppingToken),
            RepeatAsync(cancel => seen.WriteAsync(factory, cancel), cancel => Task.Delay(s_pause, clock, cancel), stoppingToken));
    }

    private async Task LookAsync(CancellationToken cancel)
    {
        var watched = _watched.Values.ToList();
        if (watched.Count == 0)
        {
            return;
        }

        await using var db = await factory.CreateDbContextAsync(cancel);
        var ids = watched.Select(each => each.By.SignInId).Distinct().ToList();
        var standing = await db.Standing(clock.GetUtcNow()).Where(each => ids.Contains(each.Id)).ToDictionaryAsync(each => each.Id, cancel);
        foreach (var each in watched.Where(each => standing.GetValueOrDefault(each.By.SignInId)?.Stamp != each.By.Stamp))
        {
            each.End();
        }
    }

    // A database that cannot be read or written now must not end the watch: the next time may succeed.
    private async Task RepeatAsync(Func<CancellationToken, Task> act, Func<CancellationToken, Task> pause, CancellationToken stop)
    {
        try
        {
            while (true)
            {
                await TryAsync(act, stop);
                await pause(stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The app ends.
        }
    }

    private async Task TryAsync(Func<CancellationToken, Task> act, CancellationToken stop)
    {
        try
        {
            await act(stop);
        }
#pragma warning disable CA1031 // Whatever it was, the next time may succeed; an app that ends may have no services left.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            if (!stop.IsCancellationRequested)
            {
                logger.LogWarning(exception, "The sign-ins could not be looked at or written");
            }
        }
    }

    private void Ring()
    {
        try
        {
            _bell.Release();
        }
        catch (SemaphoreFullException)
        {
            // It rings already.
        }
    }

    private sealed class Watched(SignedIn by, Action ended, ConcurrentDictionary<Guid, Watched> all) : IDisposable
    {
        public Guid Key { get; } = Guid.CreateVersion7();

        public SignedIn By => by;

        public void End()
        {
            if (all.TryRemove(Key, out _))
            {
                ended();
            }
        }

        public void Dispose() => all.TryRemove(Key, out _);
    }
}
