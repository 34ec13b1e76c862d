using FactCheck.Domain;

namespace FactCheck.Web.Tests;

/// <summary>Turns generated steps into commands to the desks.</summary>
internal sealed class SequenceActs(TestNewsroom newsroom)
{
    private readonly ClaimDesk _claims = newsroom.Get<ClaimDesk>();
    private readonly VerdictDesk _verdicts = newsroom.Get<VerdictDesk>();
    private readonly EvidenceForTests _evidence = new(newsroom.Factory, newsroom.Clock);

    /// <summary>Whether the command carries an id, so that it can be sent again.</summary>
    public static bool HasCommandId(Act act) =>
        act is Act.Edit or Act.AddPlace or Act.AddEvidence or Act.Propose or Act.Submit or Act.Approve or Act.Return or Act.Publish or Act.Retract;

    /// <summary>Raises a claim.</summary>
    public Task<Outcome> RaiseAsync(Step step, SignedIn who) =>
        _claims.RaiseAsync(who, new(Details(step), Place("24 hours"), Guid.CreateVersion7()));

    /// <summary>A command that can be sent any number of times.</summary>
    public async Task<Func<Task<Outcome>>> MakeAsync(Step step, SignedIn who, Guid claim, ModelClaim model, int? part, string words)
    {
        var command = Guid.CreateVersion7();
        var stale = step.Stale ? 1 : 0;
        var (seen, details) = (model.Version - stale, model.Details - stale);
        var reason = step.Faulty ? " " : "Name the source of the date.";
        return step.Act switch
        {
            Act.Edit => () => _claims.EditAsync(who, new(claim, Details(step), details, command)),
            Act.AddPlace => () => _claims.AddAppearanceAsync(who, new(new(claim, details), Place(words), command)),
            Act.RemovePlace => await PlaceAsync(claim, part, id => _claims.RemoveAppearanceAsync(who, new(claim, id, seen))),
            Act.RestorePlace => await PlaceAsync(claim, part, id => _claims.RestoreAppearanceAsync(who, new(claim, id, seen))),
            Act.Withdraw => () => _claims.WithdrawAsync(who, new(claim, seen, reason)),
            Act.Restore => () => _claims.RestoreAsync(who, new(claim, seen)),
            Act.Propose => Propose(step, who, claim, model.Verdict - stale, command),
            Act.Submit => () => _verdicts.SubmitAsync(who, new(claim, seen, command)),
            Act.Approve => () => _verdicts.ApproveAsync(who, new(claim, seen, command)),
            Act.Return => () => _verdicts.RequestChangesAsync(who, new(claim, seen, reason, command)),
            Act.Retract => () => _verdicts.RetractAsync(who, new(claim, seen, reason, command)),
            Act.Publish => () => _verdicts.PublishAsync(who, new(claim, seen, (ChangeKind)step.Part, reason, command)),
            _ => await EvidenceAsync(step, who, claim, model, part, command),
        };
    }

    private Func<Task<Outcome>> Propose(Step step, SignedIn who, Guid claim, int seen, Guid command)
    {
        var rating = step.Faulty ? (Rating)99 : RatingScale.Steps[step.Part].Rating;
        return () => _verdicts.ProposeAsync(who, new(claim, new(rating, "He did not.", "See [E1]."), seen, command));
    }

    private async Task<Func<Task<Outcome>>> EvidenceAsync(Step step, SignedIn who, Guid claim, ModelClaim model, int? part, Guid command)
    {
        var details = EvidenceForTests.Details(step.Faulty ? " " : $"A source, {step.Part}");
        var all = await newsroom.ClaimAsync(claim) is { } loaded ? loaded.Evidence.OrderBy(each => each.Number).ToList() : [];
        var id = part is { } at && at < all.Count ? all[at].Id : Guid.CreateVersion7();
        var version = part is { } index && index < all.Count ? model.EvidenceVersion(index) - (step.Stale ? 1 : 0) : 1;
        var seen = model.Version - (step.Stale ? 1 : 0);
        List<Guid> order = [.. all.Where(each => each.Stands).OrderByDescending(each => each.Position).Select(each => each.Id)];
        return step.Act switch
        {
            Act.AddEvidence => () => _evidence.AddAsync(who, claim, details, command),
            Act.EditEvidence => () => _evidence.EditAsync(who, claim, id, details, version),
            Act.OrderEvidence => () => _evidence.OrderAsync(who, claim, step.Faulty ? [.. order, id] : order, seen),
            Act.WithdrawEvidence => () => _evidence.WithdrawAsync(who, claim, id, seen),
            Act.RestoreEvidence => () => _evidence.RestoreAsync(who, claim, id, seen),
            _ => throw new ArgumentOutOfRangeException(nameof(step)),
        };
    }

    private async Task<Func<Task<Outcome>>> PlaceAsync(Guid claim, int? part, Func<Guid, Task<Outcome>> act)
    {
        var places = await newsroom.ClaimAsync(claim) is { } loaded ? loaded.Appearances.OrderBy(each => each.Id).ToList() : [];
        var id = part is { } at && at < places.Count ? places[at].Id : Guid.CreateVersion7();
        return () => act(id);
    }

    private SelectedPlace Place(string words)
    {
        var start = TestNewsroom.Text.IndexOf(words, StringComparison.Ordinal);
        return new(newsroom.Article.Id, newsroom.Revision.Id, start, start + words.Length);
    }

    private static ClaimDetails Details(Step step) =>
        new(step.Faulty ? "" : $"The conflict could end within {step.Part} days", "Donald Trump", false, null, null);
}
