namespace FactCheck.Domain;

public sealed partial class Claim
{
    /// <summary>Attaches a piece of evidence.</summary>
    public (Evidence? Added, Refusal? Refusal) AddEvidence(Actor actor, EvidenceDetails details, DateTimeOffset now)
    {
        if ((WithdrawnRefusal() ?? Refusal.IfAny(details.Problems())) is { } refusal)
        {
            return (null, refusal);
        }

        if (_evidence.Count >= Limits.EvidencePerClaim)
        {
            return (null, Refusal.NotNow($"A claim can have {Limits.EvidencePerClaim} pieces of evidence, and this one has them."));
        }

        var added = new Evidence(Id, _evidence.Count + 1, details, actor.Id, now);
        _evidence.Add(added);
        Edited(actor);
        return (added, null);
    }

    /// <summary>Changes a piece of evidence, if nobody else changed it since the person saw it.</summary>
    public Refusal? EditEvidence(Actor actor, Guid evidenceId, EvidenceDetails details, int seenVersion)
    {
        var (piece, refusal) = Standing(evidenceId);
        if (piece is null)
        {
            return refusal;
        }

        if (piece.Version != seenVersion)
        {
            return Refusal.Stale("Somebody changed this piece of evidence while you were editing. Compare both and save again.");
        }

        if (Refusal.IfAny(details.Problems()) is { } invalid)
        {
            return invalid;
        }

        piece.Edit(details);
        Edited(actor);
        return null;
    }

    /// <summary>Puts the standing evidence into an order; the list names each standing piece once.</summary>
    public Refusal? OrderEvidence(Actor actor, IReadOnlyList<Guid> order, int seenVersion)
    {
        if ((ChangedSince(seenVersion) ?? WithdrawnRefusal()) is { } refusal)
        {
            return refusal;
        }

        var standing = StandingEvidence.ToDictionary(piece => piece.Id);
        if (order.Count != standing.Count || order.Distinct().Count() != order.Count || !order.All(standing.ContainsKey))
        {
            return Refusal.Stale("The evidence changed while you were moving it. Look again and move it once more.");
        }

        var position = 0;
        foreach (var piece in order.Select(id => standing[id]))
        {
            position++;
            if (piece.Position != position)
            {
                piece.MoveTo(position);
            }
        }

        Edited(actor);
        return null;
    }

    /// <summary>Takes a piece of evidence back; it can be restored.</summary>
    public Refusal? WithdrawEvidence(Actor actor, Guid evidenceId, int seenVersion, DateTimeOffset now)
    {
        if (ChangedSince(seenVersion) is { } changed)
        {
            return changed;
        }

        var (piece, refusal) = Standing(evidenceId);
        if (piece is null)
        {
            return refusal;
        }

        piece.Withdraw(actor.Id, now);
        Edited(actor);
        return null;
    }

    /// <summary>Puts a withdrawn piece of evidence back.</summary>
    public Refusal? RestoreEvidence(Actor actor, Guid evidenceId, int seenVersion)
    {
        if ((ChangedSince(seenVersion) ?? WithdrawnRefusal()) is { } refusal)
        {
            return refusal;
        }

        if (_evidence.FirstOrDefault(each => each.Id == evidenceId && !each.Stands) is not { } piece)
        {
            return Refusal.NotNow("This piece of evidence is not withdrawn.");
        }

        piece.Restore();
        Edited(actor);
        return null;
    }

    private (Evidence? Piece, Refusal? Refusal) Standing(Guid evidenceId)
    {
        if (WithdrawnRefusal() is { } refusal)
        {
            return (null, refusal);
        }

        var piece = _evidence.FirstOrDefault(each => each.Id == evidenceId && each.Stands);
        return (piece, piece is null ? Refusal.NotNow("This piece of evidence was withdrawn. Restore it to go on.") : null);
    }
}
