namespace FactCheck.Web;

/// <summary>FactCheck cannot start; the message is for whoever starts it and says in a sentence what to do.</summary>
public sealed class StartException : InvalidOperationException
{
    /// <summary>The exit code of a start that failed, and of a command that cannot be done as asked.</summary>
    public const int Code = 2;

    /// <summary>A reason in words.</summary>
    public StartException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
