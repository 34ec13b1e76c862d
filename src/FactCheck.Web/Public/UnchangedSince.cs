using System.Collections.Concurrent;

namespace FactCheck.Web;

/// <summary>
/// Since when what readers fetch has been as it is, as far as this process has seen, for whoever asks by time alone (RFC 9110, 8.8.2).
/// </summary>
internal sealed class UnchangedSince(TimeProvider clock)
{
    private const int MostKept = 4_096;

    // The server renews the time that it puts on answers once a second, and nothing may be newer than its answer.
    private static readonly TimeSpan s_oldestDate = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, (string Tag, DateTimeOffset At)> _seen = new(StringComparer.Ordinal);

    /// <summary>When an address was first seen with this content; a whole second.</summary>
    /// <param name="address">The path with its query.</param>
    /// <param name="tag">The content's tag.</param>
    public DateTimeOffset Of(string address, string tag)
    {
        if (_seen.Count >= MostKept)
        {
            _seen.Clear();
        }

        var now = clock.GetUtcNow() - s_oldestDate;
        (string, DateTimeOffset) fresh = (tag, now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond)));
        return _seen.AddOrUpdate(address, fresh, (_, known) => known.Tag == tag ? known : fresh).At;
    }
}
