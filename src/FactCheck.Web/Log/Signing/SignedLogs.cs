using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>A signed head of a log.</summary>
/// <param name="Checkpoint">Origin, size and root.</param>
/// <param name="Note">The signed checkpoint, with what witnesses added.</param>
/// <param name="SignedAt">When it was signed, UTC.</param>
public sealed record SignedHead(Checkpoint Checkpoint, SignedNote Note, DateTimeOffset SignedAt)
{
    /// <summary>Who else signed it: the names of the outside witnesses' keys.</summary>
    public IEnumerable<string> Witnesses => Note.Signatures.Select(signature => signature.Name).Where(name => name != Checkpoint.Origin).Distinct();
}

/// <summary>Where the signing of both logs stands in this process.</summary>
public sealed class SignedLogs
{
    private readonly SignedLog _editorial = new();
    private readonly SignedLog _security = new();

    /// <summary>Why nothing is signed, in words; null while all is well.</summary>
    public string? Alarm => _editorial.Alarm ?? _security.Alarm;

    /// <summary>The state of one log.</summary>
    public SignedLog Of(LogKind log) => log == LogKind.Editorial ? _editorial : _security;
}

/// <summary>Where the signing of one log stands.</summary>
public sealed class SignedLog
{
    private volatile SignedHead? _head;
    private volatile string? _alarm;

    /// <summary>The newest signed head; null before the first.</summary>
    public SignedHead? Head
    {
        get => _head;
        set => _head = value;
    }

    /// <summary>Why the log is not signed any more, in words; null while all is well.</summary>
    public string? Alarm
    {
        get => _alarm;
        set => _alarm = value;
    }

    /// <summary>Puts a witness's cosignature under the head, if it still is the one that was cosigned.</summary>
    public void Cosign(Checkpoint checkpoint, NoteSignature cosignature)
    {
        while (_head is { } head && head.Checkpoint == checkpoint
            && head.Note.Signatures.All(each => each.Name != cosignature.Name || each.KeyId != cosignature.KeyId))
        {
            Interlocked.CompareExchange(ref _head, head with { Note = head.Note.With([cosignature]) }, head);
        }
    }
}
