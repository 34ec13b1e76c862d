using static FactCheck.Domain.Tests.ClaimForTests;

namespace FactCheck.Domain.Tests;

/// <summary>One press on a button of a screen, when it arrives.</summary>
internal sealed class SlowPress(Claim claim, Actor actor, SlowScreen seen, SlowStep step, int number)
{
    private static readonly string[] s_words = ["24 hours", "conflict", "Trump", "elected"];

    /// <summary>Does it; null when it is done.</summary>
    public Refusal? Arrive() => step.Act switch
    {
        SlowAct.Edit => claim.EditDetails(actor, Details with { Wording = $"The conflict could end within {number} days" }, seen.Details, Now),
        SlowAct.AddEvidence => claim.AddEvidence(actor, Source with { Title = $"Source {number}" }, Now).Refusal,
        SlowAct.EditEvidence => Piece(piece => claim.EditEvidence(actor, piece.Id, Source with { Title = $"Source {number}" }, piece.Version)),
        SlowAct.OrderEvidence => claim.OrderEvidence(actor, [.. claim.StandingEvidence.Reverse().Select(piece => piece.Id)], seen.Version),
        SlowAct.WithdrawEvidence => Piece(piece => claim.WithdrawEvidence(actor, piece.Id, seen.Version, Now)),
        SlowAct.RestoreEvidence => Piece(piece => claim.RestoreEvidence(actor, piece.Id, seen.Version), [.. claim.Evidence.Where(piece => !piece.Stands).Select(piece => piece.Id)]),
        SlowAct.AddPlace => claim.AddAppearance(actor, PlaceOf(s_words[step.Part % s_words.Length]), seen.Details, Now).Refusal,
        SlowAct.RemovePlace => Place(place => claim.RemoveAppearance(actor, place.AppearanceId, seen.Version, Now)),
        SlowAct.RestorePlace => Place(place => claim.RestoreAppearance(actor, place.AppearanceId, seen.Version), [.. claim.Appearances.Where(place => !place.Stands).Select(place => place.Id)]),
        SlowAct.Quantities => claim.CorrectQuantities(actor, [], seen.Version),
        SlowAct.Propose => claim.Propose(actor, Draft with { Summary = $"Summary {number}" }, seen.Verdict, Now),
        SlowAct.Submit => claim.Submit(actor, seen.Version, Now),
        SlowAct.Approve => claim.Approve(actor, seen.Version, Now),
        SlowAct.Return => claim.RequestChanges(actor, seen.Version, "Name the source.", Now),
        SlowAct.Publish => claim.Publish(
            actor, seen.Version, claim.PublishedNumber == 0 ? ChangeKind.First : ChangeKind.Update, "Something new.", Now, NoArticles).Refusal,
        SlowAct.Retract => claim.Retract(actor, seen.Version, s_published, "It was wrong.", Now).Refusal,
        SlowAct.Withdraw => claim.Withdraw(null, seen.Version),
        SlowAct.Restore => claim.Restore(seen.Version),
        SlowAct.Confirm => Place(place => claim.ConfirmPlace(actor, place, Text.PadRight(500), Now)),
        SlowAct.Gone => Place(place => claim.GonePlace(actor, place, Now)),
        SlowAct.Reselect => Place(place => claim.Reselect(actor, place, PlaceOf(s_words[step.Part % s_words.Length]), Now)),
        _ => Revise(),
    };

    private static readonly CheckContent s_published =
        At(Stage.Approved) is var approved ? approved.Publish(Editor, approved.Version, ChangeKind.First, null, Now, NoArticles).Check!.Content : null!;

    private Refusal? Piece(Func<CoveredPart, Refusal?> act, IReadOnlyCollection<Guid>? among = null) =>
        One(seen.Pieces, among) is { } piece ? act(piece) : Refusal.NotNow("There is none.");

    private Refusal? Place(Func<SeenPlace, Refusal?> act, IReadOnlyCollection<Guid>? among = null) =>
        One(seen.Places, among) is { } place ? act(new(place.Id, place.Version, seen.Version)) : Refusal.NotNow("There is none.");

    // Of those that the screen shows; a person who restores picks one that is gone.
    private CoveredPart? One(IReadOnlyList<CoveredPart> shown, IReadOnlyCollection<Guid>? among)
    {
        List<CoveredPart> choice = [.. shown.Where(each => among is null || among.Contains(each.Id))];
        return choice.Count == 0 ? null : choice[step.Part % choice.Count];
    }

    // A newer revision of one of the articles: the words stand unchanged, elsewhere, in other words for sure or in doubt, or not at all.
    private Refusal? Revise()
    {
        var places = claim.Appearances;
        var (state, text) = (step.Part % 4, step.Part % 2 == 0 ? Text : Text.Replace("24 hours", $"{number} hours", StringComparison.Ordinal));
        AnchorState[] states = [AnchorState.Exact, AnchorState.Moved, AnchorState.NeedsReview, AnchorState.Orphaned];
        var carried = new Carrying(places[step.Part % places.Count].ArticleId, Guid.CreateVersion7(), text,
            (_, range) => new(range.Start, Math.Min(range.End, text.Length), states[state], state == 0 ? 1000 : 700, [], []));
        claim.Carry(carried);
        return null;
    }
}
