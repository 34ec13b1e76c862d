namespace FactCheck.Domain;

/// <summary>Checks proofs against roots, after RFC 9162, sections 2.1.3.2 and 2.1.4.2 (the proofs are those of RFC 6962).</summary>
public static class ProofCheck
{
    /// <summary>Whether a leaf stands at an index of the tree with this size and root.</summary>
    public static bool Includes(long index, long size, TreeHash leaf, IReadOnlyList<TreeHash> proof, TreeHash root)
    {
        if (index < 0 || index >= size)
        {
            return false;
        }

        var (node, last, hash) = (index, size - 1, leaf);
        foreach (var sibling in proof)
        {
            if (last == 0)
            {
                return false;
            }

            if ((node & 1) == 1 || node == last)
            {
                hash = TreeHash.Node(sibling, hash);
                while ((node & 1) == 0 && node != 0)
                {
                    (node, last) = (node >> 1, last >> 1);
                }
            }
            else
            {
                hash = TreeHash.Node(hash, sibling);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && hash == root;
    }

    /// <summary>Whether the newer tree begins with all leaves of the older one, in their order.</summary>
    public static bool Continues(long older, long newer, IReadOnlyList<TreeHash> proof, TreeHash olderRoot, TreeHash newerRoot)
    {
        if (older < 0 || older > newer)
        {
            return false;
        }

        if (older == newer)
        {
            return proof.Count == 0 && olderRoot == newerRoot;
        }

        if (older == 0)
        {
            return proof.Count == 0 && olderRoot == TreeHash.Empty;
        }

        var (node, last) = (older - 1, newer - 1);
        while ((node & 1) == 1)
        {
            (node, last) = (node >> 1, last >> 1);
        }

        // A complete subtree is its own root, and no proof repeats it.
        var next = 0;
        if (node != 0 && proof.Count == 0)
        {
            return false;
        }

        var first = node == 0 ? olderRoot : proof[next++];
        var (oldHash, newHash) = (first, first);
        for (; next < proof.Count; next++)
        {
            if (last == 0)
            {
                return false;
            }

            if ((node & 1) == 1 || node == last)
            {
                oldHash = TreeHash.Node(proof[next], oldHash);
                newHash = TreeHash.Node(proof[next], newHash);
                while ((node & 1) == 0 && node != 0)
                {
                    (node, last) = (node >> 1, last >> 1);
                }
            }
            else
            {
                newHash = TreeHash.Node(newHash, proof[next]);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && oldHash == olderRoot && newHash == newerRoot;
    }
}
