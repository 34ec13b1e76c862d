using FactCheck.Domain;

namespace FactCheck.Verify;

/// <summary>What an entry's commitment opens to: salt and payload, and what the payload says of rows, keys, epochs and redactions.</summary>
internal sealed class ContentCheck(LogKind log, Ledger ledger)
{
    /// <summary>An entry of which salt and payload are gone, both together.</summary>
    public void Erased(long sequence, in LeafText leaf)
    {
        ledger.Redactions.Empty(log, sequence);
        ledger.Rows.Erase(log, sequence, leaf.Item);
    }

    /// <summary>Holds salt and payload against the leaf.</summary>
    /// <param name="leaf">The leaf.</param>
    /// <param name="salt">The salt.</param>
    /// <param name="payload">The content as it is stored.</param>
    /// <param name="opened">The content as it is committed to, see <see cref="LeafSchema"/>.</param>
    public string? CommitmentProblem(in LeafText leaf, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> payload, ReadOnlySpan<byte> opened)
    {
        if (salt.Length != Commitment.SaltBytes || !Commitment.Opens(salt, opened, leaf.Commitment))
        {
            return "its content or salt was changed: they do not open its commitment.";
        }

        if (!ledger.IsFresh(salt))
        {
            return "its salt is that of another entry: a salt is used once.";
        }

        return CanonicalForm.Holds(payload) ? null : "its content is not in canonical form.";
    }

    /// <summary>Takes in what the payload says.</summary>
    /// <exception cref="FormatException">The payload is not what this app writes.</exception>
    public string? Take(long sequence, in LeafText leaf, in EntryContent content)
    {
        if (!content.Kind.SequenceEqual(leaf.Kind))
        {
            return "its kind, as its content says it, is not what its leaf says.";
        }

        ledger.Note(log, sequence, leaf, content);
        var changes = new JsonMembers(content.Changes);
        while (changes.Next())
        {
            if (ledger.Rows.Add(log, sequence, leaf, RowChange.Read(changes.Value)) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }
}
