using FactCheck.Domain;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web;

/// <summary>
/// What the parts of the panel do the same way: run one command at a time, say in words how it went, put each problem beside its field and focus the
/// first, forget unsaved text once it is saved.
/// </summary>
public abstract class PanelPart : ComponentBase
{
    private Guid _commandId = Guid.CreateVersion7();
    private object? _attempt;

    /// <summary>Who works here.</summary>
    [Parameter, EditorRequired]
    public SignedIn By { get; set; } = null!;

    [Inject]
    protected PageScript Page { get; set; } = null!;

    [Inject]
    private ILogger<PanelPart> Logger { get; set; } = null!;

    /// <summary>Whether a command runs.</summary>
    protected bool Busy { get; private set; }

    /// <summary>How it goes, in words, for everybody and for screen readers.</summary>
    protected string Said { get; set; } = "";

    /// <summary>Why the last command was refused.</summary>
    protected Refusal? Refusal { get; set; }

    /// <summary>What the ids of this part's fields begin with.</summary>
    protected abstract string Prefix { get; }

    /// <summary>For aria-disabled: the button stays where it is and says that it cannot be used now.</summary>
    protected string? Waiting => Busy ? "true" : null;

    /// <summary>What is wrong with a field.</summary>
    protected string? ProblemOf(string field)
    {
        var problems = Refusal?.Problems.Where(problem => problem.Field == field).Select(problem => problem.Message).ToList();
        return problems is { Count: > 0 } ? string.Join(' ', problems) : null;
    }

    /// <summary>The id of a field.</summary>
    protected string IdOf(string field) => $"{Prefix}-{field}";

    /// <summary>Runs a command unless one runs. The same attempt again carries the same command id, so that it is never done twice.</summary>
    /// <param name="doing">What it does, while it does.</param>
    /// <param name="done">What it did.</param>
    /// <param name="attempt">What is asked for; another one is another command.</param>
    /// <param name="act">Calls the desk.</param>
    /// <param name="drafts">Unsaved text to forget once it is saved.</param>
    protected async Task<Outcome?> RunAsync(string doing, string done, object attempt, Func<Guid, Task<Outcome>> act, string? drafts = null)
    {
        if (Busy)
        {
            return null;
        }

        if (!attempt.Equals(_attempt))
        {
            (_attempt, _commandId) = (attempt, Guid.CreateVersion7());
        }

        (Busy, Said, Refusal) = (true, doing, null);
        StateHasChanged();
        var outcome = await TryAsync(act);
        (Busy, Refusal, Said) = (false, outcome.Refusal, outcome.IsDone ? done : "Not saved.");
        if (outcome.IsDone)
        {
            _attempt = null;
            if (drafts is not null)
            {
                await Page.SavedDraftsAsync(drafts);
            }
        }
        else if (outcome.Refusal!.Problems.FirstOrDefault(problem => problem.Field.Length > 0) is { } first)
        {
            StateHasChanged();
            await Page.FocusAsync(IdOf(first.Field));
        }

        return outcome;
    }

    private async Task<Outcome> TryAsync(Func<Guid, Task<Outcome>> act)
    {
        try
        {
            return await act(_commandId);
        }
#pragma warning disable CA1031 // Whatever fails, the person keeps the page and the typed words, and can try again.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Logger.LogError(exception, "A command of the panel failed");
            return Outcome.Refused(Refusal.NotNow("This could not be saved just now. Your text is kept here; try again in a moment."));
        }
    }
}
