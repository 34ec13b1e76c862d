using System.Text;

namespace FactCheck.Web.Tests;

/// <summary>The few messages of SignalR's MessagePack hub protocol that a test says by itself.</summary>
internal static class HubMessage
{
    private const byte Completion = 3;

    /// <summary>An invocation with texts as arguments, each under 256 bytes.</summary>
    public static byte[] Call(string method, params string[] arguments)
    {
        // An array of six: kind 1, no headers, the invocation's id, the method, its arguments, no streams.
        byte[] message = [0x96, 1, 0x80, .. Text("0"), .. Text(method), (byte)(0x90 + arguments.Length), .. arguments.SelectMany(Text), 0x90];
        return [.. Length(message.Length), .. message];
    }

    /// <summary>Whether what was heard brings the result of a call, and not an error or nothing.</summary>
    public static bool HasResult(byte[] heard)
    {
        for (var at = 0; at < heard.Length;)
        {
            var length = 0;
            for (var shift = 0; ; shift += 7)
            {
                length |= (heard[at] & 0x7f) << shift;
                if (heard[at++] < 0x80)
                {
                    break;
                }
            }

            // An array of five: kind, headers, the id "0", 3 for a result, the result; 0xc0 would be none.
            if (heard[at..Math.Min(at + length, heard.Length)] is [0x95, Completion, 0x80, 0xa1, (byte)'0', 3, not 0xc0, ..])
            {
                return true;
            }

            at += length;
        }

        return false;
    }

    private static byte[] Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return [0xd9, (byte)bytes.Length, .. bytes];
    }

    // Seven bits a byte, the lowest first.
    private static IEnumerable<byte> Length(int length)
    {
        for (; length > 0x7f; length >>= 7)
        {
            yield return (byte)(0x80 | (length & 0x7f));
        }

        yield return (byte)length;
    }
}
