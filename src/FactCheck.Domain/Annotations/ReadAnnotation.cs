namespace FactCheck.Domain;

/// <summary>What a W3C Web Annotation says about words of a text: of one with several targets, what it says about one of them.</summary>
/// <param name="Quote">The words; empty when it has none.</param>
/// <param name="Prefix">What stands before them, the last <see cref="Limits.Around"/> units of it.</param>
/// <param name="Suffix">What stands after them, the first <see cref="Limits.Around"/> units of it.</param>
/// <param name="Start">Their first code point, if it says so.</param>
/// <param name="Body">What it says about them, as plain text.</param>
public sealed record ReadAnnotation(string Quote, string Prefix, string Suffix, long? Start, string? Body)
{
    /// <summary>What had to be changed in the body so that it can be kept, in sentences.</summary>
    public IReadOnlyList<string> Said { get; init; } = [];

    /// <summary>The same body in other languages, by BCP 47 tag.</summary>
    public IReadOnlyList<BodyWords> Bodies { get; init; } = [];

    /// <summary>Where the text stands that the words are of, if it says so.</summary>
    public string? Source { get; init; }

    /// <summary>The number of its annotation in the file, from 0.</summary>
    public int Annotation { get; init; }

    /// <summary>Which of its annotation's targets it is, from 1.</summary>
    public int Target { get; init; } = 1;

    /// <summary>How many targets its annotation has.</summary>
    public int Targets { get; init; } = 1;

    /// <summary>The body in a language, if it has one in that; otherwise the first.</summary>
    public string? BodyIn(string language) =>
        Bodies.FirstOrDefault(each => each.Language is { } tag && string.Equals(Primary(tag), Primary(language), StringComparison.OrdinalIgnoreCase))?.Words ?? Body;

    private static string Primary(string tag) => tag.Split('-')[0];
}
