using System.Globalization;
using System.Text;
using FactCheck.Domain;

namespace FactCheck.Web.Tests;

/// <summary>Another newsroom's log, in memory; with another secret it tells another history.</summary>
internal sealed class ForeignLog(NoteSigner signer, string secret = "")
{
    public NoteSigner Signer => signer;

    public static ForeignLog Called(string name) => new(NoteSigner.Create(name, NoteKeyType.Log));

    /// <summary>The same key over other entries.</summary>
    public ForeignLog Rewritten() => new(signer, "other");

    public SignedNote Note(long size, NoteSigner? by = null) => SignedNote.Sign(
        new Checkpoint(signer.Key.Name, size, TreeProofs.Root(size, Node)).Text(), [by ?? signer], DateTimeOffset.UnixEpoch);

    public WitnessRequest Request(long old, long size) => new(old, TreeProofs.Consistency(old, size, Node), Note(size));

    private TreeHash Node(int height, long index) => height == 0
        ? TreeHash.Leaf(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{secret}{index}")))
        : TreeHash.Node(Node(height - 1, 2 * index), Node(height - 1, (2 * index) + 1));
}
