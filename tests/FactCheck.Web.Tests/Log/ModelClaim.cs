using FactCheck.Domain;

namespace FactCheck.Web.Tests;

/// <summary>What the rules say should come of a step.</summary>
public enum Answer
{
    Done,
    NotAllowed,
    Ended,
    Refused,
}

/// <summary>
/// A claim as the rules of the newsroom describe it, written without a look at the code: the oracle of the generated sequences. It knows nothing of
/// databases, logs or texts.
/// </summary>
public sealed class ModelClaim
{
    private readonly List<Piece> _evidence = [];
    private readonly List<(string Words, bool Stands)> _places = [("24 hours", true)];
    private readonly HashSet<int> _authors = [];
    private readonly HashSet<int> _contributors = [];

    public Stage Stage { get; private set; } = Stage.Open;

    public int Version { get; private set; } = 1;

    public int Details { get; private set; } = 1;

    public int Verdict { get; private set; }

    public int Published { get; private set; }

    public int? ApprovedBy { get; private set; }

    public IReadOnlySet<int> Authors => _authors;

    public int EvidenceCount => _evidence.Count;

    public int PlaceCount => _places.Count;

    private bool Retracted { get; set; }

    private int Standing => _evidence.Count(piece => piece.Stands);

    public int EvidenceVersion(int at) => _evidence[at].Version;

    /// <summary>The step turned into the act that takes the claim forward, if that is what it is for.</summary>
    public Step Fit(Step step) => !step.Fitting ? step : step with
    {
        Part = Published == 0 ? 0 : 1 + (step.Part % 3),
        Act = Stage switch
        {
            Stage.Withdrawn => Act.Restore,
            Stage.Open or Stage.Drafted when Standing == 0 => Act.AddEvidence,
            Stage.Open => Act.Propose,
            Stage.InReview => step.Part % 4 == 0 ? Act.Return : Act.Approve,
            Stage.Approved => Act.Publish,
            Stage.Published => Act.Retract,
            _ => Act.Submit,
        },
    };

    /// <summary>Decides a step of somebody whose access stands, and takes it in when it is done.</summary>
    public Answer Try(Step step, int who, bool editor, string words, int? part)
    {
        var answer = Decide(step, who, editor, words, part);
        if (answer == Answer.Done)
        {
            Take(step, who, words, part);
            Version++;
        }

        return answer;
    }

    private Answer Decide(Step step, int who, bool editor, string words, int? part)
    {
        var withdrawn = Stage == Stage.Withdrawn;
        return step.Act switch
        {
            Act.Approve or Act.Return or Act.Publish or Act.Retract when Unpublishable(step.Act) => Answer.Refused,
            Act.Approve or Act.Return or Act.Publish or Act.Retract when !editor => Answer.NotAllowed,
            _ when step.Stale && JudgesTheWhole(step.Act) => Answer.Refused,
            Act.Submit when Stage is not (Stage.Drafted or Stage.ChangesRequested) => Answer.Refused,
            Act.Submit when !_authors.Contains(who) => Answer.NotAllowed,
            Act.Approve or Act.Return when Stage != Stage.InReview => Answer.Refused,
            Act.Approve or Act.Return when _authors.Contains(who) || _contributors.Contains(who) => Answer.NotAllowed,
            Act.Publish when Stage != Stage.Approved || Standing == 0 => Answer.Refused,
            Act.Publish when (Published == 0) != (step.Part == 0) || step.Part > 3 => Answer.Refused,
            Act.Publish when Published > 0 && step.Faulty => Answer.Refused,
            Act.Retract when Retracted => Answer.Refused,
            Act.Submit or Act.Approve or Act.Publish => Answer.Done,
            Act.Restore => withdrawn ? Answer.Done : Answer.Refused,
            _ when withdrawn => Answer.Refused,
            Act.Withdraw => Published > 0 && !Retracted ? Answer.Refused : Answer.Done,
            Act.AddPlace when step.Stale => Answer.Refused,
            Act.AddPlace => _places.Contains((words, true)) ? Answer.Refused : Answer.Done,
            Act.OrderEvidence => step.Faulty ? Answer.Refused : Answer.Done,
            Act.Return or Act.Retract => step.Faulty ? Answer.Refused : Answer.Done,
            Act.Edit or Act.Propose or Act.EditEvidence when step.Stale || step.Faulty => Answer.Refused,
            Act.AddEvidence => step.Faulty ? Answer.Refused : Answer.Done,
            Act.Edit or Act.Propose => Answer.Done,
            _ => part is { } at && PartFits(step.Act, at) ? Answer.Done : Answer.Refused,
        };
    }

