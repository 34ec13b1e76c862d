using System.Text;

namespace FactCheck.Hostile;

/// <summary>How a document comes in.</summary>
public enum HostileKind
{
    /// <summary>A page, as an uploaded file or fetched.</summary>
    Html,

    /// <summary>An article in Markdown.</summary>
    Markdown,

    /// <summary>An article in plain text.</summary>
    Text,

    /// <summary>A verdict's justification.</summary>
    Verdict,

    /// <summary>A file of annotations.</summary>
    Annotations,
}

/// <summary>A document that is made to cost much.</summary>
/// <param name="Name">What it is made of.</param>
/// <param name="Kind">How it comes in.</param>
/// <param name="Text">The document, at most as large as what is taken of its kind.</param>
public sealed record HostileDocument(string Name, HostileKind Kind, string Text)
{
    /// <summary>A piece again and again, up to a size in bytes of UTF-8, with something before and after.</summary>
    public static HostileDocument Of(HostileKind kind, string piece, int bytes, string before = "", string after = "x")
    {
        var room = bytes - Encoding.UTF8.GetByteCount(before + after);
        var text = new StringBuilder(before).Insert(before.Length, piece, Math.Max(1, room / Encoding.UTF8.GetByteCount(piece))).Append(after);
        return new($"{kind}: {Shown(before)}{Shown(piece)} …{Shown(after)}", kind, text.ToString());
    }

    /// <summary>Pieces that differ by their number, up to a size in letters.</summary>
    public static HostileDocument Counting(HostileKind kind, Func<int, string> piece, int letters, string before = "", string after = "x")
    {
        var text = new StringBuilder(before);
        for (var number = 0; text.Length + piece(number).Length + after.Length <= letters; number++)
        {
            text.Append(piece(number));
        }

        return new($"{kind}: {Shown(before)}{Shown(piece(0))}{Shown(piece(1))} …{Shown(after)}", kind, text.Append(after).ToString());
    }

    private static string Shown(string text) => text.Length <= 60 ? text.ReplaceLineEndings("↵") : $"{text[..40].ReplaceLineEndings("↵")}…({text.Length})";
}
