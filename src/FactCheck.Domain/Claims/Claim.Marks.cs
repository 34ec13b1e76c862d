namespace FactCheck.Domain;

public sealed partial class Claim
{
    /// <summary>Marks a further place where the claim stands.</summary>
    /// <param name="actor">Who says that the words make this claim.</param>
    /// <param name="place">The words.</param>
    /// <param name="seenDetailsNumber">The number of the claim's words that the person saw.</param>
    /// <param name="now">The time, UTC.</param>
    public (Appearance? Added, Refusal? Refusal) AddAppearance(Actor actor, Place place, int seenDetailsNumber, DateTimeOffset now)
    {
        var changed = seenDetailsNumber == DetailsNumber ? null : Refusal.Changed("Its words are others now.");
        if ((WithdrawnRefusal() ?? changed ?? Refusal.IfAny(PlaceProblems(place))) is { } refusal)
        {
            return (null, refusal);
        }

        if (_appearances.Count >= Limits.AppearancesPerClaim)
        {
            return (null, Refusal.NotNow($"A claim can stand in {Limits.AppearancesPerClaim} places. Raise a second claim for more."));
        }

        if (_appearances.Any(other => other.Stands && IsAt(other, place)))
        {
            return (null, Refusal.NotNow("These very words are marked for this claim already."));
        }

        var added = new Appearance(Id, place, actor.Id, now);
        _appearances.Add(added);
        Edited(actor);
        return (added, null);
    }

    /// <summary>Takes one appearance off. The last one stays: withdraw the claim instead.</summary>
    public Refusal? RemoveAppearance(Actor actor, Guid appearanceId, int seenVersion, DateTimeOffset now)
    {
        if ((ChangedSince(seenVersion) ?? WithdrawnRefusal()) is { } refusal)
        {
            return refusal;
        }

        if (_appearances.FirstOrDefault(each => each.Id == appearanceId && each.Stands) is not { } appearance)
        {
            return Refusal.NotNow("This mark was taken off already.");
        }

        if (_appearances.Count(each => each.Stands) == 1)
        {
            return Refusal.NotNow("This is the claim's only place. Withdraw the claim if it should go.");
        }

        appearance.Remove(actor.Id, now);
        Edited(actor);
        return null;
    }

    /// <summary>Puts an appearance back.</summary>
    public Refusal? RestoreAppearance(Actor actor, Guid appearanceId, int seenVersion)
    {
        if ((ChangedSince(seenVersion) ?? WithdrawnRefusal()) is { } refusal)
        {
            return refusal;
        }

        if (_appearances.FirstOrDefault(each => each.Id == appearanceId && !each.Stands) is not { } appearance)
        {
            return Refusal.NotNow("This mark stands already.");
        }

        appearance.Restore();
        Edited(actor);
        return null;
    }

    private static bool IsAt(Appearance appearance, Place place) =>
        (appearance.RevisionId, appearance.Start, appearance.End) == (place.RevisionId, place.Anchor.Start, place.Anchor.End);

    private static IEnumerable<Problem?> PlaceProblems(Place place)
    {
        yield return place.Anchor.Quote.Length > Limits.Quote
            ? new("Quote", $"The selection is {place.Anchor.Quote.Length:N0} characters long; at most {Limits.Quote:N0} fit. Select less.")
            : null;
    }
}
