namespace FactCheck.Domain;

/// <summary>How much fits into each field, in UTF-16 units unless said otherwise.</summary>
public static class Limits
{
    /// <summary>Blocks of one text: what a desk can show at once.</summary>
    public const int Blocks = 10_000;

    /// <summary>A title of an article or a source.</summary>
    public const int Title = 300;

    /// <summary>A name of a person, publisher or claimant.</summary>
    public const int Name = 200;

    /// <summary>A claim's neutral wording.</summary>
    public const int Wording = 600;

    /// <summary>The words of an article that one appearance may cover.</summary>
    public const int Quote = 4_000;

    /// <summary>A claim's context, a note on a source, a quoted passage.</summary>
    public const int Note = 4_000;

    /// <summary>A verdict's summary.</summary>
    public const int Summary = 600;

    /// <summary>A verdict's justification.</summary>
    public const int Justification = 20_000;

    /// <summary>A reason for returning, withdrawing or retracting; a note on a correction.</summary>
    public const int Reason = 1_000;

    /// <summary>The words that a quantity was read from.</summary>
    public const int QuantityWords = 200;

    /// <summary>A quantity's unit, measure or period.</summary>
    public const int QuantityPart = 80;

    /// <summary>Quantities of one claim or one piece of evidence.</summary>
    public const int Quantities = 20;

    /// <summary>Pieces of evidence on one claim, withdrawn ones included.</summary>
    public const int EvidencePerClaim = 200;

    /// <summary>Appearances of one claim, removed ones included.</summary>
    public const int AppearancesPerClaim = 200;

    /// <summary>Words to remove for good.</summary>
    public const int Redaction = 500;

    /// <summary>What stands before or after the words of an annotation.</summary>
    public const int Around = 1_000;

    /// <summary>The name of a file.</summary>
    public const int FileName = 120;

    /// <summary>One string of an entry's note: the longest quote, with room.</summary>
    public const int NoteString = 5_000;

    /// <summary>An entry's note as a whole.</summary>
    public const int EntryNote = 64 * 1024;

    /// <summary>An entry's content as a whole, where it holds no article's text: a claim with as much evidence as there may be.</summary>
    public const int EntryContent = 4 * 1024 * 1024;

    /// <summary>An uploaded file, in bytes.</summary>
    public const long FileBytes = 10 * 1024 * 1024;
}
