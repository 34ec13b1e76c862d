using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>A bell: this entry was committed. What changed stands in the log.</summary>
public sealed record LiveChange(
    LogKind Log, long Sequence, EntryKind Kind, Guid ActorId, Guid? ClaimId, Guid? ArticleId, DateTimeOffset At);

/// <summary>
/// Tells everybody in this process that an entry was committed. A bell and no more: whoever missed one asks the log for everything after the last
/// sequence number that it saw.
/// </summary>
public sealed class LiveFeed(ILogger<LiveFeed> logger)
{
    private readonly Listeners<LiveChange> _listeners = new();

    /// <summary>Listens until the result is disposed. The listener must return at once and not throw.</summary>
    public IDisposable Subscribe(Action<LiveChange> listener) => _listeners.Add(listener);

    /// <summary>Rings. Called after the commit, never before.</summary>
    public void Publish(LiveChange change)
    {
        foreach (var listener in _listeners.All)
        {
            try
            {
                listener(change);
            }
#pragma warning disable CA1031 // One listener's fault must not hide a committed change from the others.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                logger.LogError(exception, "A listener of the live feed failed on {Log} {Sequence}", change.Log, change.Sequence);
            }
        }
    }
}
