using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>Write a new version of a verdict on top of the one that the person saw (0 for none).</summary>
public sealed record ProposeVerdict(Guid ClaimId, VerdictDraft Draft, int SeenVerdictNumber, Guid? CommandId = null);

/// <summary>Submit, approve: an act on the claim as the person saw it.</summary>
public sealed record DecideOnVerdict(Guid ClaimId, int SeenVersion, Guid? CommandId = null);

/// <summary>Send a verdict back, retract a fact-check, withdraw a claim: each with a reason, on the claim as the person saw it.</summary>
public sealed record DecideWithReason(Guid ClaimId, int SeenVersion, string? Reason, Guid? CommandId = null);

/// <summary>Publish the approved verdict.</summary>
public sealed record PublishCheck(Guid ClaimId, int SeenVersion, ChangeKind Kind, string? ChangeNote, Guid? CommandId = null);
