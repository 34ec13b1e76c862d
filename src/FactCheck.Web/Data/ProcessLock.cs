namespace FactCheck.Web;

/// <summary>Keeps a second process away from the data folder: there is one writer.</summary>
public sealed class ProcessLock : IDisposable
{
    // How .NET tells that another process has the file: the system's own number, or Windows'.
    private static readonly int[] s_held = [11, unchecked((int)0x80070020)];

    private readonly FileStream _file;

    /// <summary>Takes the lock.</summary>
    /// <exception cref="StartException">Another process has it.</exception>
    public ProcessLock(DataFolder folder)
        : this(folder.Root)
    {
    }

    /// <summary>Takes the lock of a folder that is left as it is.</summary>
    /// <exception cref="StartException">Another process has it.</exception>
    internal ProcessLock(string folder)
    {
        try
        {
            _file = new FileStream(Path.Combine(folder, "factcheck.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception) when (s_held.Contains(exception.HResult))
        {
            throw new StartException(
                $"Another FactCheck uses the data folder {folder}. Stop it, or set FactCheck__DataFolder to another folder.", exception);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _file.Dispose();
}
