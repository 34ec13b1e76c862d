using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>Words selected in an article; offsets in UTF-16 units of the revision's text.</summary>
public sealed record SelectedPlace(Guid ArticleId, Guid RevisionId, int Start, int End);

/// <summary>Raise a claim from selected words.</summary>
/// <param name="Details">Its words.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="CommandId">The client's id for the command.</param>
/// <param name="Beside">The claims on these words beside which the person means to raise it: any other one is asked about. Null where nobody can be asked.</param>
public sealed record RaiseClaim(ClaimDetails Details, SelectedPlace Place, Guid? CommandId = null, IReadOnlyCollection<Guid>? Beside = null);

/// <summary>Change a claim's words, on top of the version that the person saw.</summary>
public sealed record EditClaim(Guid ClaimId, ClaimDetails Details, int SeenDetailsNumber, Guid? CommandId = null);

/// <summary>Correct the quantities that the machine read in a claim's wording, on top of the version that the person saw; null for the machine's reading.</summary>
public sealed record CorrectQuantities(Guid ClaimId, IReadOnlyList<Quantity>? Quantities, int SeenVersion, Guid? CommandId = null);

/// <summary>A claim, by the number of its words that the person saw.</summary>
public sealed record SeenWords(Guid ClaimId, int DetailsNumber);

/// <summary>Mark a further place of a claim, in this article or another, for the claim's words as the person saw them.</summary>
public sealed record AddAppearance(SeenWords Claim, SelectedPlace Place, Guid? CommandId = null);

/// <summary>Take one mark of a claim off, or put it back, on the claim as the person saw it.</summary>
public sealed record OneAppearance(Guid ClaimId, Guid AppearanceId, int SeenVersion, Guid? CommandId = null);

/// <summary>Put a withdrawn claim back to work, as the person saw it.</summary>
public sealed record RestoreClaim(Guid ClaimId, int SeenVersion, Guid? CommandId = null);

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
            problem ??= Neighbour.Refuse(await db.NeighboursAsync(place, cancel), command.Beside);
            if (claim is null || problem is not null)
            {
                return new(problem, EntryKind.ClaimRaised, new Subject(command.Place.ArticleId));
            }

            db.Add(claim);
            return new(null, EntryKind.ClaimRaised, Subject.Of(claim), claim.Id);
        }, cancel);

    /// <summary>Changes the words of a claim.</summary>
    public Task<Outcome> EditAsync(SignedIn by, EditClaim command, CancellationToken cancel = default) =>
        ChangeClaimAsync(by, command.ClaimId, command.CommandId, EntryKind.ClaimEdited,
            (_, actor, claim) => claim.EditDetails(actor, command.Details, command.SeenDetailsNumber, clock.GetUtcNow()), cancel);

    /// <summary>Corrects the quantities of a claim's wording.</summary>
    public Task<Outcome> CorrectQuantitiesAsync(SignedIn by, CorrectQuantities command, CancellationToken cancel = default) =>
        ChangeClaimAsync(by, command.ClaimId, command.CommandId, EntryKind.QuantitiesCorrected,
            (_, actor, claim) => claim.CorrectQuantities(actor, command.Quantities, command.SeenVersion), cancel);

    /// <summary>Marks a further place of a claim.</summary>
    public Task<Outcome> AddAppearanceAsync(SignedIn by, AddAppearance command, CancellationToken cancel = default) =>
        ChangeAsync(by, command.CommandId, async (db, actor) =>
        {
            var (claimId, selected) = (command.Claim.ClaimId, command.Place);
            var claim = await db.ClaimAsync(claimId, cancel);
            var (place, refusal) = await db.PlaceAsync(selected, cancel);
            if (claim is null || place is null)
            {
                return new(refusal ?? Refusal.NotNow("There is no such claim."), EntryKind.AppearanceAdded, new Subject(claimId));
            }

            refusal = claim.AddAppearance(actor, place, command.Claim.DetailsNumber, clock.GetUtcNow()).Refusal;
            return new(refusal, EntryKind.AppearanceAdded, Subject.Of(claim, selected.ArticleId), claim.Id);
        }, cancel);

    /// <summary>Takes a mark off.</summary>
    public Task<Outcome> RemoveAppearanceAsync(SignedIn by, OneAppearance command, CancellationToken cancel = default) =>
        ChangeClaimAsync(by, command.ClaimId, command.CommandId, EntryKind.AppearanceRemoved,
            (_, actor, claim) => claim.RemoveAppearance(actor, command.AppearanceId, command.SeenVersion, clock.GetUtcNow()), cancel);

    /// <summary>Puts a mark back.</summary>
    public Task<Outcome> RestoreAppearanceAsync(SignedIn by, OneAppearance command, CancellationToken cancel = default) =>
        ChangeClaimAsync(by, command.ClaimId, command.CommandId, EntryKind.AppearanceRestored,
            (_, actor, claim) => claim.RestoreAppearance(actor, command.AppearanceId, command.SeenVersion), cancel);

    /// <summary>Takes a claim back.</summary>
    public Task<Outcome> WithdrawAsync(SignedIn by, DecideWithReason command, CancellationToken cancel = default) =>
        ChangeClaimAsync(by, command.ClaimId, command.CommandId, EntryKind.ClaimWithdrawn,
            (_, _, claim) => claim.Withdraw(command.Reason, command.SeenVersion), cancel);

    /// <summary>Puts a withdrawn claim back to work.</summary>
    public Task<Outcome> RestoreAsync(SignedIn by, RestoreClaim command, CancellationToken cancel = default) =>
        ChangeClaimAsync(by, command.ClaimId, command.CommandId, EntryKind.ClaimRestored, (_, _, claim) => claim.Restore(command.SeenVersion), cancel);
}
