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
    Boards boards, Presence presence, PeopleNames people, ClaimDesk desk, IJSRuntime js)
{
    private ArticleBoard? _board;
    private bool _loaded;
    private Guid _personId;
    private Role _role;
    private Guid? _selected;
    private SelectedPlace? _place;
    private Guid? _addTo;
    private bool _picking;
    private int _near;
    private string _news = "";
    private string? _problem;
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

    /// <summary>The words that the address raises a claim from, as "start-end".</summary>
    [SupplyParameterFromQuery(Name = "raise")]
    public string? RaiseInAddress { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    private bool IsOpen => _selected is not null || _place is not null;

    private string Direction => TextDirection.Of(_board!.Article.Details.Language);

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        _personId = (await Authentication).User.PersonId() ?? Guid.Empty;
        _role = (await people.OfAsync(_personId)).Role;
        _board = await boards.GetAsync(Id);
        _loaded = true;
        _selected = Guid.TryParse(ClaimInAddress, out var claim) ? claim : null;
        _place = PlaceInAddress();
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // Not the first render: when others open the article at the same moment, its board comes only after that.
        if (_seat is not null || _board is null)
        {
            return;
        }

        _seat = presence.Enter(Id, _personId);
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

    /// <summary>A script: a note or a mark was pressed, or another claim was reached by key.</summary>
    [JSInvokable]
    public Task OpenClaim(Guid? id) => ChangeAsync(() =>
    {
        (_selected, _place, _picking) = (id, null, false);
        Part = null;
    });

    /// <summary>A script, or the picker: these words are to become a claim.</summary>
    [JSInvokable]
    public async Task SelectWords(int start, int end)
    {
        if (Place(start, end) is not { } place)
        {
            return;
        }

        if (_addTo is { } claimId)
        {
            var outcome = await desk.AddAppearanceAsync(_personId, claimId, place);
            await OpenAsync(claimId, "details");
            _problem = outcome.Refusal?.Message;
            StateHasChanged();
            return;
        }

        await ChangeAsync(() => (_place, _picking) = (place, false));
        await PaintAsync(start, end);
    }

    /// <summary>A script: the key was pressed without a selection.</summary>
    [JSInvokable]
    public Task PickWords(int near) => ChangeAsync(() => (_picking, _near) = (_board!.Blocks.Length > 0, near));

    /// <summary>A script: the person selects these words now; others see it.</summary>
    [JSInvokable]
    public void ShowSelection(int start, int end) => _seat?.Show(doing => doing with { Start = Math.Max(start, 0), End = Math.Max(end, 0) });

    /// <summary>A script: Escape.</summary>
    [JSInvokable]
    public Task Leave() => LeaveAsync();

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
        catch (JSDisconnectedException)
        {
            // The page is gone already, and its listeners with it.
        }
    }

    private async Task ShowAsync(ArticleBoard board)
    {
        // The bell and the catch-up after the first render may come in either order.
        if (board.Sequence <= _board?.Sequence)
        {
            return;
        }

        _board = board;
        if (board.News.LastOrDefault(item => item.ActorId != _personId) is { } item)
        {
            _news = $"{(await people.OfAsync(item.ActorId)).FirstName} {item.Kind.Words}: {board.Claims[item.ClaimId].Wording}";
        }

        StateHasChanged();
    }

    private Task RaisedAsync(Guid claimId) => OpenAsync(claimId, "evidence");

    private async Task OpenAsync(Guid claimId, string part)
    {
        await ChangeAsync(() => (_selected, _place, _addTo, _picking, Part) = (claimId, null, null, false, part));
        await PaintAsync(0, 0);
    }

    private Task MoveAsync(int by)
    {
        var ids = _board!.Blocks.SelectMany(block => block.Notes).Select(claim => claim.Id).ToList();
        var at = _selected is { } id ? ids.IndexOf(id) : -1;
        return ids.Count == 0 ? Task.CompletedTask : OpenClaim(ids[Math.Clamp(at + by, 0, ids.Count - 1)]);
    }

    private async Task LeaveAsync()
    {
        if (_picking || _place is not null)
        {
            await ChangeAsync(() => (_picking, _place, _addTo) = (false, null, null));
            await PaintAsync(0, 0);
        }
        else
        {
            await ChangeAsync(() => _selected = null);
        }
    }

    private Task AddPlaceAsync(Guid claimId) => ChangeAsync(() => (_addTo, _picking, _near) = (claimId, true, 0));

    private void Work(string part) => _seat?.Show(doing => doing with { Part = part });

    private Task ShowPickedAsync(TextRange range) => PaintAsync(range.Start, range.End);

    private async Task ChangeAsync(Action change)
    {
        _problem = null;
        change();
        _seat?.Show(doing => doing with { ClaimId = _selected, Part = "" });
        StateHasChanged();
        if (_page is not null)
        {
            await _page.InvokeVoidAsync("opened", _selected, _place is { } place ? $"{place.Start}-{place.End}" : null, Part);
        }
    }

    private SelectedPlace? Place(int start, int end) =>
        _board is { } board && start >= 0 && start < end && end <= board.Text.Length ? new(Id, board.Article.RevisionId, start, end) : null;

    private SelectedPlace? PlaceInAddress() =>
        RaiseInAddress?.Split('-') is [var start, var end] && int.TryParse(start, out var from) && int.TryParse(end, out var to) ? Place(from, to) : null;

    private async Task PaintAsync(int start, int end)
    {
        if (_page is not null)
        {
            await _page.InvokeVoidAsync("picked", start, end);
        }
    }
}
