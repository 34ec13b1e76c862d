namespace FactCheck.Domain;

/// <summary>What a W3C Web Annotation says about words of a text.</summary>
/// <param name="Quote">The words; empty when it has none.</param>
/// <param name="Prefix">What stands before them, the last <see cref="Limits.Around"/> units of it.</param>
/// <param name="Suffix">What stands after them, the first <see cref="Limits.Around"/> units of it.</param>
/// <param name="Start">Their first code point, if it says so.</param>
/// <param name="Body">What it says about them, as plain text.</param>
public sealed record ReadAnnotation(string Quote, string Prefix, string Suffix, long? Start, string? Body)
{
    /// <summary>What had to be changed in the body so that it can be kept, in sentences.</summary>
    public IReadOnlyList<string> Said { get; init; } = [];
}
