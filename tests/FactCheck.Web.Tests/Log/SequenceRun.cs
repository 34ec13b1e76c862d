using FactCheck.Domain;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests;

/// <summary>Plays generated steps over the real desks and holds each outcome, each row and both logs against the model.</summary>
internal sealed class SequenceRun(TestNewsroom newsroom, SqliteConnection reading, IReadOnlyList<SignedIn> actors, Dictionary<Act, int> done)
{
    private const int FirstStranger = 5;

    private static readonly string[] s_words = ["24 hours", "campaign", "600,000 soldiers", "conflict"];

    private readonly List<(Guid Id, ModelClaim Model)> _claims = [];
    private readonly SequenceActs _acts = new(newsroom);
    private (Func<Task<Outcome>> Send, Outcome First)? _last;

    /// <summary>Plays the steps.</summary>
    /// <exception cref="InvalidOperationException">Something broke a rule; the message says what.</exception>
    public async Task PlayAsync(IEnumerable<Step> steps)
    {
        var before = await HeadsAsync();
        foreach (var drawn in steps)
        {
            var step = Fit(drawn);
            var stages = _claims.Select(claim => claim.Model.Stage).ToList();
            var (expected, outcome, touched) = await PlayAsync(step);
            Demand(expected == AnswerOf(outcome), step, $"the rules say {expected}, the desk says {outcome}");
            before = await LogAgreesAsync(step, expected, before);
            if (touched is { } claim)
            {
                StageAgrees(step, expected, claim < stages.Count ? stages[claim] : null, _claims[claim].Model);
                await RowAgreesAsync(step, claim);
            }

            done[step.Act] = done.GetValueOrDefault(step.Act) + (expected == Answer.Done || step.Act == Act.SendAgain ? 1 : 0);
        }
    }

    private async Task<(Answer Expected, Outcome Outcome, int? Claim)> PlayAsync(Step step)
    {
        var who = actors[step.Who];
        var knows = step.Who < FirstStranger;
        if (step.Act == Act.SendAgain)
        {
            return _last is { } last && knows
                ? await AgainAsync(step, last.Send, last.First)
                : (Answer.Refused, Outcome.Refused(Refusal.NotNow("Nothing was sent yet.")), null);
        }

        if (step.Act == Act.Raise || _claims.Count == 0)
        {
            return await RaiseAsync(step with { Act = Act.Raise }, who, knows);
        }

        var at = At(step);
        var id = at is { } known ? _claims[known].Id : Guid.CreateVersion7();
        var claim = at is { } index ? _claims[index].Model : new ModelClaim();
        var part = step.Act is Act.RemovePlace or Act.RestorePlace
            ? step.Part % claim.PlaceCount
            : claim.EvidenceCount == 0 ? (int?)null : step.Part % claim.EvidenceCount;
        var words = s_words[step.Part % s_words.Length];
        var send = await _acts.MakeAsync(step, who, id, claim, part, words);
        var answer = !knows ? Answer.Ended : at is null ? Answer.Refused : claim.Try(step, step.Who, step.Who >= 2, words, part);
        var outcome = await send();
        _last = outcome.IsDone && SequenceActs.HasCommandId(step.Act) ? (send, outcome) : _last;
        return (answer, outcome, at);
    }

    // One of the three newest claims; 0 names one that does not exist.
    private int? At(Step step) => step.Claim == 0 ? null : ((step.Claim - 1) % Math.Min(_claims.Count, 3)) + Math.Max(0, _claims.Count - 3);

    private Step Fit(Step step) => _claims.Count > 0 && At(step) is { } at ? _claims[at].Model.Fit(step) : step;

    private async Task<(Answer, Outcome, int?)> RaiseAsync(Step step, SignedIn who, bool knows)
    {
        var outcome = await _acts.RaiseAsync(step, who);
        if (outcome.Id is { } id)
        {
            _claims.Add((id, new ModelClaim()));
        }

        var answer = !knows ? Answer.Ended : step.Faulty ? Answer.Refused : Answer.Done;
        return (answer, outcome, outcome.IsDone ? _claims.Count - 1 : null);
    }

