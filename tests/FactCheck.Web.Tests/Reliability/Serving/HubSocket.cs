using System.Net.WebSockets;
using System.Text;

namespace FactCheck.Web.Tests;

/// <summary>The WebSocket to Blazor's hub.</summary>
internal sealed class HubSocket : IDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Connects and agrees on the protocol.</summary>
    public async Task ConnectAsync(Uri site, string cookies)
    {
        _socket.Options.SetRequestHeader("Cookie", cookies);
        await _socket.ConnectAsync(new UriBuilder(site) { Scheme = "ws", Path = "/_blazor", Query = "" }.Uri, CancellationToken.None);
        await SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"));
    }

    /// <summary>Calls the hub.</summary>
    public Task CallAsync(string? id, string method, params object?[] arguments) => SendAsync(PackedMessage.Call(id, method, arguments));

    /// <summary>Hears every message until the connection ends, and returns why it did.</summary>
    public async Task<Exception> ListenAsync(Func<IReadOnlyList<object?>, Task> hear)
    {
        try
        {
            var buffer = new byte[64 * 1024];
            // The answer to the handshake, "{}" and a separator.
            await _socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
            List<byte> received = [];
            while (await _socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None) is { MessageType: not WebSocketMessageType.Close } part)
            {
                received.AddRange(new ReadOnlySpan<byte>(buffer, 0, part.Count));
                foreach (var message in Whole(received))
                {
                    await hear(message);
                }
            }

            return new WebSocketException("The server closed the connection.");
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    public void Dispose() => _socket.Dispose();

    private async Task SendAsync(byte[] message)
    {
        await _turn.WaitAsync();
        try
        {
            await _socket.SendAsync(message.AsMemory(), WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            _turn.Release();
        }
    }

    private static List<IReadOnlyList<object?>> Whole(List<byte> received)
    {
        ReadOnlySpan<byte> bytes = received.ToArray();
        List<IReadOnlyList<object?>> whole = [];
        while (PackedMessage.Take(ref bytes) is { } message)
        {
            whole.Add(message);
        }

        received.RemoveRange(0, received.Count - bytes.Length);
        return whole;
    }
}
