namespace FactCheck.Web;

/// <summary>
/// Reads one foreign text at a time, away from the thread that asked, so that ten hostile texts take no more of the machine than one. Who left is not
/// waited for, and what takes longer than any real text is given up.
/// </summary>
public sealed class ReadingGate(TimeProvider clock) : IDisposable
{
    /// <summary>How long one text may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Reads a text when it is its turn.</summary>
    /// <param name="read">Reads it, and looks at the token now and then.</param>
    /// <param name="cancel">Nobody waits for it any more.</param>
    /// <returns>What was read; nothing when it took too long.</returns>
    /// <exception cref="OperationCanceledException">Nobody waited for it any more.</exception>
    public async Task<T?> ReadAsync<T>(Func<CancellationToken, T> read, CancellationToken cancel = default)
        where T : class
    {
        await _turn.WaitAsync(cancel);
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancel);
        try
        {
            return await Task.Run(() => read(either.Token), either.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();
}