    private async Task<(Answer, Outcome, int?)> AgainAsync(Step step, Func<Task<Outcome>> send, Outcome first)
    {
        var second = await send();
        Demand(second.Sequence == first.Sequence && second.IsDone, step, "the same command a second time was answered in another way");
        return (Answer.Refused, Outcome.Refused(Refusal.NotNow("Done already: it leaves nothing behind.")), null);
    }

    private async Task<(long, long)> LogAgreesAsync(Step step, Answer answer, (long Editorial, long Security) before)
    {
        var after = await HeadsAsync();
        var grown = (after.Editorial - before.Editorial, after.Security - before.Security);
        var expected = answer switch
        {
            Answer.Done => (1L, 0L),
            Answer.NotAllowed => (0L, 1L),
            _ => (0L, 0L),
        };
        // What somebody was refused just now already is only counted.
        Demand(grown == expected || (answer == Answer.NotAllowed && grown == (0L, 0L)), step, $"{answer}, and the logs grew by {grown}");
        return after;
    }

    // Written apart from the model's own moves: which stage may follow which, and by what act only.
    private static void StageAgrees(Step step, Answer answer, Stage? before, ModelClaim claim)
    {
        var allowed = claim.Stage == before || claim.Stage switch
        {
            Stage.InReview => step.Act == Act.Submit && before is (Stage.Drafted or Stage.ChangesRequested),
            Stage.ChangesRequested => step.Act == Act.Return && before == Stage.InReview,
            Stage.Approved => step.Act == Act.Approve && before == Stage.InReview,
            Stage.Published => step.Act == Act.Publish && before == Stage.Approved,
            _ => true,
        };
        Demand(allowed && (answer == Answer.Done || before is null || claim.Stage == before), step, $"a stage was skipped: {before} to {claim.Stage}");
    }

    private async Task RowAgreesAsync(Step step, int at)
    {
        var (id, model) = _claims[at];
        await using var db = await newsroom.Factory.CreateDbContextAsync();
        var row = await db.Claims.AsNoTracking().Where(claim => claim.Id == id).Select(claim => new
        {
            claim.Stage,
            claim.Version,
            claim.DetailsNumber,
            claim.VerdictNumber,
            claim.PublishedNumber,
            Verdict = claim.Verdicts.FirstOrDefault(verdict => verdict.Number == claim.VerdictNumber),
        }).SingleAsync();
        Demand((row.Stage, row.Version, row.DetailsNumber, row.VerdictNumber, row.PublishedNumber)
            == (model.Stage, model.Version, model.Details, model.Verdict, model.Published), step, $"the row is {row}, the rules say {model.Stage} {model.Version}");
        if (row.Verdict is not { } verdict)
        {
            return;
        }

        Demand(verdict.Authors.ToHashSet().SetEquals(model.Authors.Select(author => actors[author].PersonId)), step, "the authors differ");
        Demand(verdict.ApprovedBy == (model.ApprovedBy is { } by ? actors[by].PersonId : null), step, "the approver differs");
        Demand(verdict.ApprovedBy is not { } approver || (!verdict.Authors.Contains(approver) && IndexOf(approver) is 2 or 3 or 4), step, "FOUR EYES BROKEN");
        Demand(verdict.ReturnedBy is not { } returner || (!verdict.Authors.Contains(returner) && IndexOf(returner) is 2 or 3 or 4), step, "FOUR EYES BROKEN");
        Demand(row.Stage is not (Stage.Approved or Stage.Published) || verdict.ApprovedBy is not null, step, "approved by nobody");
    }

    private async Task<(long Editorial, long Security)> HeadsAsync()
    {
        await using var command = reading.CreateCommand();
        command.CommandText = "SELECT (SELECT Size FROM LogHead WHERE Log = 0), (SELECT Size FROM LogHead WHERE Log = 1)";
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return (reader.GetInt64(0), reader.GetInt64(1));
    }

    private int IndexOf(Guid person) => actors.ToList().FindIndex(each => each.PersonId == person);

    private static Answer AnswerOf(Outcome outcome) => outcome.Refusal?.Kind switch
    {
        null => Answer.Done,
        RefusalKind.NotAllowed => Answer.NotAllowed,
        RefusalKind.SignInEnded => Answer.Ended,
        _ => Answer.Refused,
    };

    private static void Demand(bool holds, Step step, string broken)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"{step}: {broken}");
        }
    }
}
