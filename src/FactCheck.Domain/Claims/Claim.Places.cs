namespace FactCheck.Domain;

public sealed partial class Claim
{
    /// <summary>
    /// Carries the claim's places in an article over to a newer revision, those that were taken off too, so that one that is put back is right. An approval
    /// stays: whether the changed words matter is for a person to say.
    /// </summary>
    public void Carry(Carrying carrying)
    {
        var isTold = false;
        foreach (var appearance in _appearances.Where(each => each.ArticleId == carrying.ArticleId))
        {
            appearance.Carry(carrying.RevisionId, carrying.Of(appearance));
            isTold |= appearance.State != AnchorState.Exact;
        }

        if (isTold)
        {
            Raise();
        }
    }

    /// <summary>Says that the words which were found for a place make the same claim.</summary>
    /// <param name="actor">Who looked.</param>
    /// <param name="appearanceId">The place.</param>
    /// <param name="seenVersion">The place's version that the person saw.</param>
    /// <param name="text">The newest revision's text.</param>
    /// <param name="now">The time, UTC.</param>
    public Refusal? ConfirmPlace(Actor actor, Guid appearanceId, int seenVersion, string text, DateTimeOffset now)
    {
        var (appearance, refusal) = Answerable(appearanceId, seenVersion);
        if (appearance is null)
        {
            return refusal;
        }

        if (appearance.State == AnchorState.Orphaned && !text.AsSpan(appearance.Start).StartsWith(appearance.Quote))
        {
            return Refusal.NotNow("No words were found for this place. Mark them anew, or say that they are gone.");
        }

        appearance.Confirm(actor, now);
        Raise();
        return null;
    }

    /// <summary>Marks the words of a place anew after the article changed. An edit: it voids an approval.</summary>
    public Refusal? Reselect(Actor actor, Guid appearanceId, int seenVersion, Place place, DateTimeOffset now)
    {
        var (appearance, refusal) = Answerable(appearanceId, seenVersion);
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
        Edited();
        return null;
    }

    /// <summary>Says that the article does not make the claim at this place any more.</summary>
    public Refusal? GonePlace(Actor actor, Guid appearanceId, int seenVersion, DateTimeOffset now)
    {
        var (appearance, refusal) = Answerable(appearanceId, seenVersion);
        if (appearance is null)
        {
            return refusal;
        }

        appearance.Lose(actor, now);
        Raise();
        return null;
    }

    // What was answered can be answered again: people are wrong too.
    private (Appearance? Appearance, Refusal? Refusal) Answerable(Guid appearanceId, int seenVersion)
    {
        if (WithdrawnRefusal() is { } withdrawn)
        {
            return (null, withdrawn);
        }

        if (_appearances.FirstOrDefault(each => each.Id == appearanceId && each.Stands) is not { } appearance)
        {
            return (null, Refusal.NotNow("This mark was taken off."));
        }

        if (appearance.Version != seenVersion)
        {
            return (null, Refusal.Stale("Somebody answered this, or the article changed again, since you opened it. Look at the place as it is now."));
        }

        return appearance.WaitsForAnswer || appearance.Answer is not null
            ? (appearance, null)
            : (null, Refusal.NotNow("This place asks nothing: its words were found again."));
    }
}
