using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>Attach a piece of evidence.</summary>
public sealed record AddEvidence(Guid ClaimId, EvidenceDetails Details, Guid? CommandId = null);

/// <summary>Change a piece of evidence, on top of the version that the person saw.</summary>
public sealed record EditEvidence(Guid ClaimId, Guid EvidenceId, EvidenceDetails Details, int SeenVersion, Guid? CommandId = null);

/// <summary>Put the standing evidence into this order, on the claim as the person saw it.</summary>
public sealed record OrderEvidence(Guid ClaimId, IReadOnlyList<Guid> Order, int SeenVersion, Guid? CommandId = null);

/// <summary>Withdraw or restore one piece of evidence, on the claim as the person saw it.</summary>
public sealed record OneEvidence(Guid ClaimId, Guid EvidenceId, int SeenVersion, Guid? CommandId = null);

/// <summary>Correct the quantities that the machine read in a source's words, on top of the version that the person saw; null for the machine's reading.</summary>
public sealed record CorrectEvidenceQuantities(Guid ClaimId, Guid EvidenceId, IReadOnlyList<Quantity>? Quantities, int SeenVersion, Guid? CommandId = null);

/// <summary>Evidence: attached, edited, ordered, withdrawn, restored.</summary>
public sealed class EvidenceDesk(IDbContextFactory<NewsroomDb> factory, StoredFiles files, TimeProvider clock) : Desk(factory)
{
    /// <summary>Attaches a piece of evidence.</summary>
    public Task<Outcome> AddAsync(SignedIn by, AddEvidence command, CancellationToken cancel = default) =>
        WithDetailsAsync(by, command.ClaimId, command.CommandId, EntryKind.EvidenceAdded, command.Details,
            (actor, claim, details) => claim.AddEvidence(actor, details, clock.GetUtcNow()).Refusal, cancel);

    /// <summary>Changes a piece of evidence.</summary>
    public Task<Outcome> EditAsync(SignedIn by, EditEvidence command, CancellationToken cancel = default) =>
        WithDetailsAsync(by, command.ClaimId, command.CommandId, EntryKind.EvidenceEdited, command.Details,
            (actor, claim, details) => claim.EditEvidence(actor, command.EvidenceId, details, command.SeenVersion), cancel);

    /// <summary>Corrects the quantities of a piece of evidence.</summary>
    public Task<Outcome> CorrectQuantitiesAsync(SignedIn by, CorrectEvidenceQuantities command, CancellationToken cancel = default) =>
        ChangeClaimAsync(by, command.ClaimId, command.CommandId, EntryKind.QuantitiesCorrected,
            (_, actor, claim) => claim.CorrectQuantities(actor, command.EvidenceId, command.Quantities, command.SeenVersion), cancel);

    /// <summary>Puts the evidence into another order.</summary>
    public Task<Outcome> OrderAsync(SignedIn by, OrderEvidence command, CancellationToken cancel = default) =>
        ChangeClaimAsync(by, command.ClaimId, command.CommandId, EntryKind.EvidenceOrdered,
            (_, actor, claim) => claim.OrderEvidence(actor, command.Order, command.SeenVersion), cancel);

    /// <summary>Takes a piece of evidence back.</summary>
    public Task<Outcome> WithdrawAsync(SignedIn by, OneEvidence command, CancellationToken cancel = default) =>
        ChangeClaimAsync(by, command.ClaimId, command.CommandId, EntryKind.EvidenceWithdrawn,
            (_, actor, claim) => claim.WithdrawEvidence(actor, command.EvidenceId, command.SeenVersion, clock.GetUtcNow()), cancel);

    /// <summary>Puts a withdrawn piece of evidence back.</summary>
    public Task<Outcome> RestoreAsync(SignedIn by, OneEvidence command, CancellationToken cancel = default) =>
        ChangeClaimAsync(by, command.ClaimId, command.CommandId, EntryKind.EvidenceRestored,
            (_, actor, claim) => claim.RestoreEvidence(actor, command.EvidenceId, command.SeenVersion), cancel);

    private Task<Outcome> WithDetailsAsync(
        SignedIn by, Guid claimId, Guid? commandId, EntryKind kind, EvidenceDetails given,
        Func<Actor, Claim, EvidenceDetails, Refusal?> act, CancellationToken cancel) =>
        ChangeAsync(by, commandId, async (db, actor) =>
        {
            if (await db.ClaimAsync(claimId, cancel) is not { } claim)
            {
                return new(Refusal.NotNow("There is no such claim."), kind, new Subject(claimId));
            }

            var (details, refusal) = await ResolvedAsync(db, given, cancel);
            return new(refusal ?? act(actor, claim, details), kind, Subject.Of(claim), claim.Id);
        }, cancel);

    // The words of a passage are those of the article, whatever the form said; a file must be one that the newsroom keeps.
    private async Task<(EvidenceDetails Details, Refusal? Refusal)> ResolvedAsync(NewsroomDb db, EvidenceDetails given, CancellationToken cancel)
    {
        if (given is { Kind: EvidenceKind.File, File: { } file } && !files.Has(file))
        {
            return (given, new(RefusalKind.Invalid, [new("File", "The file is not kept here any more. Choose it again.")]));
        }

        if (given is not { Kind: EvidenceKind.Passage, Passage: { } passage })
        {
            return (given, null);
        }

        var text = await db.Revisions.AsNoTracking()
            .Where(revision => revision.Id == passage.RevisionId && revision.ArticleId == passage.ArticleId)
            .Select(revision => revision.Text).SingleOrDefaultAsync(cancel);
        return text is null || passage.Start < 0 || passage.Start >= passage.End || passage.End > text.Length
            ? (given, new(RefusalKind.Invalid, [new("Passage", "Choose the words in the article again.")]))
            : (given with { Quote = text[passage.Start..passage.End] }, null);
    }
}
