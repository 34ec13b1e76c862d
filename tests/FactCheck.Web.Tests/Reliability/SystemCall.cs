using System.Globalization;
using System.Text;

namespace FactCheck.Web.Tests;

/// <summary>A system call in strace's record.</summary>
/// <param name="Name">What was called.</param>
/// <param name="Arguments">What it was given, as strace writes it with -xx: text and paths as \x and two digits a byte.</param>
/// <param name="Result">What it answered; negative when it failed, null when it never came back.</param>
/// <param name="Start">The line of the record where it began.</param>
/// <param name="End">The line where it came back; larger than all lines when it never did.</param>
internal sealed record SystemCall(string Name, string[] Arguments, long? Result, int Start, int End)
{
    /// <summary>The bytes of an argument that is a string.</summary>
    public byte[] Bytes(int argument) => Decode(Arguments[argument].AsSpan().Trim('"'));

    /// <summary>The path of an argument that is a string.</summary>
    public string Path(int argument) => Encoding.UTF8.GetString(Bytes(argument));

    /// <summary>The path behind an argument that is an open file; null when the file has no name any more.</summary>
    public string? OpenPath(int argument)
    {
        var text = Arguments[argument].AsSpan();
        return text.EndsWith(">") ? Encoding.UTF8.GetString(Decode(text[(text.IndexOf('<') + 1)..^1])) : null;
    }

    /// <summary>An argument that is a number.</summary>
    public long Number(int argument) => long.Parse(Arguments[argument], CultureInfo.InvariantCulture);

    private static byte[] Decode(ReadOnlySpan<char> text)
    {
        var bytes = new byte[text.Length / 4];
        for (var index = 0; index < bytes.Length; index++)
        {
            bytes[index] = (byte)((Digit(text[(4 * index) + 2]) << 4) | Digit(text[(4 * index) + 3]));
        }

        return bytes;
    }

    private static int Digit(char digit) => digit <= '9' ? digit - '0' : digit - 'a' + 10;
}
