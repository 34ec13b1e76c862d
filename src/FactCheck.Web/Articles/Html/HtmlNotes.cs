using AngleSharp.Dom;

namespace FactCheck.Web;

/// <summary>
/// What a reader had to choose or left out, to be pointed out in the preview: at the block where it happened, and where it stood in no block, as a count.
/// </summary>
internal sealed class HtmlNotes(CancellationToken cancel)
{
    private const int MostNotes = 500;
    private const int Quoted = 60;

    private readonly List<ReadingNote> _notes = [];
    private readonly Dictionary<string, int> _leftOut = new(StringComparer.Ordinal);
    private readonly List<ReadingNote> _ofAll = [];
    private int _more;

    /// <summary>Points at a block.</summary>
    public void At(int block, string words)
    {
        if (_notes.Count == MostNotes)
        {
            _more++;
        }
        else if (!_notes.Contains(new(block, words)))
        {
            _notes.Add(new(block, words));
        }
    }

    /// <summary>Points at a block where words were left out.</summary>
    public void Without(int block, string why, INode part)
    {
        if (Words(part) is { } words)
        {
            At(block, $"{why}: “{words}”");
        }
    }

    /// <summary>Says something about the text as a whole.</summary>
    public void Say(string words) => _ofAll.Add(new(null, words));

    /// <summary>Counts a piece that was left out, if it has words.</summary>
    public void Count(string what, INode part)
    {
        if (HasWords(part))
        {
            Add(what);
        }
    }

    /// <summary>Counts a piece that was left out.</summary>
    public void Add(string what) => _leftOut[what] = _leftOut.GetValueOrDefault(what) + 1;

    /// <summary>All of them, those of blocks by the blocks that there are.</summary>
    public IReadOnlyList<ReadingNote> All(int blocks)
    {
        var pieces = _leftOut.Values.Sum();
        return
        [
            .. _ofAll,
            .. pieces == 0 ? [] : new[] { new ReadingNote(null, $"{Pieces(pieces)} with words left out: {string.Join(", ", _leftOut.Select(Named))}.") },
            .. _more == 0 ? [] : new[] { new ReadingNote(null, $"There are {_more} more places like those that are pointed out below.") },
            .. _notes.Select(note => blocks == 0 ? note with { Block = null } : note with { Block = Math.Min(note.Block!.Value, blocks - 1) }),
        ];
    }

    /// <summary>So many of some words as a note quotes.</summary>
    public static string Short(string words) => words.Length <= Quoted ? words : words[..FactCheck.Domain.Graphemes.Ceiling(words, Quoted)] + "…";

    private static string Pieces(int count) => count == 1 ? "1 piece" : $"{count} pieces";

    private static string Named(KeyValuePair<string, int> piece) => piece.Value == 1 ? piece.Key : $"{piece.Key} ({piece.Value})";

    // A page may have as many such parts as it may have nodes, so most are looked at without a walk.
    private bool HasWords(INode part)
    {
        if (part.ChildNodes.Length == 1 && part.ChildNodes[0] is IText only)
        {
            return only.Data.Any(char.IsLetterOrDigit);
        }

        return part.ChildNodes.Length > 0 && Words(part) is not null;
    }

    // The first words of a part; null when it has none.
    private string? Words(INode part)
    {
        var words = new System.Text.StringBuilder();
        HtmlWalk.Through(part, node =>
        {
            if (node is IText text && words.Length <= Quoted)
            {
                words.Append(text.Data.AsSpan(0, Math.Min(text.Data.Length, Quoted * 4))).Append(' ');
            }

            return words.Length <= Quoted && node is not IElement { LocalName: "script" or "style" or "template" };
        }, _ => { }, cancel);
        var line = string.Join(' ', words.Replace($"{HtmlElements.Gap}", "").ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Any(char.IsLetterOrDigit) ? Short(line) : null;
    }
}
