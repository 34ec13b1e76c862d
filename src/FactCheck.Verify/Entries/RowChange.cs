using System.Security.Cryptography;
using System.Text;
using FactCheck.Domain;

namespace FactCheck.Verify;

/// <summary>One row's change as an entry records it.</summary>
internal readonly ref struct RowChange
{
    private RowChange(int table, Guid id, ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        Table = table;
        Id = id;
        Before = before;
        After = after;
    }

    /// <summary>The place of the row's table in <see cref="AuditedTable.All"/>.</summary>
    public int Table { get; }

    /// <summary>The row.</summary>
    public Guid Id { get; }

    /// <summary>Its audited columns before, canonical JSON; empty for a new row.</summary>
    public ReadOnlySpan<byte> Before { get; }

    /// <summary>The same after; empty for a removed row.</summary>
    public ReadOnlySpan<byte> After { get; }

    /// <summary>The hash under which a state is remembered; null for no row.</summary>
    public static TreeHash? HashOf(ReadOnlySpan<byte> state)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(state, hash);
        return state.IsEmpty ? null : TreeHash.From(hash);
    }

    /// <summary>Reads a change.</summary>
    /// <exception cref="FormatException">It is not what this app writes.</exception>
    public static RowChange Read(ReadOnlySpan<byte> json)
    {
        ReadOnlySpan<byte> before = default, after = default, id = default, type = default;
        if (json is not [(byte)'{', ..])
        {
            throw new FormatException("A change is an object.");
        }

        var members = new JsonMembers(json);
        while (members.Next())
        {
            switch (members.Name)
            {
                case [(byte)'b', ..]:
                    before = State(members.Value);
                    break;
                case [(byte)'a', ..]:
                    after = State(members.Value);
                    break;
                case [(byte)'i', ..]:
                    id = JsonMembers.Text(members.Value);
                    break;
                case [(byte)'t', ..]:
                    type = JsonMembers.Text(members.Value);
                    break;
            }
        }

        if (!HexForm.TryLoggedId(id, out var row))
        {
            throw new FormatException("A change names its row.");
        }

        var table = AuditedTable.IndexOf(type);
        return table >= 0 ? new(table, row, before, after) : throw new FormatException($"“{Encoding.UTF8.GetString(type)}” is no kind of row that is audited.");
    }

    private static ReadOnlySpan<byte> State(ReadOnlySpan<byte> value) => value.SequenceEqual("null"u8) ? default : value;
}
