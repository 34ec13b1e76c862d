using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace FactCheck.Web;

/// <summary>What one person does on an article right now. Never stored, never logged.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="ClaimId">The claim that is open.</param>
/// <param name="Part">The part being edited: "details", "evidence", "verdict", or "" for reading.</param>
/// <param name="Start">Where the person's selection begins in the text; equal to End for none.</param>
/// <param name="End">Where it ends.</param>
public sealed record Doing(Guid PersonId, Guid? ClaimId = null, string Part = "", int Start = 0, int End = 0);

/// <summary>
/// Who is on which article. A seat is taken when a circuit opens the article and given back when it closes it or its connection ends for good;
/// a person with two windows is one person.
/// </summary>
public sealed class Presence
{
    private readonly ConcurrentDictionary<Guid, Room> _rooms = new();

    /// <summary>Takes a seat; dispose it to leave.</summary>
    public Seat Enter(Guid articleId, Guid personId) => new(_rooms.GetOrAdd(articleId, _ => new Room()), personId);

    /// <summary>Calls back with all that people do on the article, whenever it changes. The callback must return at once.</summary>
    public IDisposable Subscribe(Guid articleId, Action<ImmutableArray<Doing>> listener) =>
        _rooms.GetOrAdd(articleId, _ => new Room()).Subscribe(listener);

    /// <summary>What people do on the article now.</summary>
    public ImmutableArray<Doing> On(Guid articleId) => _rooms.TryGetValue(articleId, out var room) ? room.Doings : [];

    /// <summary>One window's place on an article.</summary>
    public sealed class Seat : IDisposable
    {
        private readonly Room _room;
        private readonly Guid _key = Guid.CreateVersion7();
        private Doing _doing;

        internal Seat(Room room, Guid personId)
        {
            _room = room;
            _doing = new(personId);
            _room.Set(_key, _doing);
        }

        /// <summary>Tells the others what the person does now; nothing is told when nothing changed.</summary>
        public void Show(Func<Doing, Doing> change)
        {
            var next = change(_doing);
            if (next != _doing)
            {
                _doing = next;
                _room.Set(_key, next);
            }
        }

        /// <inheritdoc />
        public void Dispose() => _room.Remove(_key);
    }

    internal sealed class Room
    {
        private readonly ConcurrentDictionary<Guid, Doing> _seats = new();
        private readonly Lock _telling = new();
        private readonly Listeners<ImmutableArray<Doing>> _listeners = new();
        private ImmutableArray<Doing> _told = [];

        // The newest window that does something speaks for a person with several. ToArray is a copy at one moment; sorting the dictionary itself
        // throws when somebody enters meanwhile.
        public ImmutableArray<Doing> Doings =>
            [.. _seats.ToArray().OrderByDescending(seat => seat.Value.Part.Length > 0).ThenByDescending(seat => seat.Value.ClaimId is not null)
                .ThenByDescending(seat => seat.Key).Select(seat => seat.Value).DistinctBy(doing => doing.PersonId).OrderBy(doing => doing.PersonId)];

        public void Set(Guid key, Doing doing)
        {
            _seats[key] = doing;
            Tell();
        }

        public void Remove(Guid key)
        {
            if (_seats.TryRemove(key, out _))
            {
                Tell();
            }
        }

        public IDisposable Subscribe(Action<ImmutableArray<Doing>> listener) => _listeners.Add(listener);

        // One at a time, so that nobody hears an older state last; a person's further window tells nothing new.
        private void Tell()
        {
            lock (_telling)
            {
                var doings = Doings;
                if (doings.SequenceEqual(_told))
                {
                    return;
                }

                _told = doings;
                _listeners.Tell(doings);
            }
        }
    }
}
