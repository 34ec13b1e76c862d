using System.Text;
using AngleSharp.Dom;

namespace FactCheck.Web;

/// <summary>Elements inside a line whose meaning is in how they are drawn: raised and lowered words, marks of notes, quotations.</summary>
internal sealed class HtmlPhrases(HtmlSheet sheet, HtmlNotes notes)
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

        if (element.LocalName == "q")
        {
            words.Append(IsMarked(element, "before") ? QuoteMarks.Of(_languages.TryPeek(out var spoken) ? spoken : null, _quotes).Open : "");
            _quotes++;
        }

        if (element.LocalName is HtmlElements.NoteLink or HtmlElements.LocalLink)
        {
            _links++;
            foreach (var phrase in _open)
            {
                phrase.HasLink = true;
            }
        }

        if (Raised(element) is var raised && (raised != 0 || IsLink(element)))
        {
            foreach (var phrase in _open.Where(_ => raised > 0))
            {
                phrase.HasRaised = true;
            }

            _open.Push(new(element, words.Length, raised));
        }
    }

    /// <summary>An element ends.</summary>
    public void Leave(IElement element, StringBuilder words, int block)
    {
        if (element.LocalName == "q")
        {
            _quotes--;
            words.Append(IsMarked(element, "after") ? QuoteMarks.Of(_languages.TryPeek(out var spoken) ? spoken : null, _quotes).Close : "");
        }

        if (_open.TryPeek(out var phrase) && phrase.Element == element)
        {
            End(_open.Pop(), words, block);
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

    private bool IsMarked(IElement quotation, string where) => !sheet.Of(quotation).HasNoQuotes && sheet.Drawn(quotation, where) is null;

    private static bool IsLink(IElement element) => element.LocalName is HtmlElements.NoteLink or HtmlElements.LocalLink;

    private int Raised(IElement element) => element.LocalName switch
    {
        "sup" => 1,
        "sub" => -1,
        var name when HtmlElements.IsBlock(name) || !HtmlElements.IsInline(name) => 0,
        _ => sheet.Of(element).Raised,
    };

    private void End(Phrase phrase, StringBuilder words, int block)
    {
        _links -= IsLink(phrase.Element) ? 1 : 0;
        if (phrase.IsCut || words.Length - phrase.Start is < 1 or > Longest)
        {
            return;
        }

        var inner = words.ToString(phrase.Start, words.Length - phrase.Start);
        var content = inner.Trim();
        if (content.Length == 0)
        {
            return;
        }

        var isRaised = phrase.Raised > 0;
        // A number by itself that leads to a place of the page may be a word of the sentence: “section 3”. A mark stands right behind a word.
        var isApart = phrase.Start == 0 || char.IsWhiteSpace(words[phrase.Start - 1]);
        var isNote = RaisedWords.IsMark(content)
            ? (phrase.Element.LocalName == HtmlElements.NoteLink && !(isApart && content.All(char.IsLetterOrDigit) && !phrase.HasRaised))
                || (isRaised && (phrase.HasLink || _links > 0 || IsLink(phrase.Element) || RaisedWords.IsSurelyMark(content)))
            : isRaised && RaisedWords.GoWithMark(content, phrase.HasLink);
        if (isNote)
        {
            words.Length = phrase.Start;
            if (content.Any(char.IsLetterOrDigit) || !phrase.HasLink)
            {
                notes.At(block, $"The mark of a note was left out: “{content}”.");
            }
        }
        else if (phrase.Raised != 0)
        {
            var before = words.ToString(Math.Max(0, phrase.Start - 20), Math.Min(20, phrase.Start));
            words.Length = phrase.Start;
            words.Append(inner[0] == ' ' && before is [.., not ' '] ? " " : "")
                .Append(RaisedWords.Of(content, isRaised, before))
                .Append(inner[^1] == ' ' ? " " : "");
            if (isRaised && RaisedWords.MayBeMark(before, content))
            {
                notes.At(block, $"A raised “{content}” may be the mark of a note.");
            }
            else if (isRaised && RaisedWords.IsApart(before, content))
            {
                notes.At(block, $"“{content}” stands raised behind the word before it.");
            }
        }
    }

    private sealed class Phrase(IElement element, int start, int raised)
    {
        public IElement Element => element;

        public int Start => start;

        public int Raised => raised;

        public bool HasLink { get; set; }

        public bool HasRaised { get; set; }

        public bool IsCut { get; set; }
    }
}
