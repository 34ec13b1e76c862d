using System.Buffers.Binary;
using System.Text;
using System.Text.Json.Nodes;
using FactCheck.Domain;

namespace FactCheck.Verify;

/// <summary>What both logs say together, gathered entry by entry.</summary>
internal sealed class Ledger
{
    private readonly HashSet<UInt128> _salts = [];

    /// <summary>Every audited row as it was left.</summary>
    public RowHistory Rows { get; } = new();

    /// <summary>Which entries are empty, and which may be.</summary>
    public Redactions Redactions { get; } = new();

    /// <summary>The keys that sign the logs.</summary>
    public RecordedKeys Keys { get; } = new();

    /// <summary>Where a restored backup was continued under another name.</summary>
    public List<EpochEntry> Epochs { get; } = [];

    /// <summary>Whether no entry before had this salt. Two that agree in half of their 32 random bytes are the same one.</summary>
    public bool IsFresh(ReadOnlySpan<byte> salt) => _salts.Add(BinaryPrimitives.ReadUInt128BigEndian(salt));

    /// <summary>Takes in an entry that is about the logs themselves.</summary>
    /// <exception cref="FormatException">Its note is not what this app writes.</exception>
    public void Note(LogKind log, long sequence, in LeafText leaf, in EntryContent content)
    {
        if (leaf.KnownKind!.Erases)
        {
            Redactions.Named(log, sequence, Json(content.Note));
        }
        else if (leaf.Kind.SequenceEqual("key"u8))
        {
            Keys.Take(sequence, Json(content.Note));
        }
        else if (leaf.Kind.SequenceEqual("epoch"u8))
        {
            Epochs.Add(EpochEntry.Read(sequence, Json(content.Note)));
        }
    }

    private static JsonObject Json(ReadOnlySpan<byte> note) =>
        CanonicalJson.Read(Encoding.UTF8.GetString(note)) as JsonObject ?? throw new FormatException("Its note is missing.");
}
