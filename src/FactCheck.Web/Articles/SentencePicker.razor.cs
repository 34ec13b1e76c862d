using FactCheck.Domain;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace FactCheck.Web;

/// <summary>The state of the picker: a sentence, and words in it.</summary>
public sealed partial class SentencePicker
{
    private IReadOnlyList<TextRange> _sentences = [];
    private IReadOnlyList<TextRange> _wordsHere = [];
    private ElementReference _words;
    private int _sentence;
    private int _first;
    private int _last;

    /// <summary>The revision's text.</summary>
    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    /// <summary>The blocks that are shown.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<Block> Blocks { get; set; } = [];

    /// <summary>The text's language.</summary>
    [Parameter]
    public string Language { get; set; } = "en";

    /// <summary>The offset near which to begin.</summary>
    [Parameter]
    public int Near { get; set; }

    /// <summary>Called with the words whenever they change, so that the article can show them.</summary>
    [Parameter]
    public EventCallback<TextRange> OnMove { get; set; }

    /// <summary>Called with the words that were taken.</summary>
    [Parameter]
    public EventCallback<TextRange> OnPick { get; set; }

    /// <summary>Called when the person leaves without words.</summary>
    [Parameter]
    public EventCallback OnLeave { get; set; }

    private TextRange Sentence => _sentences[_sentence];

    private int Start => _wordsHere[_first].Start == FirstWordStart ? Sentence.Start : _wordsHere[_first].Start;

    private int End => _last == _wordsHere.Count - 1 ? Sentence.End : _wordsHere[_last].End;

    private int FirstWordStart => _wordsHere[0].Start;

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        _sentences = [.. Blocks.Where(block => !block.LeftOut).SelectMany(block => Sentences.In(Text, block.Start, block.End))];
        var near = _sentences.ToList().FindIndex(sentence => sentence.End > Near);
        Open(Math.Max(near, 0));
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await _words.FocusAsync(preventScroll: true);
            await TellAsync();
        }
    }

    private void Open(int sentence)
    {
        _sentence = sentence;
        var words = Words.In(Text, Sentence.Start, Sentence.End);
        _wordsHere = words.Count == 0 ? [Sentence] : words;
        (_first, _last) = (0, _wordsHere.Count - 1);
    }

    private Task OnKey(KeyboardEventArgs key) => key.Key switch
    {
        "ArrowDown" => Step(1),
        "ArrowUp" => Step(-1),
        "ArrowRight" when key.ShiftKey => MoveStart(1),
        "ArrowLeft" when key.ShiftKey => MoveStart(-1),
        "ArrowRight" => MoveEnd(1),
        "ArrowLeft" => MoveEnd(-1),
        "Escape" => OnLeave.InvokeAsync(),
        _ => Task.CompletedTask,
    };

    // Enter on a button presses that button; on the words it takes them.
    private Task OnWordsKey(KeyboardEventArgs key) => key.Key == "Enter" ? TakeAsync() : Task.CompletedTask;

    private Task Step(int by)
    {
        Open(Math.Clamp(_sentence + by, 0, _sentences.Count - 1));
        return TellAsync();
    }

    private Task MoveEnd(int by)
    {
        _last = Math.Clamp(_last + by, _first, _wordsHere.Count - 1);
        return TellAsync();
    }

    private Task MoveStart(int by)
    {
        _first = Math.Clamp(_first + by, 0, _last);
        return TellAsync();
    }

    private Task TellAsync() => OnMove.InvokeAsync(new TextRange(Start, End));

    private Task TakeAsync() => OnPick.InvokeAsync(new TextRange(Start, End));
}
