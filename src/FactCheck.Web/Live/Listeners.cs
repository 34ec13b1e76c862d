using System.Collections.Immutable;

namespace FactCheck.Web;

/// <summary>Whoever listens to something, added and removed from any thread.</summary>
internal sealed class Listeners<T>
{
    private ImmutableArray<Action<T>> _all = [];

    /// <summary>Everybody who listens now.</summary>
    public ImmutableArray<Action<T>> All => _all;

    /// <summary>Adds one, until the result is disposed.</summary>
    public IDisposable Add(Action<T> listener)
    {
        ImmutableInterlocked.Update(ref _all, all => all.Add(listener));
        return new Listening(() => ImmutableInterlocked.Update(ref _all, all => all.Remove(listener)));
    }

    /// <summary>Tells everybody.</summary>
    public void Tell(T news)
    {
        foreach (var listener in _all)
        {
            listener(news);
        }
    }

    private sealed class Listening(Action end) : IDisposable
    {
        private Action? _end = end;

        public void Dispose() => Interlocked.Exchange(ref _end, null)?.Invoke();
    }
}
