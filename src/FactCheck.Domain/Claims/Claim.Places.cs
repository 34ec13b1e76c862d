namespace FactCheck.Domain;

public sealed partial class Claim
{
    /// <summary>
    /// Carries the claim's places in an article over to a newer revision, those that were taken off too, so that one that is put back is right. Where that
    /// changes words that would be published, what was approved is not approved any more and goes back to the editors; what was submitted stays submitted,
    /// for an editor sees the words before approving them.
    /// </summary>
    public void Carry(Carrying carrying)
    {
        var isTold = false;
        foreach (var appearance in _appearances.Where(each => each.ArticleId == carrying.ArticleId))
        {
            var before = (appearance.Quote, appearance.State, appearance.Answer);
            Change(appearance, () => appearance.Carry(carrying.RevisionId, carrying.Of(appearance)));
            isTold |= appearance.State != AnchorState.Exact || before != (appearance.Quote, appearance.State, appearance.Answer);
        }

        if (isTold)
        {
            Raise();
        }
    }

    /// <summary>Says that the words which were found for a place make the same claim.</summary>
    /// <param name="actor">Who looked.</param>
    /// <param name="seen">The place as the person saw it.</param>
    /// <param name="text">The newest revision's text.</param>
    /// <param name="now">The time, UTC.</param>
    public Refusal? ConfirmPlace(Actor actor, SeenPlace seen, string text, DateTimeOffset now)
    {
        var (appearance, refusal) = Answerable(seen);
        if (appearance is null)
        {
            return refusal;
        }

        if (appearance.State == AnchorState.Orphaned && !text.AsSpan(appearance.Start).StartsWith(appearance.Quote))
        {
            return Refusal.NotNow("No words were found for this place. Mark them anew, or say that they are gone.");
        }

        Change(appearance, () => appearance.Confirm(actor, now));
        Answered(actor);
        return null;
    }

    /// <summary>Marks the words of a place anew after the article changed. An edit: it voids an approval.</summary>
    public Refusal? Reselect(Actor actor, SeenPlace seen, Place place, DateTimeOffset now)
    {
        var (appearance, refusal) = Answerable(seen);
        if (appearance is null)
        {
            return refusal;
        }

        if (Refusal.IfAny(PlaceProblems(place)) is { } problem)
        {
            return problem;
        }

        if (_appearances.Any(other => other != appearance && other.Stands && IsAt(other, place)))
        {
            return Refusal.NotNow("These very words are marked for this claim already. Mark others, or take this mark off.");
        }

        appearance.Reselect(actor, place, now);
        Edited(actor);
        return null;
    }

    /// <summary>Says that the article does not make the claim at this place any more.</summary>
    public Refusal? GonePlace(Actor actor, SeenPlace seen, DateTimeOffset now)
    {
        var (appearance, refusal) = Answerable(seen);
        if (appearance is null)
        {
            return refusal;
        }

        Change(appearance, () => appearance.Lose(actor, now));
        Answered(actor);
        return null;
    }

    /// <summary>
    /// Whether a person's answer about a place leaves a submission, an approval or a publication standing: an editor's does who is no author of it.
    /// Everybody else's answer is an edit.
    /// </summary>
    /// <param name="stage">Where the work on the claim stands.</param>
    /// <param name="isAuthor">Whether the person is an author (<see cref="IsBy"/>).</param>
    /// <param name="role">The person's role.</param>
    public static bool AnswerKeeps(Stage stage, bool isAuthor, Role role) =>
        stage is not (Stage.InReview or Stage.Approved or Stage.Published) || (role >= Role.Editor && !isAuthor);

    private void Answered(Actor actor)
    {
        if (AnswerKeeps(Stage, IsBy(actor.Id), actor.Role))
        {
            Raise();
        }
        else
        {
            Edited(actor);
        }
    }

    // Nobody is held to words that they did not see: an approval stands only while the words that a publication would quote are those that were approved.
    private void Change(Appearance appearance, Action change)
    {
        var (words, version) = (appearance.Quoted.Anchor.Quote, appearance.Version);
        change();
        if (!appearance.Stands || Stage is not (Stage.InReview or Stage.Approved) || CurrentVerdict is not { } verdict)
        {
            return;
        }

        if (appearance.Quoted.Anchor.Quote == words)
        {
            verdict.Follow(appearance.Id, version, appearance.Version);
        }
        else if (Stage == Stage.Approved)
        {
            verdict.Unapprove();
            Stage = Stage.InReview;
        }
    }

    // What was answered can be answered again: people are wrong too.
    private (Appearance? Appearance, Refusal? Refusal) Answerable(SeenPlace seen)
    {
        if (WithdrawnRefusal() is { } withdrawn)
        {
            return (null, withdrawn);
        }

        if (_appearances.FirstOrDefault(each => each.Id == seen.AppearanceId && each.Stands) is not { } appearance)
        {
            return (null, Refusal.NotNow("This mark was taken off."));
        }

        if (appearance.Version != seen.Version)
        {
            return (null, Refusal.Stale("Somebody answered this, or the article changed again, since you opened it. Look at the place as it is now."));
        }

        if (ChangedSince(seen.ClaimVersion) is { } changed)
        {
            return (null, changed);
        }

        return appearance.WaitsForAnswer || appearance.Answer is not null
            ? (appearance, null)
            : (null, Refusal.NotNow("This place asks nothing: its words were found again."));
    }
}

/// <summary>A place as a person saw it who answers for it.</summary>
/// <param name="AppearanceId">The place.</param>
/// <param name="Version">Its version.</param>
/// <param name="ClaimVersion">The version of the claim, whose wording the words are held against.</param>
public sealed record SeenPlace(Guid AppearanceId, int Version, int ClaimVersion);
