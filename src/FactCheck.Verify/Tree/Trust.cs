using FactCheck.Domain;

namespace FactCheck.Verify;

/// <summary>The keys and the policy that whoever verifies has named; empty when nothing was named.</summary>
/// <param name="Keys">Keys of logs.</param>
/// <param name="Policy">A policy with logs, witnesses and a quorum.</param>
public sealed record Trust(IReadOnlyList<NoteKey> Keys, TrustPolicy? Policy)
{
    /// <summary>Nothing was named.</summary>
    public static Trust None { get; } = new([], null);

    /// <summary>The key of a list that signed a checkpoint under its own name; null when there is none, or a line that names one of them is forged.</summary>
    public static NoteKey? Signer(SignedNote note, Checkpoint checkpoint, IEnumerable<NoteKey> keys)
    {
        var known = keys.Where(key => key.Type == NoteKeyType.Log && key.Name == checkpoint.Origin).ToList();
        return note.IsForged(known) ? null : known.Find(key => note.SignatureBy(key) is not null);
    }

    /// <summary>The named keys of a log with this origin.</summary>
    public IReadOnlyList<NoteKey> For(string origin) => [.. Keys.Concat(Policy?.Logs ?? []).Where(key => key.Name == origin)];

    /// <summary>What is wrong when a key was named and no log goes by its name; null when nothing is. A policy may name other logs too.</summary>
    /// <param name="origins">The origins of the logs that stand here.</param>
    public Finding? Unused(IReadOnlyCollection<string> origins) =>
        Keys.FirstOrDefault(key => !origins.Contains(key.Name)) is { } key
            ? new(null, null, $"No log here is signed under the name “{key.Name}” of the key that you named.")
            : Policy is { } policy && !policy.Logs.Any(log => origins.Contains(log.Name))
                ? new(null, null, "No log here is signed under a name that the policy knows.")
                : null;

    /// <summary>What is wrong with the cosignatures of witnesses that the policy knows; null when nothing is.</summary>
    public string? CosignatureProblem(SignedNote note) => note.Signatures
        .Where(signature => Policy?.Witnesses.FirstOrDefault(key => key.Name == signature.Name && key.Id == signature.KeyId) is { } witness
            && !signature.IsBy(witness, note.Text))
        .Select(signature => $"the cosignature of {signature.Name} is not that witness's.").FirstOrDefault();
}
