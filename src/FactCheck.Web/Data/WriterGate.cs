namespace FactCheck.Web;

/// <summary>
/// Lets one change at a time write. SQLite takes one writer anyway; waiting here is fair and blocks no thread, where waiting in the driver is
/// a retry loop. After <see cref="EndWriting"/> it lets nobody in any more.
/// </summary>
public sealed class WriterGate : IDisposable
{
#pragma warning disable CA2213 // It holds nothing to free, and a change that the end of the app overtakes must still be able to hand its turn back.
    private readonly SemaphoreSlim _turn = new(1, 1);
#pragma warning restore CA2213
    private readonly CancellationTokenSource _ended = new();

    /// <summary>An open gate.</summary>
    public WriterGate() => Ended = _ended.Token;

    /// <summary>Cancelled when nothing may be written any more.</summary>
    public CancellationToken Ended { get; }

    /// <summary>Waits for the turn; disposing the result passes it on.</summary>
    /// <exception cref="WritingEndedException">Nothing may be written any more.</exception>
    public async Task<IDisposable> EnterAsync(CancellationToken cancel = default)
    {
        await _turn.WaitAsync(cancel);
        var turn = new Turn(_turn);
        if (!Ended.IsCancellationRequested)
        {
            return turn;
        }

        turn.Dispose();
        throw new WritingEndedException();
    }

    /// <summary>Ends all writing, for good.</summary>
    public void EndWriting() => _ended.Cancel();

    /// <inheritdoc />
    public void Dispose() => _ended.Dispose();

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        private SemaphoreSlim? _held = turn;

        public void Dispose() => Interlocked.Exchange(ref _held, null)?.Release();
    }
}
