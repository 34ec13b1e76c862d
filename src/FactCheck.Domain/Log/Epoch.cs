namespace FactCheck.Domain;

/// <summary>Where the wish for a new epoch stands.</summary>
public enum EpochStage
{
    /// <summary>Somebody asked; a second person has to confirm.</summary>
    Asked,

    /// <summary>It was opened.</summary>
    Opened,

    /// <summary>It was not opened.</summary>
    Declined,
}

/// <summary>
/// A new beginning of the logs' signing after a backup was restored: the old name cannot sign a shorter history, so a new one does, in public, and
/// its first entry names the old final heads and the reason. Two people open it.
/// </summary>
public sealed class Epoch : Audited
{
    private Epoch()
    {
    }

    /// <summary>Counts epochs; the first, which nobody opened, is 1.</summary>
    public int Number { get; private set; }

    /// <summary>Why, for the public.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>The alarm that it answers, in words.</summary>
    public string Alarm { get; private set; } = "";

    /// <summary>The editorial log's last signed checkpoint of the epoch before; null when none is known.</summary>
    public string? OldEditorial { get; private set; }

    /// <summary>The security log's.</summary>
    public string? OldSecurity { get; private set; }

    /// <summary>Where it stands.</summary>
    public EpochStage Stage { get; private set; }

    /// <summary>Who asked.</summary>
    public Guid AskedBy { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>Who opened or declined it.</summary>
    public Guid? DecidedBy { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Asks for a new epoch.</summary>
    public static (Epoch? Epoch, Refusal? Refusal) Ask(Actor actor, EpochRequest request, DateTimeOffset now)
    {
        if (Editors(actor) is { } refusal)
        {
            return (null, refusal);
        }

        var reason = Typed.Clean(request.Reason);
        if (reason is null || reason.Length > Limits.Reason)
        {
            return (null, Refusal.IfAny([new("Reason", reason is null
                ? "Say what happened, for example which backup was restored and why. Everybody can read it."
                : $"Keep the reason under {Limits.Reason} characters.")]));
        }

        return (new Epoch
        {
            Number = request.Number,
            Reason = reason,
            Alarm = request.Alarm,
            OldEditorial = request.OldEditorial,
            OldSecurity = request.OldSecurity,
            AskedBy = actor.Id,
            AskedAt = now,
        }, null);
    }

    /// <summary>Opens it: an editor other than the one who asked.</summary>
    public Refusal? Open(Actor actor, DateTimeOffset now) =>
        (actor.Id == AskedBy ? Refusal.NotAllowed("A second person has to open the new epoch: you asked for it.") : null)
        ?? Decide(actor, EpochStage.Opened, now);

    /// <summary>Does not open it; whoever asked may take the wish back so.</summary>
    public Refusal? Decline(Actor actor, DateTimeOffset now) => Decide(actor, EpochStage.Declined, now);

    private Refusal? Decide(Actor actor, EpochStage stage, DateTimeOffset now)
    {
        if ((Editors(actor) ?? (Stage == EpochStage.Asked ? null : Refusal.NotNow("This was decided already."))) is { } refusal)
        {
            return refusal;
        }

        (Stage, DecidedBy, DecidedAt) = (stage, actor.Id, now);
        Raise();
        return null;
    }

    private static Refusal? Editors(Actor actor) =>
        actor.Role >= Role.Editor ? null : Refusal.NotAllowed("Only editors may ask for a new epoch of the log, and open it.");
}

/// <summary>What a new epoch answers.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Reason">Why, as typed.</param>
/// <param name="Alarm">Why nothing is signed now.</param>
/// <param name="OldEditorial">The editorial log's last signed checkpoint.</param>
/// <param name="OldSecurity">The security log's.</param>
public sealed record EpochRequest(int Number, string? Reason, string Alarm, string? OldEditorial, string? OldSecurity);
