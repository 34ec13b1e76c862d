using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>An article's text as one of the readers gives it, or why it cannot be read.</summary>
/// <param name="Text">The text that a revision keeps.</param>
/// <param name="Source">pasted, txt, md or html.</param>
/// <param name="Blocks">Ranges of the text; nothing is left out yet.</param>
/// <param name="Title">The title that a page names.</param>
/// <param name="Language">The language that a page names.</param>
/// <param name="Problem">What is wrong, in words that say how to mend it; then the rest is empty.</param>
public sealed record ReadText(
    string Text, string Source, IReadOnlyList<Block> Blocks, string? Title = null, string? Language = null, string? Problem = null)
{
    /// <summary>What a person should look at: where the reading had to choose, what it left out or changed.</summary>
    public IReadOnlyList<ReadingNote> Notes { get; init; } = [];

    /// <summary>Whether a reader of this name exists.</summary>
    public static bool Knows(string source) => source is "pasted" or "txt" or "md" or "html";

    /// <summary>The source that a file's name stands for; null for a kind that cannot be read.</summary>
    public static string? SourceOf(string fileName) => Path.GetExtension(fileName).ToLowerInvariant() switch
    {
        ".txt" or ".text" => "txt",
        ".md" or ".markdown" => "md",
        ".html" or ".htm" or ".xhtml" => "html",
        _ => null,
    };

    /// <summary>Reads what came in as bytes.</summary>
    public static ReadText Of(ReadOnlySpan<byte> received, string source)
    {
        var intake = Intake.Read(received);
        return intake.IsGood ? Of(intake.Text, source) : new("", source, [], Problem: intake.Problem);
    }

    /// <summary>Reads what came in as text.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits for it any more.</exception>
    public static ReadText Of(string received, string source, CancellationToken cancel = default)
    {
        var nuls = source == "html" ? Storable.Of(received.Contains('\0', StringComparison.Ordinal) ? "\0" : "").Said : [];
        var page = source == "html" ? HtmlBlocks.Read(received.Replace("\0", "", StringComparison.Ordinal), cancel) : null;
        var intake = page?.Problem is null ? Intake.Check(page?.Text ?? received) : null;
        if (intake is not { IsGood: true })
        {
            return new("", source, [], Problem: page?.Problem ?? intake!.Problem);
        }

        var blocks = page?.Blocks ?? (source == "md" ? TextBlocks.FromMarkdown(intake.Text) : TextBlocks.FromPlainText(intake.Text));
        return Domain.Capture.TooManyBlocks(blocks.Count) is { } tooMany
            ? new("", source, [], Problem: tooMany)
            : new(intake.Text, source, blocks, page?.Title, page?.Language)
            {
                Notes = [.. nuls.Concat(intake.Said).Select(words => new ReadingNote(null, words)), .. Unreadable(intake.Text, blocks), .. page?.Notes ?? []],
            };
    }

    // What programs put where they could not tell a letter.
    private static IEnumerable<ReadingNote> Unreadable(string text, IReadOnlyList<Block> blocks) =>
        from index in Enumerable.Range(0, text.Contains('\uFFFD', StringComparison.Ordinal) ? blocks.Count : 0)
        where text.AsSpan(blocks[index].Start, blocks[index].End - blocks[index].Start).Contains('\uFFFD')
        select new ReadingNote(index, "“\uFFFD” stands here for a letter that could not be read.");

    /// <summary>The capture, without the blocks that a person chose to leave out. Numbers that name no block are passed over.</summary>
    public Capture Capture(IReadOnlySet<int> leftOut) =>
        new(Text, Source, [.. Blocks.Select((block, index) => block with { LeftOut = leftOut.Contains(index) })]);
}
