namespace FactCheck.Web;

/// <summary>
/// A browser that a person signed in with before. It has a count of failures of its own: strangers who guess at the account cannot lock its owner out there.
/// </summary>
public sealed class KnownDevice
{
    /// <summary>How long it is known after it was last signed in with.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(90);

    /// <summary>UUIDv7.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Whose.</summary>
    public Guid PersonId { get; init; }

    /// <summary>The browser's id, which stands sealed in its cookie; people who share a browser share it.</summary>
    public Guid DeviceId { get; init; }

    /// <summary>When the person last signed in with it, UTC.</summary>
    public DateTimeOffset SignedInAt { get; set; }

    /// <summary>Wrong passwords and codes that came from it.</summary>
    public int FailedCount { get; set; }

    /// <summary>See <see cref="Failures.Until"/>.</summary>
    public DateTimeOffset? FailedUntil { get; set; }

    /// <summary>What was counted.</summary>
    public Failures Failures
    {
        get => new(FailedCount, FailedUntil);
        set => (FailedCount, FailedUntil) = (value.Count, value.Until);
    }
}
