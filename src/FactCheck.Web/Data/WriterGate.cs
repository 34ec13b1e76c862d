namespace FactCheck.Web;

/// <summary>
/// Lets one change at a time write. SQLite takes one writer anyway; waiting here is fair and blocks no thread, where waiting in the driver is
/// a retry loop.
/// </summary>
public sealed class WriterGate : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Waits for the turn; disposing the result passes it on.</summary>
    public async Task<IDisposable> EnterAsync(CancellationToken cancel = default)
    {
        await _turn.WaitAsync(cancel);
        return new Turn(_turn);
    }

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        private SemaphoreSlim? _held = turn;

        public void Dispose() => Interlocked.Exchange(ref _held, null)?.Release();
    }
}
