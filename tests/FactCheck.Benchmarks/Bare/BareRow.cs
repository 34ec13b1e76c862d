using System.Collections.Immutable;

namespace FactCheck.Benchmarks;

/// <summary>One row that everybody sees.</summary>
internal sealed class BareRow
{
    private ImmutableArray<Action<string>> _listeners = [];

    public string Text { get; private set; } = "The row";

    public IDisposable Subscribe(Action<string> listener)
    {
        ImmutableInterlocked.Update(ref _listeners, listeners => listeners.Add(listener));
        return new Leaving(() => ImmutableInterlocked.Update(ref _listeners, listeners => listeners.Remove(listener)));
    }

    public void Change(string text)
    {
        Text = text;
        foreach (var listener in _listeners)
        {
            listener(text);
        }
    }

    private sealed class Leaving(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
