using System.Text;
using FactCheck.Domain;

namespace FactCheck.Verify;

/// <summary>What the public part of a log must keep to, from its first entry on.</summary>
internal sealed class LeafCheck(LogKind log)
{
    private readonly Dictionary<UInt128, long> _lastOfItem = [];

    /// <summary>How many items the log has entries about.</summary>
    public int Items => _lastOfItem.Count;

    /// <summary>Reads the next leaf and says what is wrong with it.</summary>
    public string? Problem(ReadOnlySpan<byte> text, long sequence, out LeafText leaf)
    {
        if (!LeafText.TryRead(text, out leaf))
        {
            return IsLeaf(text) ? "its leaf is not in canonical form." : "its leaf is no leaf.";
        }

        if (leaf.KnownKind?.Log != log)
        {
            return $"its kind “{Encoding.UTF8.GetString(leaf.Kind)}” does not belong to this log.";
        }

        long? previous = _lastOfItem.TryGetValue(leaf.Item, out var last) ? last : null;
        _lastOfItem[leaf.Item] = sequence;
        return leaf.Previous == previous ? null : "it names another previous entry of its item than there is.";
    }

    private static bool IsLeaf(ReadOnlySpan<byte> text)
    {
        try
        {
            _ = Leaf.Read(Encoding.UTF8.GetString(text));
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
