using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>What came of an act: done and durable, or refused in words a person can act on.</summary>
/// <param name="Sequence">The entry that records it.</param>
/// <param name="Id">What the act made, if it made something.</param>
/// <param name="Refusal">Why it was refused.</param>
public sealed record Outcome(long? Sequence, Guid? Id, Refusal? Refusal)
{
    /// <summary>Whether it is done and durable.</summary>
    public bool IsDone => Refusal is null;

    /// <summary>Done, and recorded by this entry.</summary>
    public static Outcome Done(long sequence, Guid? id = null) => new(sequence, id, null);

    /// <summary>Refused.</summary>
    public static Outcome Refused(Refusal refusal) => new(null, null, refusal);
}
