namespace FactCheck.Domain;

/// <summary>Something whose every change stands in the log.</summary>
public abstract class Audited
{
    /// <summary>UUIDv7.</summary>
    public Guid Id { get; protected set; } = Guid.CreateVersion7();

    /// <summary>Counts changes from 1; the guard against lost updates.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>Every method that changes the thing calls this once.</summary>
    protected internal void Raise() => Version++;
}
