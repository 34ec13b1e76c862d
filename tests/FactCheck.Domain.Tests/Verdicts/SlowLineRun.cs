using static FactCheck.Domain.Tests.ClaimForTests;

namespace FactCheck.Domain.Tests;

/// <summary>
/// Plays presses that come late, and holds every submission, approval and publication against the screen on which it was pressed. The rule is written
/// here without a look at how Domain keeps it: what somebody vouches for stood on that person's screen, and nobody vouches for own work.
/// </summary>
/// <param name="carried">What a button hands over, of the screen on which it was pressed and the claim as it is when the press arrives.</param>
internal sealed class SlowLineRun(Func<SlowScreen, Claim, SlowScreen> carried)
{
    private static readonly Actor[] s_actors = [Author, Other, Editor, Admin, new(Guid.CreateVersion7(), Role.Editor)];

    private readonly Claim _claim = Raised();
    private readonly List<SlowScreen> _screens = [];
    private readonly int[] _acted = new int[s_actors.Length];
    private readonly HashSet<Guid> _authors = [];
    private readonly HashSet<Guid> _changed = [];
    private SlowScreen? _submitted;
    private SlowScreen? _approved;
    private int _revisions;

    /// <summary>How often each act was done.</summary>
    public Dictionary<SlowAct, int> Done { get; } = [];

    /// <summary>Plays the steps.</summary>
    /// <exception cref="InvalidOperationException">Somebody vouches for what that person did not see.</exception>
    public void Play(IEnumerable<SlowStep> steps)
    {
        _screens.Add(SlowScreen.Of(_claim));
        foreach (var drawn in steps)
        {
            var step = drawn.Fitting ? drawn with { Act = Next(drawn) } : drawn;
            var seen = Math.Max(_acted[step.Who], _screens.Count - 1 - step.Lag);
            _acted[step.Who] = seen;
            var (screen, actor) = (_screens[seen], s_actors[step.Who]);
            if (new SlowPress(_claim, actor, carried(screen, _claim), step, ++_revisions).Arrive() is null)
            {
                Done[step.Act] = Done.GetValueOrDefault(step.Act) + 1;
                Take(step, actor, screen);
            }

            Stands(step);
            _screens.Add(SlowScreen.Of(_claim));
        }
    }

    private SlowAct Next(SlowStep step) => _claim.Stage switch
    {
        Stage.Withdrawn => SlowAct.Restore,
        _ when step.Part == 7 && _claim.Evidence.Any(piece => !piece.Stands) => SlowAct.RestoreEvidence,
        _ when step.Part == 11 && _claim.Appearances.Any(place => !place.Stands) => SlowAct.RestorePlace,
        _ when _claim.StandingPlaces.Any(place => place.WaitsForAnswer) && step.Part % 2 == 0 => SlowAct.Confirm,
        Stage.Open or Stage.Drafted when !_claim.StandingEvidence.Any() => SlowAct.AddEvidence,
        Stage.Open => SlowAct.Propose,
        Stage.InReview => step.Part % 6 == 0 ? SlowAct.Revise : step.Part % 6 == 1 ? SlowAct.Return : SlowAct.Approve,
        Stage.Approved => step.Part % 6 == 0 ? SlowAct.Revise : SlowAct.Publish,
        Stage.Published => step.Part % 4 == 0 ? SlowAct.Retract : SlowAct.Propose,
        _ => SlowAct.Submit,
    };

    private void Take(SlowStep step, Actor actor, SlowScreen screen)
    {
        switch (step.Act)
        {
            case SlowAct.Submit:
                Demand(Shows(screen), step, "submitted what was not on the author's screen");
                _submitted = screen;
                break;
            case SlowAct.Approve:
                Demand(Shows(screen), step, "approved what was not on the editor's screen");
                Demand(!_authors.Contains(actor.Id) && !_changed.Contains(actor.Id), step, "approved own work");
                _approved = screen;
                break;
            case SlowAct.Publish:
                Demand(Shows(screen), step, "published what was not on the publisher's screen");
                Demand(_approved is not null && Shows(_approved), step, "published what the approver did not see");
                _changed.Clear();
                break;
            case SlowAct.Return or SlowAct.Retract or SlowAct.Withdraw or SlowAct.Restore or SlowAct.Revise or SlowAct.Confirm or SlowAct.Gone:
                break;
            case SlowAct.Propose:
                _authors.Add(actor.Id);
                break;
            default:
                _changed.Add(actor.Id);
                break;
        }
    }

    // Between the acts too: what is called submitted or approved is what its people saw, except quoted words that the next editor is shown.
    private void Stands(SlowStep step)
    {
        Demand(_claim.Stage is not (Stage.InReview or Stage.Approved) || _submitted!.Words == SlowScreen.WordsOf(_claim), step, "a submission covers what its author did not see");
        Demand(_claim.Stage != Stage.Approved || Shows(_approved!), step, "an approval covers what its editor did not see");
    }

    private bool Shows(SlowScreen screen) => (screen.Words, screen.Quoted) == (SlowScreen.WordsOf(_claim), SlowScreen.QuotedOf(_claim));

    private static void Demand(bool holds, SlowStep step, string broken)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"{step}: somebody {broken}");
        }
    }
}
