using System.Net;
using System.Net.Sockets;

namespace FactCheck.Web;

/// <summary>The connection that fetches one page: to addresses that were checked, and with nothing of ours in it.</summary>
internal static class PageHandler
{
    private const int HeaderKilobytes = 32;

    /// <summary>A handler that connects to these addresses whatever the host's name says by now, and follows nothing by itself.</summary>
    public static SocketsHttpHandler ConnectingTo(IReadOnlyList<IPAddress> addresses) => new()
    {
        ConnectCallback = (context, cancel) => ConnectAsync(addresses, context.DnsEndPoint.Port, cancel),
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        Credentials = null,
        ActivityHeadersPropagator = null,
        AutomaticDecompression = DecompressionMethods.All,
        MaxResponseHeadersLength = HeaderKilobytes,
        MaxResponseDrainSize = 0,
    };

    private static async ValueTask<Stream> ConnectAsync(IReadOnlyList<IPAddress> addresses, int port, CancellationToken cancel)
    {
        SocketException? last = null;
        foreach (var address in addresses)
        {
            var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(address, port), cancel);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException e)
            {
                socket.Dispose();
                last = e;
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }

        throw last ?? new SocketException((int)SocketError.HostNotFound);
    }
}
