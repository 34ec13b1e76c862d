using System.Text;
using System.Text.RegularExpressions;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>
/// A text on its way through the form: what was received, and what its reader made of it. The form carries what was received (as Base64, because
/// a browser rewrites line ends in fields), and each step reads it again, so that blocks are never taken from the browser.
/// </summary>
/// <param name="Base64">What was received, in UTF-8.</param>
/// <param name="Name">The file's name or the page's address; null for a pasted text.</param>
/// <param name="Read">What the reader made of it.</param>
/// <param name="Encoding">How its letters were encoded, where that was not UTF-8.</param>
public sealed partial record ReceivedText(string Base64, string? Name, ReadText Read, string? Encoding = null)
{
    private const string Undeclared = "This file is not UTF-8, and it does not say how its letters are meant. Choose below in which way it reads rightly.";

    /// <summary>Encodings to choose from, when a file does not say how its letters are meant.</summary>
    public IReadOnlyList<EncodingChoice> Choices { get; private init; } = [];

    /// <summary>What the person sees of it: its name or where it came from.</summary>
    public string Origin => Name is null ? "the pasted text" : $"“{Name}”";

    /// <summary>A pasted text. The line ends that a browser sends are not the writer's: they become single ones.</summary>
    public static ReceivedText Pasted(string text, CancellationToken cancel = default) =>
        Of(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'), "pasted", null, null, cancel);

    /// <summary>An uploaded file, or a problem.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="encoding">The encoding that a person chose; null when nobody did.</param>
    /// <param name="cancel">Stops the reading.</param>
    public static ReceivedText Uploaded(string name, ReadOnlySpan<byte> bytes, string? encoding = null, CancellationToken cancel = default)
    {
        var decoded = Intake.Decode(bytes);
        if (!decoded.IsGood && !decoded.IsInOtherLetters)
        {
            return Bad(decoded.Problem);
        }

        if (ReadText.SourceOf(name) is not { } source)
        {
            return Bad("Choose a .txt, .md or .html file, or paste the article’s words.");
        }

        if (decoded.IsGood && !(source == "html" && Ascii.IsValid(bytes) && !bytes.Contains((byte)0)))
        {
            return Of(decoded.Text, source, name, null, cancel);
        }

        var (text, declared) = encoding is not null ? (EncodingChoice.Decode(bytes, encoding), encoding)
            : source == "html" ? PageEncoding.Read(bytes, null)
            : (null, null);
        if (declared == "utf-8" && !decoded.IsGood)
        {
            // It says what it is not.
            text = null;
        }

        return text is not null ? Of(text, source, name, declared is "utf-8" ? null : declared, cancel)
            : EncodingChoice.For(bytes) is { Count: > 0 } choices
                ? Bad(Undeclared) with { Choices = choices }
                : Bad(decoded.Problem ?? "This file cannot be read in the encoding that it names.");
    }

    /// <summary>A page that was fetched, or why it was not. Its name is its address.</summary>
    public static ReceivedText Fetched(FetchedPage page, CancellationToken cancel = default) => page.Problem is { } problem
        ? Bad(problem)
        : Of(page.Text, page.Source, page.Address, page.Encoding, cancel);

    /// <summary>What an earlier step of the form carried; null when that is damaged.</summary>
    public static ReceivedText? Carried(string base64, string source, string? name, string? encoding = null, CancellationToken cancel = default)
    {
        var bytes = new byte[base64.Length];
        return ReadText.Knows(source) && Convert.TryFromBase64String(base64, bytes, out var length)
            && Intake.Decode(bytes.AsSpan(0, length)) is { Text: { } text }
            ? Of(text, source, name, encoding is not null && EncodingName().IsMatch(encoding) ? encoding : null, cancel)
            : null;
    }

    private static ReceivedText Of(string text, string source, string? name, string? encoding, CancellationToken cancel)
    {
        var read = ReadText.Of(text, source, cancel);
        if (encoding is not null)
        {
            read = read with { Notes = [new(null, $"The letters were read as {encoding}. Look whether they are right."), .. read.Notes] };
        }

        return read.Problem is { } problem
            ? Bad(problem)
            : new(Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text)), name, read, encoding);
    }

    private static ReceivedText Bad(string problem) => new("", null, new("", "", [], Problem: problem));

    [GeneratedRegex("^[a-z0-9_-]{1,30}$", RegexOptions.NonBacktracking)]
    private static partial Regex EncodingName();
}
