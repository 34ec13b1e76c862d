using FactCheck.Domain;

namespace FactCheck.Verify;

/// <summary>What was signed of a log, as far as others than the database know: the head file beside it, and the checkpoints kept from last time.</summary>
internal sealed class SignedBefore(LogKind log, string source, HeadFile? head, KeptHeads? kept)
{
    private IReadOnlyList<Kept> _kept = [];

    /// <summary>The roots that the tree must have had because of it.</summary>
    /// <param name="origins">The origins of the database's checkpoints, with the size of the newest one of each.</param>
    public IEnumerable<ExpectedRoot> Roots(IReadOnlyDictionary<string, long> origins)
    {
        _kept = kept?.Of(log, source, origins.Keys) ?? [];
        var newest = origins.Count == 0 ? null : origins.MaxBy(origin => origin.Value).Key;
        var roots = _kept.Where(each => each.Checkpoint.Origin == newest || origins.GetValueOrDefault(each.Checkpoint.Origin) >= each.Checkpoint.Size)
            .Select(each => new ExpectedRoot(each.Checkpoint.Size, each.Checkpoint.Root, "the checkpoint kept from last time"));
        return head is null ? roots : roots.Append(new(head.Checkpoint.Size, head.Checkpoint.Root, $"the file log-heads/{log.Key()}"));
    }

    /// <summary>What is wrong once the log was read.</summary>
    public Finding? Problem(Ledger ledger, Trust trust, TrustedHead? newest) =>
        (head?.Problem(log, ledger.Keys, trust, newest) ?? _kept.Select(each => Problem(each, ledger, newest)).FirstOrDefault(problem => problem is not null)) is { } problem
            ? new(log, null, problem)
            : null;

    private string? Problem(Kept before, Ledger ledger, TrustedHead? newest)
    {
        if (newest is null)
        {
            return $"{before.Checkpoint.Size} entries were signed when it was verified last, and now no checkpoint stands here any more.";
        }

        if (newest.Checkpoint.Origin == before.Checkpoint.Origin)
        {
            return null;
        }

        var ended = ledger.Epochs.SelectMany(epoch => epoch.Old).Where(old => old.Key == log).Select(old => Checkpoint.Read(old.Value.Text))
            .FirstOrDefault(old => old.Origin == before.Checkpoint.Origin);
        return ended is null
            ? $"it is signed as “{newest.Checkpoint.Origin}”, it was “{before.Checkpoint.Origin}” last time, and no epoch entry says why."
            : ended.Size < before.Checkpoint.Size || (ended.Size == before.Checkpoint.Size && ended.Root != before.Checkpoint.Root)
                ? $"its epoch entry says that “{ended.Origin}” ended with {ended.Size} entries; the checkpoint kept from last time has {before.Checkpoint.Size}, or others."
                : null;
    }
}
