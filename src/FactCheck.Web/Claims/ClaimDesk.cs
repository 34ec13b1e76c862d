using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>Words selected in an article; offsets in UTF-16 units of the revision's text.</summary>
public sealed record SelectedPlace(Guid ArticleId, Guid RevisionId, int Start, int End);

/// <summary>Raise a claim from selected words.</summary>
public sealed record RaiseClaim(ClaimDetails Details, SelectedPlace Place, Guid? CommandId = null);

/// <summary>Change a claim's words, on top of the version that the person saw.</summary>
public sealed record EditClaim(Guid ClaimId, ClaimDetails Details, int SeenDetailsNumber, Guid? CommandId = null);

/// <summary>Correct the quantities that the machine read in a claim's wording, on top of the version that the person saw; null for the machine's reading.</summary>
public sealed record CorrectQuantities(Guid ClaimId, IReadOnlyList<Quantity>? Quantities, int SeenVersion, Guid? CommandId = null);

/// <summary>Claims: raised, re-worded, linked to further places, withdrawn.</summary>
public sealed class ClaimDesk(IDbContextFactory<NewsroomDb> factory, TimeProvider clock) : Desk(factory)
{
    /// <summary>Raises a claim; the outcome's id is the claim's.</summary>
    public Task<Outcome> RaiseAsync(SignedIn by, RaiseClaim command, CancellationToken cancel = default) =>
        ChangeAsync(by, command.CommandId, async (db, actor) =>
        {
            var (place, refusal) = await db.PlaceAsync(command.Place, cancel);
            if (place is null)
            {
                return new(refusal, EntryKind.ClaimRaised, new Subject(command.Place.ArticleId));
            }

            var (claim, problem) = Claim.Raise(actor, command.Details, place, clock.GetUtcNow());
            if (claim is null)
            {
                return new(problem, EntryKind.ClaimRaised, new Subject(command.Place.ArticleId));
            }

            db.Add(claim);
            return new(null, EntryKind.ClaimRaised, Subject.Of(claim), claim.Id);
        }, cancel);

    /// <summary>Changes the words of a claim.</summary>
    public Task<Outcome> EditAsync(SignedIn by, EditClaim command, CancellationToken cancel = default) =>
        ChangeClaimAsync(by, command.ClaimId, command.CommandId, EntryKind.ClaimEdited,
            (_, _, claim) => claim.EditDetails(command.Details, command.SeenDetailsNumber, clock.GetUtcNow()), cancel);

    /// <summary>Corrects the quantities of a claim's wording.</summary>
    public Task<Outcome> CorrectQuantitiesAsync(SignedIn by, CorrectQuantities command, CancellationToken cancel = default) =>
        ChangeClaimAsync(by, command.ClaimId, command.CommandId, EntryKind.QuantitiesCorrected,
            (_, _, claim) => claim.CorrectQuantities(command.Quantities, command.SeenVersion), cancel);

    /// <summary>Marks a further place of a claim, in this article or another.</summary>
    public Task<Outcome> AddAppearanceAsync(
        SignedIn by, Guid claimId, SelectedPlace selected, Guid? commandId = null, CancellationToken cancel = default) =>
        ChangeAsync(by, commandId, async (db, actor) =>
        {
            var claim = await db.ClaimAsync(claimId, cancel);
            var (place, refusal) = await db.PlaceAsync(selected, cancel);
            if (claim is null || place is null)
            {
                return new(refusal ?? Refusal.NotNow("There is no such claim."), EntryKind.AppearanceAdded, new Subject(claimId));
            }

            refusal = claim.AddAppearance(actor, place, clock.GetUtcNow()).Refusal;
            return new(refusal, EntryKind.AppearanceAdded, Subject.Of(claim, selected.ArticleId), claim.Id);
        }, cancel);

    /// <summary>Takes a mark off.</summary>
    public Task<Outcome> RemoveAppearanceAsync(SignedIn by, Guid claimId, Guid appearanceId, CancellationToken cancel = default) =>
        ChangeClaimAsync(by, claimId, null, EntryKind.AppearanceRemoved,
            (_, actor, claim) => claim.RemoveAppearance(actor, appearanceId, clock.GetUtcNow()), cancel);

    /// <summary>Puts a mark back.</summary>
    public Task<Outcome> RestoreAppearanceAsync(SignedIn by, Guid claimId, Guid appearanceId, CancellationToken cancel = default) =>
        ChangeClaimAsync(by, claimId, null, EntryKind.AppearanceRestored,
            (_, _, claim) => claim.RestoreAppearance(appearanceId), cancel);

    /// <summary>Takes a claim back.</summary>
    public Task<Outcome> WithdrawAsync(SignedIn by, Guid claimId, string? reason, CancellationToken cancel = default) =>
        ChangeClaimAsync(by, claimId, null, EntryKind.ClaimWithdrawn, (_, _, claim) => claim.Withdraw(reason), cancel);

    /// <summary>Puts a withdrawn claim back to work.</summary>
    public Task<Outcome> RestoreAsync(SignedIn by, Guid claimId, CancellationToken cancel = default) =>
        ChangeClaimAsync(by, claimId, null, EntryKind.ClaimRestored, (_, _, claim) => claim.Restore(), cancel);
}
