using AngleSharp.Dom;

namespace FactCheck.Web;

/// <summary>
/// What a page's parts hold, found in one walk through it: how many words each article or main part has, and which forms hold the page's article, because
/// some servers wrap the whole page in one.
/// </summary>
internal sealed class HtmlParts
{
    // A hostile page may have thousands of articles, and every open one counts every word.
    private const int MostParts = 32;

    private static readonly HashSet<string> s_wordy = ["p", "li", "blockquote", "h1", "h2", "h3", "pre"];

    private readonly List<Part> _parts = [];
    private readonly List<Part> _open = [];
    private readonly Stack<INode> _openForms = [];
    private readonly HashSet<INode> _formsAround = [];
    private int _wordy;

    private HtmlParts(INode body) => Body = Begin(body);

    private Part Body { get; }

    /// <summary>Walks through a page's body.</summary>
    public static HtmlParts Of(IElement body, CancellationToken cancel)
    {
        var parts = new HtmlParts(body);
        HtmlWalk.Through(body, parts.Enter, parts.Leave, cancel);
        return parts;
    }

    /// <summary>The part with most words where it holds more than half of all, else the body.</summary>
    public INode Main => _parts.Skip(1).MaxBy(part => part.Letters) is { } most && most.Letters * 2 > Body.Letters ? most.Node : Body.Node;

    /// <summary>Whether the node is a form beside the article, such as one for comments.</summary>
    public bool IsPlainForm(INode node) => node is IElement { LocalName: "form" } && !_formsAround.Contains(node);

    private bool Enter(INode node)
    {
        if (node is IText text)
        {
            foreach (var part in _open)
            {
                part.Letters += _wordy > part.WordyAround ? text.Length : 0;
            }
        }
        else if (node is IElement element && node != Body.Node)
        {
            Enter(element);
        }

        return true;
    }

    private void Enter(IElement element)
    {
        var isPart = element.LocalName is "article" or "main";
        if (isPart || element.LocalName == "h1")
        {
            while (_openForms.TryPop(out var form))
            {
                _formsAround.Add(form);
            }
        }

        if ((isPart || element.GetAttribute("role") == "main") && _parts.Count <= MostParts)
        {
            Begin(element);
        }

        if (element.LocalName == "form")
        {
            _openForms.Push(element);
        }

        _wordy += s_wordy.Contains(element.LocalName) ? 1 : 0;
    }

    private void Leave(INode node)
    {
        _wordy -= node is IElement element && node != Body.Node && s_wordy.Contains(element.LocalName) ? 1 : 0;
        if (_open[^1].Node == node)
        {
            _open.RemoveAt(_open.Count - 1);
        }

        if (_openForms.TryPeek(out var form) && form == node)
        {
            _openForms.Pop();
        }
    }

    private Part Begin(INode node)
    {
        var part = new Part(node, _wordy);
        _parts.Add(part);
        _open.Add(part);
        return part;
    }

    private sealed class Part(INode node, int wordyAround)
    {
        public INode Node => node;

        public int WordyAround => wordyAround;

        public long Letters { get; set; }
    }
}
