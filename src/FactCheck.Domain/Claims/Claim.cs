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

    /// <summary>What the claimant is; null while nobody has said it, or without a claimant.</summary>
    public ClaimantKind? ClaimantKind { get; private set; }

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

    /// <summary>
    /// Everybody who changed the claim's words, places, evidence or quantities since it was last published: authors of what is submitted, like those who
    /// wrote its verdict. Null for nobody. Raising a claim asks a question and makes nobody an author of its answer.
    /// </summary>
    public IReadOnlyList<Guid>? Contributors { get; private set; }

    /// <summary>Where it stands in articles; removed ones included.</summary>
    public IReadOnlyList<Appearance> Appearances => _appearances;

    /// <summary>What a verdict rests on; withdrawn ones included.</summary>
    public IReadOnlyList<Evidence> Evidence => _evidence;

    /// <summary>All versions of the verdict that are loaded.</summary>
    public IReadOnlyList<Verdict> Verdicts => _verdicts;

    /// <summary>The evidence that stands, in the order that people chose.</summary>
    public IEnumerable<Evidence> StandingEvidence => _evidence.Where(piece => piece.Stands).OrderBy(piece => piece.Position).ThenBy(piece => piece.Number);

    /// <summary>The places that stand, in the order in which they were marked.</summary>
    public IEnumerable<Appearance> StandingPlaces => _appearances.Where(place => place.Stands).OrderBy(place => place.AddedAt).ThenBy(place => place.Id);

    /// <summary>The newest verdict.</summary>
    public Verdict? CurrentVerdict => _verdicts.FirstOrDefault(verdict => verdict.Number == VerdictNumber);

    /// <summary>The words as they are now, for a form to start from.</summary>
    public ClaimDetails Details => new(Wording, Claimant, ClaimantUnknown, SaidOn, Context, ClaimantKind);

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
    public Refusal? EditDetails(Actor actor, ClaimDetails details, int seenDetailsNumber, DateTimeOffset now)
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
        Edited(actor);
        return null;
    }

    /// <summary>Takes the claim back. A published one is retracted first, so that readers are told.</summary>
    public Refusal? Withdraw(string? reason, int seenVersion)
    {
        if ((ChangedSince(seenVersion) ?? WithdrawnRefusal()) is { } withdrawn)
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
    public Refusal? Restore(int seenVersion)
    {
        if ((ChangedSince(seenVersion) ?? (Stage == Stage.Withdrawn ? null : Refusal.NotNow("This claim is not withdrawn."))) is { } refusal)
        {
            return refusal;
        }

        WithdrawnReason = null;
        Stage = VerdictNumber == 0 ? Stage.Open : Stage.Drafted;
        Raise();
        return null;
    }

    /// <summary>Whether a person is one of the authors of what is submitted: of the verdict, or of what it says its verdict on.</summary>
    public bool IsBy(Guid personId) => CurrentVerdict?.Authors.Contains(personId) == true || Contributors?.Contains(personId) == true;

    // Any edit voids a submission and an approval: what was approved is no longer what stands here. And who edited does not approve it.
    private void Edited(Actor actor)
    {
        Contributors = [.. (Contributors ?? []).Append(actor.Id).Distinct()];
        CurrentVerdict?.Void();
        Stage = VerdictNumber == 0 ? Stage.Open : Stage.Drafted;
        Raise();
    }

    private Refusal? WithdrawnRefusal() =>
        Stage == Stage.Withdrawn ? Refusal.NotNow("This claim is withdrawn. Restore it to go on.") : null;

    private void Set(ClaimDetails details)
    {
        Wording = Typed.Clean(details.Wording)!;
        Claimant = Typed.Line(details.Claimant);
        ClaimantKind = Claimant is null ? null : details.ClaimantKind;
        ClaimantUnknown = details.ClaimantUnknown;
        SaidOn = details.SaidOn;
        Context = Typed.Clean(details.Context);
    }
}