    // The others carry the version of the part that they change, or add something beside the rest.
    private static bool JudgesTheWhole(Act act) =>
        act is Act.Submit or Act.Approve or Act.Return or Act.Publish or Act.Retract or Act.Withdraw or Act.Restore
            or Act.RemovePlace or Act.RestorePlace or Act.OrderEvidence or Act.WithdrawEvidence or Act.RestoreEvidence;

    // A claim that was never published has nothing to retract, whoever asks.
    private bool Unpublishable(Act act) => act == Act.Retract && Published == 0;

    private bool PartFits(Act act, int at) => act switch
    {
        Act.EditEvidence or Act.WithdrawEvidence => _evidence[at].Stands,
        Act.RestoreEvidence => !_evidence[at].Stands,
        Act.RemovePlace => _places[at].Stands && _places.Count(place => place.Stands) > 1,
        Act.RestorePlace => !_places[at].Stands,
        _ => throw new ArgumentOutOfRangeException(nameof(act)),
    };

    private void Take(Step step, int who, string words, int? part)
    {
        switch (step.Act)
        {
            case Act.Submit:
                Stage = Stage.InReview;
                return;
            case Act.Approve:
                (Stage, ApprovedBy) = (Stage.Approved, who);
                return;
            case Act.Return:
                Stage = Stage.ChangesRequested;
                return;
            case Act.Publish:
                (Stage, Published, Retracted) = (Stage.Published, Published + 1, false);
                _contributors.Clear();
                return;
            case Act.Withdraw:
                (Stage, ApprovedBy) = (Stage.Withdrawn, null);
                return;
            case Act.Retract:
                (Published, Retracted) = (Published + 1, true);
                break;
            case Act.Propose:
                Verdict++;
                _authors.Add(who);
                break;
            default:
                if (step.Act != Act.Restore)
                {
                    _contributors.Add(who);
                }

                TakePart(step.Act, words, part);
                break;
        }

        ApprovedBy = null;
        Stage = Verdict == 0 ? Stage.Open : Stage.Drafted;
    }

    // The acts put the standing evidence into the opposite order.
    private void Reverse()
    {
        var position = 0;
        foreach (var piece in _evidence.Where(piece => piece.Stands).OrderByDescending(piece => piece.Position).ToList())
        {
            position++;
            piece.Version += piece.Position == position ? 0 : 1;
            piece.Position = position;
        }
    }

    private void TakePart(Act act, string words, int? part)
    {
        var at = part ?? 0;
        switch (act)
        {
            case Act.Edit:
                Details++;
                break;
            case Act.AddPlace:
                _places.Add((words, true));
                break;
            case Act.RemovePlace or Act.RestorePlace:
                _places[at] = (_places[at].Words, act == Act.RestorePlace);
                break;
            case Act.AddEvidence:
                _evidence.Add(new Piece { Position = _evidence.Count + 1 });
                break;
            case Act.EditEvidence:
                _evidence[at].Version++;
                break;
            case Act.WithdrawEvidence or Act.RestoreEvidence:
                _evidence[at].Stands = act == Act.RestoreEvidence;
                _evidence[at].Version++;
                break;
            case Act.OrderEvidence:
                Reverse();
                break;
        }
    }

    private sealed class Piece
    {
        public bool Stands { get; set; } = true;

        public int Version { get; set; } = 1;

        public int Position { get; set; }
    }
}
