using Microsoft.AspNetCore.Components;

namespace FactCheck.Web;

/// <summary>
/// A form over something that others may change meanwhile. A newer saved version is taken over at once while nothing was typed; otherwise both are shown.
/// </summary>
public abstract class PanelForm : PanelPart
{
    private const string ChangedAgain = "It changed once more. Compare both again.";

    // The saved words by the number of their version: what was on the screen when a late press was made.
    private readonly Dictionary<int, IReadOnlyDictionary<string, string>> _shown = [];
    private bool _begun;
    private int? _pressed;

    /// <summary>The number of the saved version, so that a newer one is noticed.</summary>
    [Parameter]
    public int Number { get; set; }

    /// <summary>Who saved that version.</summary>
    [Parameter]
    public string ChangedBy { get; set; } = "Somebody";

    /// <summary>When, UTC.</summary>
    [Parameter]
    public DateTimeOffset? ChangedAt { get; set; }

    /// <summary>The name under which the browser keeps unsaved text of this form.</summary>
    [Parameter]
    public string DraftKey { get; set; } = "";

    /// <summary>The desk says that there is a newer version: load it.</summary>
    [Parameter]
    public EventCallback OnStale { get; set; }

    /// <summary>The words in the form.</summary>
    protected TypedFields Typed { get; } = new();

    /// <summary>The number of the version that the words started from.</summary>
    protected int Seen { get; private set; }

    /// <summary>The fields that somebody else changed meanwhile; empty when nobody did.</summary>
    protected IReadOnlyList<FieldVersions> Versions { get; private set; } = [];

    /// <summary>The saved words by field.</summary>
    protected abstract IReadOnlyDictionary<string, string> Saved { get; }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        _shown[Number] = Saved;
        if (!_begun || (Number != Seen && (!Typed.Touched || Typed.Against(Saved).Count == 0)))
        {
            Begin();
        }
        else if (Number != Seen && Typed.StartedFrom(Saved))
        {
            Seen = Number;
        }
        else if (Number != Seen)
        {
            Versions = Typed.Against(Saved);
        }
    }

    /// <summary>The button was pressed under the words of this version; the form's own event, which says no version, follows.</summary>
    protected void Press(int seen) => _pressed = seen;

    /// <summary>The version under whose words the form was sent. A newer one that came in since then was not on the screen.</summary>
    protected int TakeSeen()
    {
        var seen = _pressed ?? Seen;
        _pressed = null;
        return seen;
    }

    /// <summary>Starts again from the saved words.</summary>
    protected void Begin()
    {
        _begun = true;
        Typed.Begin(Saved);
        (Seen, Versions) = (Number, []);
    }

    /// <summary>The name under which the browser keeps a field.</summary>
    protected string DraftOf(string field) => $"{DraftKey}.{field}";

    /// <summary>Goes on with the own words on top of the newer version, if that is the one that the person saw beside them.</summary>
    protected void KeepMine(int seen)
    {
        if (seen != Number)
        {
            Said = ChangedAgain;
            return;
        }

        Typed.KeepMine(Saved);
        (Seen, Versions, Refusal, Said) = (Number, [], null, "Your words stand in the form. Save them to keep them.");
    }

    /// <summary>Takes the newer version; the own words can be brought back.</summary>
    protected async Task TakeTheirsAsync(int seen)
    {
        if (seen != Number)
        {
            Said = ChangedAgain;
            return;
        }

        Typed.TakeTheirs(Saved);
        (Seen, Versions, Refusal, Said) = (Number, [], null, "The newer version stands in the form.");
        await Page.ForgetDraftsAsync(DraftKey);
    }

    /// <summary>Runs a command of the form; a stale one asks for the newer version and shows both.</summary>
    protected async Task<Outcome?> SaveAsync(string doing, string done, int seen, object attempt, Func<Guid, Task<Outcome>> act)
    {
        var outcome = await RunAsync(doing, done, attempt, act, DraftKey);
        if (outcome is { IsDone: true })
        {
            Typed.Saved();
        }
        else if (outcome?.Refusal?.Kind == Domain.RefusalKind.Stale)
        {
            await OnStale.InvokeAsync();
            if (seen != Seen && _shown.TryGetValue(seen, out var shown) && shown.Any(pair => Saved.GetValueOrDefault(pair.Key, "") != pair.Value))
            {
                Versions = [.. Typed.Against(Saved).Select(each => each with { Before = shown.GetValueOrDefault(each.Field, "") })];
            }
        }

        return outcome;
    }
}
