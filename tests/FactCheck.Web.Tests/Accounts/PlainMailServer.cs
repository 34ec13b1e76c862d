using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FactCheck.Web.Tests;

/// <summary>A mail server of RFC 5321 without a single extension, as some providers still have; it takes one mail after another.</summary>
internal sealed class PlainMailServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;

    public PlainMailServer()
    {
        _listener.Start();
        _running = RunAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The commands that came.</summary>
    public List<string> Commands { get; } = [];

    /// <summary>The mails that came, each as its bytes.</summary>
    public List<byte[]> Mails { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
            await ServeAsync(client.GetStream());
        }
    }

    private async Task ServeAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await SayAsync(stream, "220 plain.example");
        while (await reader.ReadLineAsync(_stop.Token) is { } command)
        {
            Commands.Add(command);
            if (command == "DATA")
            {
                await SayAsync(stream, "354 go on");
                var mail = new StringBuilder();
                while (await reader.ReadLineAsync(_stop.Token) is { } line && line != ".")
                {
                    mail.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
                }

                Mails.Add(Encoding.Latin1.GetBytes(mail.ToString()));
            }

            await SayAsync(stream, command.StartsWith("EHLO", StringComparison.Ordinal) ? "250 plain.example" : command == "QUIT" ? "221 good-bye" : "250 yes");
        }
    }

    private Task SayAsync(NetworkStream stream, string words) => stream.WriteAsync(Encoding.ASCII.GetBytes($"{words}\r\n"), _stop.Token).AsTask();
}
