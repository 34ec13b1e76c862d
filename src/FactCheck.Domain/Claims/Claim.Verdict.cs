namespace FactCheck.Domain;

public sealed partial class Claim
{
    /// <summary>Writes a new version of the verdict, if nobody else wrote one since the person saw it.</summary>
    public Refusal? Propose(Actor actor, VerdictDraft draft, int seenVerdictNumber, DateTimeOffset now)
    {
        if (WithdrawnRefusal() is { } withdrawn)
        {
            return withdrawn;
        }

        if (seenVerdictNumber != VerdictNumber)
        {
            return Refusal.Stale("Somebody wrote a newer version of this verdict while you were writing. Compare both and save again.");
        }

        if (Refusal.IfAny(draft.Problems()) is { } refusal)
        {
            return refusal;
        }

        CurrentVerdict?.Void();
        _verdicts.Add(new Verdict(Id, VerdictNumber + 1, draft, actor.Id, CurrentVerdict?.Authors ?? [], now));
        VerdictNumber++;
        Stage = Stage.Drafted;
        Raise();
        return null;
    }

    /// <summary>Hands the newest version to the editors. Only an author of it may.</summary>
    /// <param name="actor">Who submits.</param>
    /// <param name="seenVersion">The claim's version that the person saw.</param>
    /// <param name="now">The time, UTC.</param>
    public Refusal? Submit(Actor actor, int seenVersion, DateTimeOffset now)
    {
        if (ChangedSince(seenVersion) is { } changed)
        {
            return changed;
        }

        if (Stage is not (Stage.Drafted or Stage.ChangesRequested) || CurrentVerdict is not { } verdict)
        {
            return Refusal.NotNow($"There is nothing to submit: this claim is “{Stage.Words()}”.");
        }

        if (!verdict.Authors.Contains(actor.Id))
        {
            return Refusal.NotAllowed("Only an author of this verdict may submit it.");
        }

        if (Refusal.IfAny(PublishGate.MissingForReview(this)) is { } refusal)
        {
            return refusal;
        }

        verdict.Submit(actor.Id, now, this);
        Stage = Stage.InReview;
        Raise();
        return null;
    }

    /// <summary>
    /// Approves the submitted version with all that it stands on (<see cref="ApprovalCover"/>). Only an editor who is no author of any of it may, admins
    /// included.
    /// </summary>
    public Refusal? Approve(Actor actor, int seenVersion, DateTimeOffset now)
    {
        var (verdict, refusal) = Reviewable(actor, seenVersion, "approve");
        if (verdict is null)
        {
            return refusal;
        }

        if (Refusal.IfAny(PublishGate.Doubtful(this)) is { } doubt)
        {
            return doubt;
        }

        verdict.Approve(actor.Id, now, this);
        Stage = Stage.Approved;
        Raise();
        return null;
    }

    /// <summary>Sends the submitted version back with a reason. The same people may as may approve it.</summary>
    public Refusal? RequestChanges(Actor actor, int seenVersion, string? reason, DateTimeOffset now)
    {
        var (verdict, refusal) = Reviewable(actor, seenVersion, "return");
        if (verdict is null)
        {
            return refusal;
        }

        if (Typed.Problem(reason, "The reason", Limits.Reason, required: true) is { } problem)
        {
            return new Refusal(RefusalKind.Invalid, [new("Reason", problem)]);
        }

        verdict.Return(actor.Id, now, Typed.Clean(reason)!);
        Stage = Stage.ChangesRequested;
        Raise();
        return null;
    }

    /// <summary>Publishes the approved version, frozen as it stands now.</summary>
    /// <param name="actor">An editor.</param>
    /// <param name="seenVersion">The claim's version that the person saw.</param>
    /// <param name="kind">What sort of change; the first publication is always First.</param>
    /// <param name="changeNote">What changed and why; required after the first.</param>
    /// <param name="now">The time, UTC.</param>
    /// <param name="articles">What readers are told of the articles in which it stands; frozen with the version.</param>
    public (PublishedCheck? Check, Refusal? Refusal) Publish(
        Actor actor, int seenVersion, ChangeKind kind, string? changeNote, DateTimeOffset now, IReadOnlyDictionary<Guid, ArticleFace> articles)
    {
        if (!actor.IsEditor)
        {
            return (null, Refusal.NotAllowed("Only an editor may publish."));
        }

        if (ChangedSince(seenVersion) is { } changed)
        {
            return (null, changed);
        }

        if (Stage != Stage.Approved || CurrentVerdict is not { ApprovedBy: { } approvedBy } verdict || verdict.Authors.Contains(approvedBy))
        {
            return (null, Refusal.NotNow(Stage == Stage.Published
                ? "This fact-check is published already."
                : $"Only an approved verdict can be published; this claim is “{Stage.Words()}”."));
        }

        if ((Refusal.IfAny(PublishGate.Missing(this)) ?? Uncovered(verdict)) is { } refusal)
        {
            return (null, refusal);
        }

        if (Refusal.IfAny(ChangeProblems(kind, changeNote)) is { } invalid)
        {
            return (null, invalid);
        }

        Contributors = null;
        return (Freeze(actor, kind, changeNote, PublishGate.Content(this, verdict, articles), now), null);
    }

