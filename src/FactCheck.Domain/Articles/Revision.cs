using System.Security.Cryptography;
using System.Text;

namespace FactCheck.Domain;

/// <summary>One immutable capture of an article's text.</summary>
public sealed class Revision : Audited
{
    private Revision()
    {
    }

    internal Revision(Guid articleId, int number, Capture capture, Guid capturedBy, DateTimeOffset capturedAt)
    {
        ArticleId = articleId;
        Number = number;
        Text = capture.Text;
        Sha256 = HashOf(capture.Text);
        Source = capture.Source;
        Blocks = capture.Blocks;
        CapturedBy = capturedBy;
        CapturedAt = capturedAt;
    }

    /// <summary>The article.</summary>
    public Guid ArticleId { get; private set; }

    /// <summary>Counts the article's captures from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The text as received; all offsets are UTF-16 units into it.</summary>
    public string Text { get; private set; } = "";

    /// <summary>SHA-256 of the text's UTF-8 bytes, lower-case hex.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>How it came in: pasted, txt, md or html.</summary>
    public string Source { get; private set; } = "";

    /// <summary>The text's blocks in order; those left out are not shown.</summary>
    public IReadOnlyList<Block> Blocks { get; private set; } = [];

    /// <summary>When it was captured, UTC.</summary>
    public DateTimeOffset CapturedAt { get; private set; }

    /// <summary>Who captured it.</summary>
    public Guid CapturedBy { get; private set; }

    /// <summary>The hash that a revision with this text carries.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
