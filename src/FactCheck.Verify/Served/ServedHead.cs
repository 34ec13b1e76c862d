using FactCheck.Domain;

namespace FactCheck.Verify;

/// <summary>A served checkpoint that somebody's key signed, and the ones from before that it has to continue.</summary>
/// <param name="Signed">The checkpoint.</param>
/// <param name="Before">The checkpoints kept from last time under the same origin.</param>
/// <param name="Remark">What the reader should know about the key; null when it was pinned.</param>
internal sealed record ServedHead(TrustedHead Signed, IReadOnlyList<Kept> Before, string? Remark)
{
    /// <summary>Decides whether a checkpoint can be trusted.</summary>
    /// <param name="log">Whose it is.</param>
    /// <param name="served">The checkpoint.</param>
    /// <param name="keys">The keys that are served beside it; nothing vouches for them.</param>
    /// <param name="trust">The keys that whoever verifies has named.</param>
    /// <param name="kept">What was seen before, under this origin or at this place.</param>
    /// <exception cref="CannotTellException">A person has to decide whether a key or a name is right.</exception>
    public static (ServedHead? Head, Finding? Finding) Judge(
        LogKind log, (SignedNote Note, Checkpoint Checkpoint) served, IReadOnlyList<NoteKey> keys, Trust trust, IReadOnlyList<Kept> kept)
    {
        var (note, checkpoint) = served;
        var named = trust.For(checkpoint.Origin);
        var before = kept.Where(each => each.Checkpoint.Origin == checkpoint.Origin).ToList();
        if (named.Count == 0 && before.Count == 0 && kept.Count > 0)
        {
            throw new CannotTellException(
                $"The {log.Key()} log calls itself “{checkpoint.Origin}” and was “{kept[0].Checkpoint.Origin}” last time. "
                + "A restored backup begins a new epoch under a new name: see whether the newsroom says so, and then name the new key with --key.");
        }

        var pinned = named.Count > 0 ? named : [.. before.Select(each => each.Key)];
        if (Trust.Signer(note, checkpoint, pinned.Count > 0 ? pinned : keys) is not { } key)
        {
            return named.Count == 0 && Trust.Signer(note, checkpoint, keys) is { } fresh
                ? throw new CannotTellException($"The {log.Key()} log is signed with another key than last time. If the newsroom has replaced it, name it: --key {fresh}")
                : (null, new(log, null, $"its checkpoint of {checkpoint.Size} entries is not signed by {(pinned.Count > 0 ? "the key that was named or seen before" : "the key that is served beside it")}."));
        }

        if ((trust.CosignatureProblem(note) ?? OlderProblem(checkpoint, before)) is { } problem)
        {
            return (null, new(log, null, problem));
        }

        if (trust.Policy is { } policy && policy.Logs.Any(each => each.Name == checkpoint.Origin) && !policy.Accepts(note))
        {
            throw new CannotTellException($"The checkpoint of the {log.Key()} log does not have the cosignatures that the policy asks for.");
        }

        return (new(new(note, checkpoint, key), before,
            pinned.Count > 0 ? null : $"The key of the {log.Key()} log was taken on trust from where the log stands. Compare it with one from elsewhere: {key}"), null);
    }

    /// <summary>The roots that the tree must have had.</summary>
    public IEnumerable<ExpectedRoot> Roots() =>
    [
        new(Signed.Checkpoint.Size, Signed.Checkpoint.Root, $"the checkpoint of {Signed.Checkpoint.Size} entries"),
        .. Before.Select(each => new ExpectedRoot(each.Checkpoint.Size, each.Checkpoint.Root, "the checkpoint kept from last time")),
    ];

    private static string? OlderProblem(Checkpoint checkpoint, List<Kept> before) =>
        before.Find(each => each.Checkpoint.Size > checkpoint.Size) is { } larger
            ? $"it has {checkpoint.Size} entries, and {larger.Checkpoint.Size} were signed when it was verified last."
            : before.Exists(each => each.Checkpoint.Size == checkpoint.Size && each.Checkpoint.Root != checkpoint.Root)
                ? $"its {checkpoint.Size} entries are not those of the checkpoint kept from last time: two histories were signed."
                : null;
}
