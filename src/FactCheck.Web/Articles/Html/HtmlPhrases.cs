using System.Text;
using AngleSharp.Dom;

namespace FactCheck.Web;

/// <summary>Elements inside a line whose meaning is in how they are drawn: raised and lowered words, marks of notes, quotations.</summary>
internal sealed class HtmlPhrases(HtmlNotes notes)
{
    // A whole paragraph that stands raised says nothing by that.
    private const int Longest = 100;

    private readonly Stack<Phrase> _open = [];
    private readonly Stack<string> _languages = [];
    private int _links;
    private int _quotes;

    /// <summary>An element begins.</summary>
    public void Enter(IElement element, StringBuilder words)
    {
        if (element.GetAttribute("lang") is { } language)
        {
            _languages.Push(language);
        }

        switch (element.LocalName)
        {
            case "q":
                words.Append(QuoteMarks.Of(_languages.TryPeek(out var spoken) ? spoken : null, _quotes++).Open);
                break;
            case HtmlElements.NoteLink or HtmlElements.LocalLink:
                _links++;
                foreach (var phrase in _open)
                {
                    phrase.HasLink = true;
                }

                _open.Push(new(words.Length));
                break;
            case "sup" or "sub":
                _open.Push(new(words.Length));
                break;
        }
    }

    /// <summary>An element ends.</summary>
    public void Leave(IElement element, StringBuilder words, int block)
    {
        switch (element.LocalName)
        {
            case "q":
                words.Append(QuoteMarks.Of(_languages.TryPeek(out var spoken) ? spoken : null, --_quotes).Close);
                break;
            case HtmlElements.NoteLink or HtmlElements.LocalLink or "sup" or "sub":
                End(element.LocalName, words, block);
                break;
        }

        if (element.HasAttribute("lang"))
        {
            _languages.TryPop(out _);
        }
    }

    /// <summary>The block was closed: what began in it goes on in none.</summary>
    public void Cut()
    {
        foreach (var phrase in _open)
        {
            phrase.IsCut = true;
        }
    }

    private void End(string name, StringBuilder words, int block)
    {
        var isLink = name is HtmlElements.NoteLink or HtmlElements.LocalLink;
        _links -= isLink ? 1 : 0;
        if (!_open.TryPop(out var phrase) || phrase.IsCut || words.Length - phrase.Start is < 1 or > Longest)
        {
            return;
        }

        var inner = words.ToString(phrase.Start, words.Length - phrase.Start);
        var content = inner.Trim();
        if (content.Length == 0)
        {
            return;
        }

        var isNote = RaisedWords.IsMark(content) && (name switch
        {
            HtmlElements.NoteLink => true,
            "sup" => phrase.HasLink || _links > 0 || RaisedWords.IsSurelyMark(content),
            _ => false,
        });
        if (isNote)
        {
            words.Length = phrase.Start;
            notes.At(block, $"The mark of a note was left out: “{content}”.");
            return;
        }

        if (!isLink)
        {
            var before = words.ToString(Math.Max(0, phrase.Start - 20), Math.Min(20, phrase.Start));
            words.Length = phrase.Start;
            var raised = RaisedWords.Of(content, name == "sup");
            words.Append(inner[0] == ' ' && before is [.., not ' '] ? " " : "").Append(raised).Append(inner[^1] == ' ' ? " " : "");
            if (name == "sup" && RaisedWords.MayBeMark(before, content))
            {
                notes.At(block, $"A raised “{content}” may be the mark of a note.");
            }
        }
    }

    private sealed class Phrase(int start)
    {
        public int Start => start;

        public bool HasLink { get; set; }

        public bool IsCut { get; set; }
    }
}
