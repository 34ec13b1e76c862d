namespace FactCheck.Web;

/// <summary>A backup or a restore cannot go on; says why, in words for whoever runs the command.</summary>
/// <param name="code">The exit code: 1 when what was found is bad, 2 when it cannot be told or done.</param>
/// <param name="message">Why.</param>
public sealed class BackupException(int code, string message) : Exception(message)
{
    /// <summary>The exit code.</summary>
    public int Code => code;
}
