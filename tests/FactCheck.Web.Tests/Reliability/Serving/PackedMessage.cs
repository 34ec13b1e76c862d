using System.Buffers.Binary;
using System.Text;

namespace FactCheck.Web.Tests;

/// <summary>The part of MessagePack in which Blazor's hub and its pages speak: numbers, words, bytes, lists.</summary>
internal static class PackedMessage
{
    /// <summary>A call of the hub, with its length before it.</summary>
    /// <param name="id">The call's id when an answer is wanted.</param>
    /// <param name="method">The hub's method.</param>
    /// <param name="arguments">Whole numbers, words, truths or nothing.</param>
    public static byte[] Call(string? id, string method, params object?[] arguments)
    {
        using var body = new MemoryStream();
        body.Write([0x96, 1, 0x80]);
        Write(body, id);
        Write(body, method);
        body.WriteByte((byte)(0x90 | arguments.Length));
        foreach (var argument in arguments)
        {
            Write(body, argument);
        }

        body.WriteByte(0x90);
        using var whole = new MemoryStream();
        var left = (uint)body.Length;
        for (; left > 0x7f; left >>= 7)
        {
            whole.WriteByte((byte)(left | 0x80));
        }

        whole.WriteByte((byte)left);
        body.WriteTo(whole);
        return whole.ToArray();
    }

    /// <summary>Takes the next message off the front; null while it is not whole yet.</summary>
    public static IReadOnlyList<object?>? Take(ref ReadOnlySpan<byte> bytes)
    {
        var (length, at) = (0, 0);
        while (true)
        {
            if (at == bytes.Length)
            {
                return null;
            }

            length |= (bytes[at] & 0x7f) << (7 * at);
            if ((bytes[at++] & 0x80) == 0)
            {
                break;
            }
        }

        if (bytes.Length < at + length)
        {
            return null;
        }

        var message = bytes.Slice(at, length);
        bytes = bytes[(at + length)..];
        return (IReadOnlyList<object?>?)Read(ref message);
    }

    private static void Write(MemoryStream to, object? value)
    {
        switch (value)
        {
            case null:
                to.WriteByte(0xc0);
                break;
            case bool truth:
                to.WriteByte(truth ? (byte)0xc3 : (byte)0xc2);
                break;
            case long number:
                Span<byte> wide = stackalloc byte[9];
                wide[0] = 0xd3;
                BinaryPrimitives.WriteInt64BigEndian(wide[1..], number);
                to.Write(wide);
                break;
            case string words:
                var text = Encoding.UTF8.GetBytes(words);
                Span<byte> head = stackalloc byte[5];
                head[0] = 0xdb;
                BinaryPrimitives.WriteInt32BigEndian(head[1..], text.Length);
                to.Write(head);
                to.Write(text);
                break;
            default:
                throw new ArgumentException($"{value.GetType()} is not sent here.", nameof(value));
        }
    }

    private static object? Read(ref ReadOnlySpan<byte> from)
    {
        var kind = Byte(ref from);
        return kind switch
        {
            < 0x80 => (long)kind,
            < 0x90 => Map(ref from, kind & 0x0f),
            < 0xa0 => List(ref from, kind & 0x0f),
            < 0xc0 => Words(ref from, kind & 0x1f),
            0xc0 => null,
            0xc2 => false,
            0xc3 => true,
            0xc4 or 0xc5 or 0xc6 => Cut(ref from, (int)Number(ref from, 1 << (kind - 0xc4))).ToArray(),
            0xcc or 0xcd or 0xce or 0xcf => Number(ref from, 1 << (kind - 0xcc)),
            0xd0 => (long)(sbyte)Byte(ref from),
            0xd1 => (long)(short)Number(ref from, 2),
            0xd2 => (long)(int)Number(ref from, 4),
            0xd3 => Number(ref from, 8),
            0xd9 or 0xda or 0xdb => Words(ref from, (int)Number(ref from, 1 << (kind - 0xd9))),
            0xdc => List(ref from, (int)Number(ref from, 2)),
            >= 0xe0 => (long)(sbyte)kind,
            _ => throw new FormatException($"Blazor's hub does not send {kind:x2}."),
        };
    }

    private static byte Byte(ref ReadOnlySpan<byte> from) => Cut(ref from, 1)[0];

    private static long Number(ref ReadOnlySpan<byte> from, int bytes)
    {
        var number = 0L;
        foreach (var each in Cut(ref from, bytes))
        {
            number = (number << 8) | each;
        }

        return number;
    }

    private static string Words(ref ReadOnlySpan<byte> from, int length) => Encoding.UTF8.GetString(Cut(ref from, length));

    private static object?[] List(ref ReadOnlySpan<byte> from, int count)
    {
        var list = new object?[count];
        for (var at = 0; at < count; at++)
        {
            list[at] = Read(ref from);
        }

        return list;
    }

    private static object? Map(ref ReadOnlySpan<byte> from, int count)
    {
        _ = List(ref from, 2 * count);
        return null;
    }

    private static ReadOnlySpan<byte> Cut(ref ReadOnlySpan<byte> from, int length)
    {
        var cut = from[..length];
        from = from[length..];
        return cut;
    }
}
