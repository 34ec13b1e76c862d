using System.Globalization;
using System.Text.Json.Nodes;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>An entry that tells how often something happened again.</summary>
/// <param name="ActorId">Who acted; empty for nobody.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Subject">What it was about.</param>
/// <param name="Note">What the first entry noted, with the count and when the counting began.</param>
public sealed record CountedEntry(Guid ActorId, EntryKind Kind, Subject Subject, JsonObject Note);

/// <summary>
/// Nothing of a log goes away again, so strangers must not decide how much is written into it. Of the kinds that cost nothing to cause
/// (<see cref="EntryKind.Repeats"/>) the first is recorded at once; what is the same again is counted, and one entry a minute tells the count. The counts of
/// the running minute are in memory: a crash loses them.
/// </summary>
public sealed class RepeatedEntries(TimeProvider clock)
{
    /// <summary>How long repetitions are counted before they are told.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    // Beyond these, what somebody is refused is counted together, whatever it was about.
    private const int MostOfOne = 10;
    private const int MostInAll = 200;

    private readonly Lock _lock = new();
    private readonly Dictionary<Key, Counted> _counted = [];

    /// <summary>Whether an entry is only counted, because the same was recorded within the last minute.</summary>
    public bool HoldsBack(Guid actorId, EntryKind kind, Subject subject, JsonObject? note)
    {
        lock (_lock)
        {
            var key = Known(new(kind, actorId, subject, note?.ToJsonString() ?? ""));
            var now = clock.GetUtcNow();
            if (_counted.TryGetValue(key, out var counted) && (counted.Count > 0 || now - counted.Since < Window))
            {
                _counted[key] = counted with { Count = counted.Count + 1 };
                return true;
            }

            _counted[key] = new(now, 0);
            return false;
        }
    }

    /// <summary>The counts whose minute is over, each told once; all counts when the app stops.</summary>
    public IReadOnlyList<CountedEntry> Due(bool all = false)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            List<CountedEntry> due = [];
            foreach (var (key, counted) in _counted.Where(each => all || now - each.Value.Since >= Window).ToList())
            {
                _counted.Remove(key);
                if (counted.Count > 0)
                {
                    // What goes on is counted on, and told again in a minute.
                    _counted[key] = new(now, 0);
                    due.Add(Told(key, counted));
                }
            }

            return due;
        }
    }

    private Key Known(Key key)
    {
        if (_counted.ContainsKey(key))
        {
            return key;
        }

        var ofOne = key with { Subject = Subject.OfPerson(key.ActorId), Note = "" };
        var isMuch = _counted.Keys.Count(each => (each.Kind, each.ActorId) == (key.Kind, key.ActorId)) >= MostOfOne;
        return key.ActorId == Guid.Empty || !isMuch
            ? _counted.Count < MostInAll ? key : new(key.Kind, Guid.Empty, Subject.OfPerson(Guid.Empty), "")
            : ofOne;
    }

    private static CountedEntry Told(Key key, Counted counted)
    {
        var note = key.Note.Length == 0 ? new JsonObject() : JsonNode.Parse(key.Note)!.AsObject();
        note["count"] = counted.Count;
        note["since"] = counted.Since.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return new(key.ActorId, key.Kind, key.Subject, note);
    }

    private sealed record Key(EntryKind Kind, Guid ActorId, Subject Subject, string Note);

    private sealed record Counted(DateTimeOffset Since, int Count);
}
