using System.Text;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>
/// A text on its way through the form: what was received, and what its reader made of it. The form carries what was received (as Base64, because
/// a browser rewrites line ends in fields), and each step reads it again, so that blocks are never taken from the browser.
/// </summary>
/// <param name="Base64">What was received, in UTF-8.</param>
/// <param name="Name">The file's name or the page's address; null for a pasted text.</param>
/// <param name="Read">What the reader made of it.</param>
public sealed record ReceivedText(string Base64, string? Name, ReadText Read)
{
    /// <summary>A pasted text. The line ends that a browser sends are not the writer's: they become single ones.</summary>
    public static ReceivedText Pasted(string text, CancellationToken cancel = default) => Of(text.ReplaceLineEndings("\n"), "pasted", null, cancel);

    /// <summary>An uploaded file, or a problem.</summary>
    public static ReceivedText Uploaded(string name, ReadOnlySpan<byte> bytes, CancellationToken cancel = default)
    {
        var intake = Intake.Read(bytes);
        return intake.IsGood
            ? ReadText.SourceOf(name) is { } source ? Of(intake.Text, source, name, cancel) : Bad("Choose a .txt, .md or .html file, or paste the article’s words.")
            : Bad(intake.Problem);
    }

    /// <summary>A page that was fetched, or why it was not. Its name is its address.</summary>
    public static ReceivedText Fetched(FetchedPage page, CancellationToken cancel = default)
    {
        if (page.Problem is { } problem)
        {
            return Bad(problem);
        }

        var intake = Intake.Check(page.Text);
        return intake.IsGood ? Of(intake.Text, page.Source, page.Address, cancel) : Bad(intake.Problem);
    }

    /// <summary>What an earlier step of the form carried; null when that is damaged.</summary>
    public static ReceivedText? Carried(string base64, string source, string? name, CancellationToken cancel = default)
    {
        var bytes = new byte[base64.Length];
        return ReadText.Knows(source) && Convert.TryFromBase64String(base64, bytes, out var length) && Intake.Read(bytes.AsSpan(0, length)) is { Text: { } text }
            ? Of(text, source, name, cancel)
            : null;
    }

    /// <summary>What the person sees of it: its name or where it came from.</summary>
    public string Origin => Name is null ? "the pasted text" : $"“{Name}”";

    private static ReceivedText Of(string text, string source, string? name, CancellationToken cancel) =>
        new(Convert.ToBase64String(Encoding.UTF8.GetBytes(text)), name, ReadText.Of(text, source, cancel));

    private static ReceivedText Bad(string problem) => new("", null, new("", "", [], Problem: problem));
}
