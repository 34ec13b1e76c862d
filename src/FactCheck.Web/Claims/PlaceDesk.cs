using System.Text.Json.Nodes;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>Say what became of a claim's place after the article changed, on top of the versions of place and claim that the person saw.</summary>
public sealed record AnswerPlace(Guid ClaimId, SeenPlace Seen, Guid? CommandId = null);

/// <summary>The three answers to a place that a new revision put in doubt: the same claim, marked anew, gone.</summary>
public sealed class PlaceDesk(IDbContextFactory<NewsroomDb> factory, TimeProvider clock) : Desk(factory)
{
    /// <summary>The new words make the same claim.</summary>
    public Task<Outcome> ConfirmAsync(SignedIn by, AnswerPlace command, CancellationToken cancel = default) =>
        AnswerAsync(by, command, EntryKind.AppearanceConfirmed, async (db, actor, claim) =>
        {
            var text = await db.Revisions.AsNoTracking()
                .Where(revision => db.Appearances.Any(place => place.Id == command.Seen.AppearanceId && place.RevisionId == revision.Id))
                .Select(revision => revision.Text).SingleOrDefaultAsync(cancel);
            return claim.ConfirmPlace(actor, command.Seen, text ?? "", clock.GetUtcNow());
        }, cancel);

    /// <summary>The claim stands elsewhere: these are its words.</summary>
    public Task<Outcome> ReselectAsync(SignedIn by, AnswerPlace command, SelectedPlace selected, CancellationToken cancel = default) =>
        AnswerAsync(by, command, EntryKind.AppearanceReselected, async (db, actor, claim) =>
        {
            var (place, refusal) = await db.PlaceAsync(selected, cancel);
            return place is null ? refusal : claim.Reselect(actor, command.Seen, place, clock.GetUtcNow());
        }, cancel);

    /// <summary>The article does not say it any more.</summary>
    public Task<Outcome> GoneAsync(SignedIn by, AnswerPlace command, CancellationToken cancel = default) =>
        AnswerAsync(by, command, EntryKind.AppearanceGone, (_, actor, claim) =>
            Task.FromResult(claim.GonePlace(actor, command.Seen, clock.GetUtcNow())), cancel);

    private Task<Outcome> AnswerAsync(
        SignedIn by, AnswerPlace command, EntryKind kind, Func<NewsroomDb, Actor, Claim, Task<Refusal?>> answer, CancellationToken cancel) =>
        ChangeAsync(by, command.CommandId, async (db, actor) =>
        {
            var claim = await db.ClaimAsync(command.ClaimId, cancel);
            if (claim?.Appearances.FirstOrDefault(each => each.Id == command.Seen.AppearanceId) is not { } place)
            {
                return new(Refusal.NotNow("There is no such place."), kind, new Subject(command.ClaimId));
            }

            var note = new JsonObject
            {
                ["from"] = place.SureBefore.Anchor.Quote,
                ["score"] = place.Score,
                ["reasons"] = new JsonArray([.. (place.Reasons ?? []).Select(reason => JsonValue.Create(reason.ToString()))]),
            };
            var refusal = await answer(db, actor, claim);
            note["to"] = place.State == AnchorState.Orphaned ? null : place.Quote;
            return new(refusal, kind, Subject.Of(claim, place.ArticleId), claim.Id, note);
        }, cancel);
}
