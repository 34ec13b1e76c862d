namespace FactCheck.Domain;

/// <summary>
/// One checkable statement, with where it stands, what is known about it and what the newsroom says of it. The root of all of that: whoever
/// changes any part of it goes through here, so that "any edit voids an approval" and "nobody approves own work" cannot be gone round.
/// </summary>
public sealed partial class Claim : Audited
{
    private readonly List<Appearance> _appearances = [];
    private readonly List<Evidence> _evidence = [];
    private readonly List<Verdict> _verdicts = [];

    private Claim()
    {
    }

    /// <summary>The neutral wording.</summary>
    public string Wording { get; private set; } = "";

    /// <summary>Who said it.</summary>
    public string? Claimant { get; private set; }

    /// <summary>Somebody looked and the claimant is not known.</summary>
    public bool ClaimantUnknown { get; private set; }

    /// <summary>When it was said.</summary>
    public DateOnly? SaidOn { get; private set; }

    /// <summary>The surroundings needed to understand it.</summary>
    public string? Context { get; private set; }

    /// <summary>Counts the versions of the words above, from 1.</summary>
    public int DetailsNumber { get; private set; } = 1;

    /// <summary>The wording's quantities as a person corrected them; null while the machine's reading stands.</summary>
    public IReadOnlyList<Quantity>? Quantities { get; private set; }

    /// <summary>Where the work stands.</summary>
    public Stage Stage { get; private set; }

    /// <summary>The newest verdict's number; 0 when there is none.</summary>
    public int VerdictNumber { get; private set; }

    /// <summary>The newest published version's number; 0 when there is none.</summary>
    public int PublishedNumber { get; private set; }

    /// <summary>Whether the newest published version is a retraction.</summary>
    public bool Retracted { get; private set; }

    /// <summary>The name in the fact-check's public address, from the first publication on.</summary>
    public string? Slug { get; private set; }

    /// <summary>Why it was withdrawn.</summary>
    public string? WithdrawnReason { get; private set; }

    /// <summary>When it was raised, UTC.</summary>
    public DateTimeOffset RaisedAt { get; private set; }

    /// <summary>Who raised it.</summary>
    public Guid RaisedBy { get; private set; }

    /// <summary>Where it stands in articles; removed ones included.</summary>
    public IReadOnlyList<Appearance> Appearances => _appearances;

    /// <summary>What a verdict rests on; withdrawn ones included.</summary>
    public IReadOnlyList<Evidence> Evidence => _evidence;

    /// <summary>All versions of the verdict that are loaded.</summary>
    public IReadOnlyList<Verdict> Verdicts => _verdicts;

    /// <summary>The evidence that stands, in the order that people chose.</summary>
    public IEnumerable<Evidence> StandingEvidence => _evidence.Where(piece => piece.Stands).OrderBy(piece => piece.Position).ThenBy(piece => piece.Number);

    /// <summary>The newest verdict.</summary>
    public Verdict? CurrentVerdict => _verdicts.FirstOrDefault(verdict => verdict.Number == VerdictNumber);

    /// <summary>The words as they are now, for a form to start from.</summary>
    public ClaimDetails Details => new(Wording, Claimant, ClaimantUnknown, SaidOn, Context);

    /// <summary>Raises a claim from words selected in an article.</summary>
    public static (Claim? Claim, Refusal? Refusal) Raise(Actor actor, ClaimDetails details, Place place, DateTimeOffset now)
    {
        if (Refusal.IfAny([.. details.Problems(now), .. PlaceProblems(place)]) is { } refusal)
        {
            return (null, refusal);
        }

        var claim = new Claim { RaisedAt = now, RaisedBy = actor.Id };
        claim.Set(details);
        claim._appearances.Add(new Appearance(claim.Id, place, actor.Id, now));
        return (claim, null);
    }

    /// <summary>Changes the claim's words, if nobody else changed them since the person saw them.</summary>
    public Refusal? EditDetails(ClaimDetails details, int seenDetailsNumber, DateTimeOffset now)
    {
        if (WithdrawnRefusal() is { } withdrawn)
        {
            return withdrawn;
        }

        if (seenDetailsNumber != DetailsNumber)
        {
            return Refusal.Stale("Somebody changed this claim's words while you were editing. Compare both and save again.");
        }

        if (Refusal.IfAny(details.Problems(now)) is { } refusal)
        {
            return refusal;
        }

        Quantities = Domain.Quantities.StillOf(Quantities, Wording, details.Wording);
        Set(details);
        DetailsNumber++;
        Edited();
        return null;
    }

    /// <summary>Marks a further place where the claim stands.</summary>
    public (Appearance? Added, Refusal? Refusal) AddAppearance(Actor actor, Place place, DateTimeOffset now)
    {
        if ((WithdrawnRefusal() ?? Refusal.IfAny(PlaceProblems(place))) is { } refusal)
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
        Edited();
        return (added, null);
    }

    /// <summary>Takes one appearance off. The last one stays: withdraw the claim instead.</summary>
    public Refusal? RemoveAppearance(Actor actor, Guid appearanceId, DateTimeOffset now)
    {
        if (WithdrawnRefusal() is { } refusal)
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
        Edited();
        return null;
    }

    /// <summary>Puts an appearance back.</summary>
    public Refusal? RestoreAppearance(Guid appearanceId)
    {
        if (WithdrawnRefusal() is { } refusal)
        {
            return refusal;
        }

        if (_appearances.FirstOrDefault(each => each.Id == appearanceId && !each.Stands) is not { } appearance)
        {
            return Refusal.NotNow("This mark stands already.");
        }

        appearance.Restore();
        Edited();
        return null;
    }

    /// <summary>Takes the claim back. A published one is retracted first, so that readers are told.</summary>
    public Refusal? Withdraw(string? reason)
    {
        if (WithdrawnRefusal() is { } withdrawn)
        {
            return withdrawn;
        }

        if (PublishedNumber > 0 && !Retracted)
        {
            return Refusal.NotNow("A fact-check about this claim is published. Retract the fact-check first.");
        }

        if (Typed.Problem(reason, "The reason", Limits.Reason) is { } problem)
        {
            return new Refusal(RefusalKind.Invalid, [new("Reason", problem)]);
        }

        CurrentVerdict?.Void();
        WithdrawnReason = Typed.Clean(reason);
        Stage = Stage.Withdrawn;
        Raise();
        return null;
    }

    /// <summary>Puts a withdrawn claim back to work.</summary>
    public Refusal? Restore()
    {
        if (Stage != Stage.Withdrawn)
        {
            return Refusal.NotNow("This claim is not withdrawn.");
        }

        WithdrawnReason = null;
        Stage = VerdictNumber == 0 ? Stage.Open : Stage.Drafted;
        Raise();
        return null;
    }

    // Any edit voids a submission and an approval: what was approved is no longer what stands here.
    private void Edited()
    {
        CurrentVerdict?.Void();
        Stage = VerdictNumber == 0 ? Stage.Open : Stage.Drafted;
        Raise();
    }

    private Refusal? WithdrawnRefusal() =>
        Stage == Stage.Withdrawn ? Refusal.NotNow("This claim is withdrawn. Restore it to go on.") : null;

    private void Set(ClaimDetails details)
    {
        Wording = Typed.Clean(details.Wording)!;
        Claimant = Typed.Clean(details.Claimant);
        ClaimantUnknown = details.ClaimantUnknown;
        SaidOn = details.SaidOn;
        Context = Typed.Clean(details.Context);
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
