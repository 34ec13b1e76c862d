using System.Collections.Immutable;

namespace FactCheck.Domain;

/// <summary>A piece of a block that is covered by the same stretches from end to end; <see cref="Ids"/> outermost first.</summary>
public sealed record Segment(int Start, int End, ImmutableArray<Guid> Ids)
{
    public bool Equals(Segment? other) =>
        other is not null && Start == other.Start && End == other.End && Ids.AsSpan().SequenceEqual(other.Ids.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Start, End, Ids.Length, Ids.IsEmpty ? Guid.Empty : Ids[0]);
}
