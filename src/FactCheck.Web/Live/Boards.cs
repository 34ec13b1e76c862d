using System.Collections.Concurrent;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>
/// One board for each article that somebody has open. A committed change reloads the claims that it touched once, however many people look, and
/// then tells them. The log says what was missed: a lost bell loses nothing.
/// </summary>
public sealed class Boards : IDisposable
{
    private const int KeptUnwatched = 64;

    private readonly IDbContextFactory<NewsroomDb> _factory;
    private readonly ILogger<Boards> _logger;
    private readonly ConcurrentDictionary<Guid, OpenBoard> _open = new();
    private readonly IDisposable _bell;

    /// <summary>Listens to the feed from now on.</summary>
    public Boards(IDbContextFactory<NewsroomDb> factory, LiveFeed feed, ILogger<Boards> logger)
    {
        _factory = factory;
        _logger = logger;
        _bell = feed.Subscribe(Ring);
    }

    /// <summary>The newest board of an article, with everything that was committed before the call; null when there is no such article.</summary>
    public async Task<ArticleBoard?> GetAsync(Guid articleId, CancellationToken cancel = default)
    {
        var open = _open.GetOrAdd(articleId, id => new OpenBoard(id, _factory));
        var board = await open.CatchUpAsync(cancel);
        if (board is null || _open.Count > KeptUnwatched)
        {
            Forget();
        }

        return board;
    }

    /// <summary>Calls back with every newer board until the result is disposed. The callback must return at once.</summary>
    public IDisposable Subscribe(Guid articleId, Action<ArticleBoard> listener) =>
        _open.GetOrAdd(articleId, id => new OpenBoard(id, _factory)).Subscribe(listener);

    /// <inheritdoc />
    public void Dispose() => _bell.Dispose();

    private void Ring(LiveChange change)
    {
        if (change.Log != LogKind.Editorial)
        {
            return;
        }

        foreach (var open in _open.Values.Where(open => open.IsWatched))
        {
            _ = TellAsync(open);
        }
    }

    private void Forget()
    {
        foreach (var (id, _) in _open.Where(pair => !pair.Value.IsWatched))
        {
            _open.TryRemove(id, out _);
        }
    }

    private async Task TellAsync(OpenBoard open)
    {
        try
        {
            await open.CatchUpAsync(CancellationToken.None);
        }
#pragma warning disable CA1031 // The next bell, or the next visitor, catches up.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _logger.LogError(exception, "A board could not catch up");
        }
    }
}
