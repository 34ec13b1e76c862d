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

    /// <summary>Whether a message brings the result of a call that did not fail.</summary>
    public static bool IsResult(byte[] message)
    {
        var start = Array.FindIndex(message, part => part < 0x80) + 1;
        // An array of five: kind, headers, the id "0", 3 for a result, the result.
        return message[start..] is [0x95, Completion, 0x80, 0xa1, (byte)'0', 3, ..];
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