    /// <summary>
    /// An article in which it stands changed while readers do not see the article yet: publishing would show them the change, so whoever publishes has to
    /// see it first. What was approved stays approved.
    /// </summary>
    public void ArticleChanged()
    {
        if (Stage == Stage.Approved)
        {
            Raise();
        }
    }

    /// <summary>Takes the published fact-check back, with a reason that readers see. The page stays and says so.</summary>
    public (PublishedCheck? Check, Refusal? Refusal) Retract(
        Actor actor, int seenVersion, CheckContent published, string? reason, DateTimeOffset now)
    {
        if (!actor.IsEditor)
        {
            return (null, Refusal.NotAllowed("Only an editor may retract."));
        }

        if (ChangedSince(seenVersion) is { } changed)
        {
            return (null, changed);
        }

        if (PublishedNumber == 0 || Retracted)
        {
            return (null, Refusal.NotNow("There is no published fact-check to retract."));
        }

        if (Typed.Problem(reason, "The reason", Limits.Reason, required: true) is { } problem)
        {
            return (null, new Refusal(RefusalKind.Invalid, [new("ChangeNote", problem)]));
        }

        CurrentVerdict?.Void();
        var check = Freeze(actor, ChangeKind.Retraction, reason, published, now);
        Stage = Stage.Drafted;
        return (check, null);
    }

    private PublishedCheck Freeze(Actor actor, ChangeKind kind, string? note, CheckContent content, DateTimeOffset now)
    {
        Slug ??= Domain.Slug.Of(Wording, Id, "claim");
        PublishedNumber++;
        Retracted = kind == ChangeKind.Retraction;
        Stage = Stage.Published;
        Raise();
        return new PublishedCheck(Id, PublishedNumber, Slug, kind, Typed.Clean(note), content, actor.Id, now);
    }

    private (Verdict? Verdict, Refusal? Refusal) Reviewable(Actor actor, int seenVersion, string act)
    {
        if (!actor.IsEditor)
        {
            return (null, Refusal.NotAllowed($"Only an editor may {act} a verdict."));
        }

        if (ChangedSince(seenVersion) is { } changed)
        {
            return (null, changed);
        }

        if (Stage != Stage.InReview || CurrentVerdict is not { } verdict)
        {
            return (null, Refusal.NotNow($"This verdict does not wait for an editor any more: it is “{Stage.Words()}”."));
        }

        if (verdict.Authors.Contains(actor.Id))
        {
            return (null, Refusal.NotAllowed($"You are an author of this version, so another editor has to {act} it."));
        }

        return IsBy(actor.Id)
            ? (null, Refusal.NotAllowed($"You changed the words, places or evidence of this claim, so another editor has to {act} it."))
            : (verdict, null);
    }

    private Refusal? Uncovered(Verdict verdict) => verdict.Cover?.Covers(this) == true
        ? null
        : Refusal.NotNow("What stands here is not what was approved. An author saves it once more and submits it, and an editor looks at it again.");

    private Refusal? ChangedSince(int seenVersion) => seenVersion == Version ? null : Refusal.Changed($"It is “{Stage.Words()}” now.");

    private IEnumerable<Problem?> ChangeProblems(ChangeKind kind, string? note)
    {
        var first = PublishedNumber == 0;
        yield return first == (kind == ChangeKind.First) && kind != ChangeKind.Retraction && Enum.IsDefined(kind)
            ? null
            : new("ChangeKind", first ? "This is the first publication." : "Say whether it is a correction, an update or a clarification.");
        yield return Problem.In("ChangeNote", Typed.Problem(note, "What changed", Limits.Reason, required: !first));
    }
}
