namespace FactCheck.Domain;

/// <summary>A range in a text, in UTF-16 units; <see cref="End"/> is the first unit after it.</summary>
public readonly record struct TextRange(int Start, int End)
{
    public int Length => End - Start;

    public bool IsEmpty => End <= Start;

    /// <summary>Whether both have words in common.</summary>
    public bool Overlaps(TextRange other) => Start < other.End && other.Start < End;
}
