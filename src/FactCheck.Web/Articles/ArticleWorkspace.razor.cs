using FactCheck.Domain;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;

namespace FactCheck.Web;

/// <summary>
/// The article at the desk: text, margin and the selected claim's panel, live. All circuits that show the article share its board; this page only
/// says which claim is open here, and what its person does.
/// </summary>
public sealed partial class ArticleWorkspace(
    Boards boards, Presence presence, PeopleNames people, ClaimDesk desk, PlaceDesk places, IJSRuntime js)
{
    private ArticleBoard? _board;
    private bool _loaded;
    private SignedIn _by = SignedIn.Nobody;
    private Role _role;
    private Guid? _selected;
    private SelectedPlace? _place;
    private string _quote = "";
    private object _raising = new();
    private SeenWords? _addTo;
    private AnswerPlace? _reselect;
    private bool _picking;
    private int _near;
    private string? _problem;
    private string? _arrived;
    private ElementReference _main;
    private IDisposable? _subscription;
    private Presence.Seat? _seat;
    private IJSObjectReference? _module;
    private IJSObjectReference? _page;
    private DotNetObjectReference<ArticleWorkspace>? _self;

    /// <summary>The article.</summary>
    [Parameter]
    public Guid Id { get; set; }

    /// <summary>The claim that the address opens.</summary>
    [SupplyParameterFromQuery(Name = "claim")]
    public string? ClaimInAddress { get; set; }

    /// <summary>The part of the claim that the address opens.</summary>
    [SupplyParameterFromQuery(Name = "part")]
    public string? Part { get; set; }

    /// <summary>The words that the address raises a claim from, as "start-end-revision".</summary>
    [SupplyParameterFromQuery(Name = "raise")]
    public string? RaiseInAddress { get; set; }

    /// <summary>The place whose words the address marks anew.</summary>
    [SupplyParameterFromQuery(Name = "anew")]
    public string? AnewInAddress { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    private bool IsOpen => _selected is not null || _place is not null;

    private string Direction => TextDirection.Of(_board!.Article.Details.Language);

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        _by = (await Authentication).User.SignedIn() ?? SignedIn.Nobody;
        _role = (await people.OfAsync(_by)).Role;
        _board = await boards.GetAsync(Id);
        _loaded = true;
        _selected = Guid.TryParse(ClaimInAddress, out var claim) ? claim : null;
        await SuggestAsync();
        if (PlaceInAddress() is { } place)
        {
            Open(place);
            _accepting = Accepts(place);
        }
        else if (Guid.TryParse(AnewInAddress, out var anew) && _board?.Claims.Values.FirstOrDefault(each => each.Places.Any(one => one.AppearanceId == anew)) is { } stands)
        {
            var found = stands.Places.First(one => one.AppearanceId == anew);
            (_reselect, _picking, _near) = (new(stands.Id, new(anew, found.Version, stands.Version)), true, found.Start);
        }
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // Not the first render: when others open the article at the same moment, its board comes only after that.
        if (_seat is not null || _board is null)
        {
            return;
        }

        _seat = presence.Enter(Id, _by);
        _seat.Show(doing => doing with { ClaimId = _selected });
        _subscription = boards.Subscribe(Id, board => _ = InvokeAsync(() => ShowAsync(board)));
        _self = DotNetObjectReference.Create(this);
        _module = await js.InvokeAsync<IJSObjectReference>("import", "./js/workspace.js");
        _page = await _module.InvokeAsync<IJSObjectReference>("attach", _main, _self);
        if (await boards.GetAsync(Id) is { } newest)
        {
            await ShowAsync(newest);
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _subscription?.Dispose();
        _seat?.Dispose();
        _self?.Dispose();
        try
        {
            await (_page?.InvokeVoidAsync("end") ?? ValueTask.CompletedTask);
            await (_page?.DisposeAsync() ?? ValueTask.CompletedTask);
            await (_module?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
        catch (Exception exception) when (exception is JSDisconnectedException or OperationCanceledException)
        {
            // The page is gone already, and its listeners with it: before the call, or while it waited for an answer.
        }
    }

    private async Task ShowAsync(ArticleBoard board)
    {
        // The bell and the catch-up after the first render may come in either order.
        if (board.Sequence <= _board?.Sequence)
        {
            return;
        }

        if (_board is { } before && before.Article.RevisionId != board.Article.RevisionId)
        {
            _arrived = $"Revision {board.Article.RevisionNumber} of this article came in just now{(board.Waiting == 0 ? "" : $": {PlaceWords.ToReview(board.Waiting)}")}.";
        }

        _board = board;
        await SuggestAsync();
        await TellNewsAsync(board);
        StateHasChanged();
    }

    private Task RaisedAsync(Guid claimId) => OpenAsync(claimId, "evidence");

    private async Task OpenAsync(Guid claimId, string part)
    {
        await ChangeAsync(() => (_selected, _place, _addTo, _reselect, _picking, Part) = (claimId, null, null, null, false, part));
        await PaintAsync(0, 0);
    }

    private async Task LeaveAsync()
    {
        if (_picking || _place is not null)
        {
            await ChangeAsync(() => (_picking, _place, _addTo, _reselect) = (false, null, null, null));
            await PaintAsync(0, 0);
        }
        else
        {
            await ChangeAsync(() => _selected = null);
        }
    }

    private Task AddPlaceAsync(SeenWords claim) => ChangeAsync(() => (_addTo, _picking, _near) = (claim, true, 0));

    private Task ReselectAsync(AnswerPlace answer) => ChangeAsync(() => (_reselect, _picking, _near) =
        (answer, true, _board?.Claims.GetValueOrDefault(answer.ClaimId)?.Places.FirstOrDefault(place => place.AppearanceId == answer.Seen.AppearanceId)?.Start ?? 0));

    // Words of a newer revision for a claim that is being typed: the form stays as it is.
    private void Open(SelectedPlace place)
    {
        if (_place is null || _place.RevisionId == place.RevisionId)
        {
            _raising = new();
        }

        (_place, _quote, _picking, _accepting) = (place, _board!.Text[place.Start..place.End], false, false);
    }

    private void Work(string part) => _seat?.Show(doing => doing with { Part = part });

    private Task ShowPickedAsync(TextRange range) => PaintAsync(range.Start, range.End);

    private async Task ChangeAsync(Action change)
    {
        (_problem, _arrived) = (null, null);
        var before = _selected;
        change();
        TellChosen(before);
        _seat?.Show(doing => doing with { ClaimId = _selected, Part = "" });
        StateHasChanged();
        if (_page is not null)
        {
            // What a button's press changed is rendered only after its handler has let go.
            await Task.Yield();
            await _page.InvokeVoidAsync("opened", _selected, _place is { } place ? $"{place.Start}-{place.End}-{_board!.Article.RevisionNumber}" : null, Part, _picking);
        }
    }

    private SelectedPlace? Place(int start, int end) =>
        _board is { } board && start >= 0 && start < end && end <= board.Text.Length ? new(Id, board.Article.RevisionId, start, end) : null;

    private SelectedPlace? PlaceInAddress() =>
        RaiseInAddress?.Split('-').Select(part => int.TryParse(part, out var number) ? number : -1).ToArray() is [var start, var end, var revision]
        && revision == _board?.Article.RevisionNumber ? Place(start, end) : null;
}
