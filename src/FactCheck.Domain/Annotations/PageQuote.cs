namespace FactCheck.Domain;

/// <summary>Words as a W3C TextQuoteSelector names them: as they stand in the text of a page, with a little of the line around them.</summary>
/// <param name="Exact">The words.</param>
/// <param name="Prefix">What stands before them in their line; empty where nothing does, or where it would mislead.</param>
/// <param name="Suffix">What stands after them in their line.</param>
public sealed record PageQuote(string Exact, string Prefix, string Suffix)
{
    /// <summary>All of it, as a page has it in one piece.</summary>
    public string Whole => Prefix + Exact + Suffix;
}
