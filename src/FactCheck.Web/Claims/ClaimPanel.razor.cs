using FactCheck.Domain;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web;

/// <summary>The panel of the selected claim.</summary>
public sealed partial class ClaimPanel
{
    private static readonly string[] s_parts = ["details", "evidence", "verdict"];

    private ClaimView? _view;
    private (Guid Id, int Version, string? Part) _shown;
    private string _part = "details";
    private string _working = "";
    private bool _missing;
    private bool _writing;
    private bool _placesFirst;
    private KeptForm? _kept;
    private IReadOnlyList<string> _drafts = [];
    private Guid _draftsOf;

    /// <summary>The claim.</summary>
    [Parameter, EditorRequired]
    public Guid ClaimId { get; set; }

    /// <summary>Its wording, while the rest is loaded.</summary>
    [Parameter]
    public string? Wording { get; set; }

    /// <summary>Raised whenever anything about the claim changed, by anybody.</summary>
    [Parameter]
    public int ClaimVersion { get; set; }

    /// <summary>Who works here.</summary>
    [Parameter, EditorRequired]
    public SignedIn By { get; set; } = null!;

    /// <summary>The person's role, for the buttons that are offered; desks read it afresh.</summary>
    [Parameter, EditorRequired]
    public Role Role { get; set; }

    /// <summary>The part to open: details, evidence or verdict.</summary>
    [Parameter]
    public string? Part { get; set; }

    /// <summary>Who works on the claim now.</summary>
    [Parameter]
    public RenderFragment? Presence { get; set; }

    /// <summary>The person closes the panel.</summary>
    [Parameter]
    public EventCallback OnClose { get; set; }

    /// <summary>The person works in this part: details, evidence, verdict, or "" for none.</summary>
    [Parameter]
    public EventCallback<string> OnWorking { get; set; }

    /// <summary>The person wants to select further words for the claim.</summary>
    [Parameter]
    public EventCallback<SeenWords> OnAddPlace { get; set; }

    /// <summary>The person wants to mark the words of a place anew.</summary>
    [Parameter]
    public EventCallback<AnswerPlace> OnReselect { get; set; }

    /// <summary>The person wants the claim before (-1) or after (1).</summary>
    [Parameter]
    public EventCallback<int> OnMove { get; set; }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        var before = _shown;
        _shown = (ClaimId, ClaimVersion, Part);
        if (before.Part != Part || before.Id != ClaimId)
        {
            _part = s_parts.Contains(Part) ? Part! : "details";
        }

        if (before.Id != ClaimId)
        {
            (_view, _missing, _writing, _placesFirst, _drafts, _working) = (null, false, false, false, [], "");
        }

        if (before.Id != ClaimId || before.Version != ClaimVersion)
        {
            await LoadAsync();
        }
    }

    /// <summary>Unsaved words that the browser keeps open the forms in which they were typed.</summary>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_view is null || _draftsOf == ClaimId)
        {
            return;
        }

        _draftsOf = ClaimId;
        var prefix = $"{By.PersonId:N}.{ClaimId:N}.";
        _drafts = [.. (await Page.DraftsAsync(prefix)).Select(name => name[prefix.Length..])];
        if (_drafts.Count > 0)
        {
            _writing |= _drafts.Any(name => name.StartsWith("verdict.", StringComparison.Ordinal));
            StateHasChanged();
        }
    }

    private async Task LoadAsync()
    {
        var wanted = ClaimId;
        var view = await Query.FindAsync(wanted);
        if (wanted == ClaimId && (view is null || _view is null || view.Claim.Id != _view.Claim.Id || view.Claim.Version >= _view.Claim.Version))
        {
            // Once asked, the question stays on top until another claim is opened: nothing jumps under the pointer.
            _placesFirst |= view?.Claim.Appearances.Any(place => place.WaitsForAnswer) == true;
            (_view, _missing) = (view, view is null);
        }
    }

    private Task<Outcome> EditAsync(ClaimDetails details, int seen, Guid commandId) =>
        Desk.EditAsync(By, new(ClaimId, details, seen, commandId));

    private async Task SavedAsync()
    {
        _kept?.Release();
        await LoadAsync();
        await SayWorkingAsync("");
    }

    private async Task WrittenAsync()
    {
        _writing = false;
        await SavedAsync();
    }

    private async Task WriteAsync()
    {
        _writing = true;
        StateHasChanged();
        await Task.Yield();
        await Page.FocusAsync("verdict-Rating");
    }

    private void StopWriting()
    {
        _writing = false;
        _kept?.Release();
    }

    private string Title => _view?.Claim.Wording ?? (_missing ? "There is no such claim" : Wording ?? "");

    private Task WorkAsync() => SayWorkingAsync(_part);

    private async Task SayWorkingAsync(string part)
    {
        if (_working != part)
        {
            _working = part;
            await OnWorking.InvokeAsync(part);
        }
    }

    private async Task OpenAsync(string part)
    {
        _part = part;
        await SayWorkingAsync("");
        await Page.ShowAddressAsync(AddressOf(part));
    }

    private async Task CloseAsync()
    {
        await SayWorkingAsync("");
        await OnClose.InvokeAsync();
    }

    // A field that is missing for publication, in whichever part it stands.
    private async Task GoAsync(string field)
    {
        _writing |= field is "Rating" or "Summary" or "Justification";
        var (part, id) = field switch
        {
            "Evidence" => ("evidence", "new-evidence-Title"),
            "Claimant" or "Appearance" => ("details", $"claim-{field}"),
            _ => ("verdict", $"verdict-{field}"),
        };
        await OpenAsync(part);
        StateHasChanged();
        await Page.FocusAsync(id);
    }

    private static bool Open(ClaimView view) => view.Claim.Stage != Stage.Withdrawn;

    private static string? Withdrawn(ClaimView view) => Open(view)
        ? null
        : $"{view.NameOf(view.Last(EntryKind.ClaimWithdrawn)?.ActorId)} withdrew this claim. Your words stay here and can be saved once the claim is restored.";

    private string? Overtaken(ClaimView view) => Withdrawn(view) ?? (_writing || view.Claim.CurrentVerdict is not { } verdict
        ? null
        : $"{view.NameOf(verdict.AuthorId)} saved version {verdict.Number} while this form was open. Your words stay here; save them as a newer version, or close the form.");

    private string AddressOf(string part) => PanelAddress.Of(Navigation, ClaimId, part);

    private static Appearance? First(ClaimView view) => view.Claim.Appearances.Where(each => each.Stands).MinBy(each => each.AddedAt);

    private static string? LanguageOf(ClaimView view) => First(view) is { } first ? view.Articles.GetValueOrDefault(first.ArticleId)?.Language : null;
}
