using FactCheck.Domain;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FactCheck.Web;

/// <summary>What the machine suggests, while a person wants to see it; the switch stands in the address.</summary>
public sealed partial class ArticleWorkspace
{
    private const string On = "1";

    private BoardSuggestions? _suggestions;
    private BoardSuggestion? _dismissed;
    private bool _accepting;

    /// <summary>Whether the address asks for suggestions.</summary>
    [SupplyParameterFromQuery(Name = "suggest")]
    public string? SuggestInAddress { get; set; }

    [Inject]
    private Suggester Suggester { get; set; } = null!;

    [Inject]
    private SuggestionDesk Suggestions { get; set; } = null!;

    private bool Suggesting => SuggestInAddress == On;

    private bool MayDecide => _role >= Role.Editor;

    private async Task SuggestAsync()
    {
        var board = _board;
        var suggestions = Suggesting && board is not null ? await Suggester.ForAsync(board) : null;
        if (ReferenceEquals(board, _board))
        {
            _suggestions = suggestions;
        }
    }

    private async Task SwitchSuggestionsAsync()
    {
        SuggestInAddress = Suggesting ? null : On;
        _dismissed = null;
        await SuggestAsync();
        if (_page is not null)
        {
            await _page.InvokeVoidAsync("suggesting", SuggestInAddress);
        }
    }

    private async Task AcceptAsync(BoardSuggestion suggestion)
    {
        if (suggestion.Place.RevisionId != _board!.Article.RevisionId)
        {
            _problem = "A newer text of this article came in. Look at the suggestions there.";
            return;
        }

        await ChangeAsync(() =>
        {
            Open(suggestion.Place);
            (_accepting, _addTo, _reselect) = (true, null, null);
        });
        await PaintAsync(suggestion.Place.Start, suggestion.Place.End);
    }

    private Task DismissAsync(BoardSuggestion suggestion) => DecideAsync(suggestion, Suggestions.DismissAsync, suggestion);

    private Task ReopenAsync(BoardSuggestion suggestion) => DecideAsync(suggestion, Suggestions.ReopenAsync, null);

    private async Task DecideAsync(BoardSuggestion suggestion, Func<SignedIn, SelectedPlace, Guid?, CancellationToken, Task<Outcome>> decide, BoardSuggestion? dismissed)
    {
        var outcome = await decide(_by, suggestion.Place, null, CancellationToken.None);
        _problem = outcome.Refusal?.Message;
        _dismissed = outcome.IsDone ? dismissed : _dismissed;
        if (await boards.GetAsync(Id) is { } newest)
        {
            await ShowAsync(newest);
        }
    }

    // A reload of a page on which an editor was accepting a suggestion.
    private bool Accepts(SelectedPlace place) => MayDecide && _suggestions?.At(place.Start, place.End) is not null;
}
