using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests;

/// <summary>Evidence by the way of every desk, for tests that are about the log and not about evidence.</summary>
public sealed class EvidenceForTests(IDbContextFactory<NewsroomDb> factory, TimeProvider clock) : Desk(factory)
{
    public static EvidenceDetails Details(string title = "A peace plan") =>
        new(Stance.Refutes, EvidenceKind.Source, title, "Example Post", "https://example.org/plan", null, "Not within a day.", null);

    public Task<Outcome> AddAsync(SignedIn by, Guid claimId, EvidenceDetails details, Guid? commandId = null) =>
        ChangeClaimAsync(by, claimId, commandId, EntryKind.EvidenceAdded,
            (_, actor, claim) => claim.AddEvidence(actor, details, clock.GetUtcNow()).Refusal);

    public Task<Outcome> EditAsync(SignedIn by, Guid claimId, Guid evidenceId, EvidenceDetails details, int seenVersion) =>
        ChangeClaimAsync(by, claimId, null, EntryKind.EvidenceEdited, (_, actor, claim) => claim.EditEvidence(actor, evidenceId, details, seenVersion));

    public Task<Outcome> OrderAsync(SignedIn by, Guid claimId, IReadOnlyList<Guid> order, int seen) =>
        ChangeClaimAsync(by, claimId, null, EntryKind.EvidenceOrdered, (_, actor, claim) => claim.OrderEvidence(actor, order, seen));

    public Task<Outcome> WithdrawAsync(SignedIn by, Guid claimId, Guid evidenceId, int seen) =>
        ChangeClaimAsync(by, claimId, null, EntryKind.EvidenceWithdrawn,
            (_, actor, claim) => claim.WithdrawEvidence(actor, evidenceId, seen, clock.GetUtcNow()));

    public Task<Outcome> RestoreAsync(SignedIn by, Guid claimId, Guid evidenceId, int seen) =>
        ChangeClaimAsync(by, claimId, null, EntryKind.EvidenceRestored,
            (_, actor, claim) => claim.RestoreEvidence(actor, evidenceId, seen));
}
