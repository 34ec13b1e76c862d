using Microsoft.JSInterop;

namespace FactCheck.Web;

/// <summary>What the page's script tells the workspace, and what the workspace lets it show.</summary>
public sealed partial class ArticleWorkspace
{
    /// <summary>A script: a note or a mark was pressed, another claim was reached by key, or a step of history opens or closes one.</summary>
    [JSInvokable]
    public Task OpenClaim(Guid? id, string? part) => ChangeAsync(() =>
    {
        (_selected, _place, _addTo, _reselect, _picking) = (id, null, null, null, false);
        Part = part;
    });

    /// <summary>A script, or the picker: these words are to become a claim.</summary>
    [JSInvokable]
    public async Task SelectWords(int start, int end, int revision)
    {
        if (_board is { } board && revision != board.Article.RevisionNumber)
        {
            _problem = "A newer revision of the article came in while you were selecting. Select the words again.";
            StateHasChanged();
            return;
        }

        if (Place(start, end) is not { } place)
        {
            return;
        }

        if ((_reselect?.ClaimId ?? _addTo?.ClaimId) is { } claimId)
        {
            var outcome = _reselect is { } answer
                ? await places.ReselectAsync(_by, answer, place)
                : await desk.AddAppearanceAsync(_by, new(_addTo!, place));
            await OpenAsync(claimId, "details");
            _problem = outcome.Refusal?.Message;
            StateHasChanged();
            return;
        }

        await ChangeAsync(() => Open(place));
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

    private async Task PaintAsync(int start, int end)
    {
        if (_page is not null)
        {
            await _page.InvokeVoidAsync("picked", start, end);
        }
    }
}
