using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace FactCheck.Benchmarks;

/// <summary>What a load came to.</summary>
internal sealed record LoadFigures(double PerSecond, double P50, double P99);

/// <summary>Asks for one page over many kept-alive connections, each with one request at a time, and counts whole answers.</summary>
internal static class Load
{
    public const int Connections = 64;

    private static int s_unseen;

    /// <param name="address">The page.</param>
    /// <param name="unseen">Ends the address with another number for each request, so that no cache has it.</param>
    /// <param name="time">How long.</param>
    public static async Task<LoadFigures> RunAsync(Uri address, bool unseen, TimeSpan time)
    {
        var start = Stopwatch.GetTimestamp();
        var all = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(() => AskAsync(address, unseen, start, time))));
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var ms = all.SelectMany(each => each).ToList();
        return new(ms.Count / seconds, ms.Percentile(50), ms.Percentile(99));
    }

    private static async Task<List<double>> AskAsync(Uri address, bool unseen, long start, TimeSpan time)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(address.Host, address.Port);
        var request = Request(address, "");
        var buffer = new byte[64 * 1024];
        List<double> ms = [];
        while (Stopwatch.GetElapsedTime(start) < time)
        {
            var sent = Stopwatch.GetTimestamp();
            await socket.SendAsync(unseen ? Request(address, $"{Interlocked.Increment(ref s_unseen)}") : request);
            await AnswerAsync(socket, buffer);
            ms.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
        }

        return ms;
    }

    private static byte[] Request(Uri address, string end) =>
        Encoding.ASCII.GetBytes($"GET {address.PathAndQuery}{end} HTTP/1.1\r\nHost: {address.Authority}\r\n\r\n");

    // A whole answer ends at its Content-Length, or with the empty chunk.
    private static async Task AnswerAsync(Socket socket, byte[] buffer)
    {
        var (read, body, length) = (0, -1, -1);
        while (body < 0)
        {
            read += await ReadAsync(socket, buffer.AsMemory(read));
            body = buffer.AsSpan(0, read).IndexOf("\r\n\r\n"u8);
        }

        if (!buffer.AsSpan().StartsWith("HTTP/1.1 200"u8))
        {
            throw new InvalidOperationException(Encoding.ASCII.GetString(buffer, 0, body));
        }

        var head = Encoding.ASCII.GetString(buffer, 0, body);
        var named = head.IndexOf("Content-Length: ", StringComparison.OrdinalIgnoreCase);
        length = named < 0 ? -1 : int.Parse(head.AsSpan(named + 16, head.AsSpan(named + 16).IndexOfAny('\r', '\n') is var end and >= 0 ? end : head.Length - named - 16));
        var left = length < 0 ? 0 : body + 4 + length - read;
        var tail = read;
        while (length < 0 ? !buffer.AsSpan(0, tail).EndsWith("\r\n0\r\n\r\n"u8) : left > 0)
        {
            if (tail > buffer.Length / 2)
            {
                buffer.AsSpan(tail - 8, 8).CopyTo(buffer);
                tail = 8;
            }

            var more = await ReadAsync(socket, buffer.AsMemory(tail));
            (tail, left) = (tail + more, left - more);
        }
    }

    private static async Task<int> ReadAsync(Socket socket, Memory<byte> buffer) =>
        await socket.ReceiveAsync(buffer) is var read and > 0 ? read : throw new InvalidOperationException("The server closed the connection.");
}
