namespace FactCheck.Domain;

/// <summary>A range of a text that belongs to somebody's claim; may overlap others and reach across blocks.</summary>
public readonly record struct Stretch(Guid Id, int Start, int End)
{
    public int Length => End - Start;
}
