using System.Net;
using System.Net.Sockets;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>
/// Fetches an article's page again, because an editor asked for it. The only way out to addresses that people type, so it trusts neither the address nor the
/// answer: every address of the host has to be public and is the one connected to, each redirect is judged anew, and size, time and headers have limits.
/// </summary>
public sealed class ArticleFetcher(TimeProvider clock)
{
    /// <summary>How often a page may send on to another address.</summary>
    public const int MaxRedirects = 5;

    private const int LongestHost = 253;

    /// <summary>How long all of it may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Finds a host's addresses.</summary>
    public Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;

    /// <summary>Which addresses may be connected to.</summary>
    public Func<IPAddress, bool> Allows { get; init; } = PublicAddress.IsPublic;

    /// <summary>Which ports may be connected to: those of the web, so that nobody looks round other services from here.</summary>
    public Func<int, bool> AllowsPort { get; init; } = port => port is 80 or 443;

    /// <summary>The page at an http or https address, or what went wrong in words.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<FetchedPage> FetchAsync(string address, CancellationToken cancel = default)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancel);
        try
        {
            return await FollowAsync(address, either.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return FetchedPage.Not(address, $"The page took longer than {Patience.TotalSeconds:0} seconds.");
        }
        catch (Exception e) when (e is HttpRequestException or IOException or SocketException or InvalidDataException)
        {
            return FetchedPage.Not(address, "The page could not be reached, or broke off.");
        }
    }

    private async Task<FetchedPage> FollowAsync(string address, CancellationToken cancel)
    {
        Uri? before = null;
        for (var sent = 0; sent <= MaxRedirects; sent++)
        {
            if (!WebAddress.TryRead(address, out var uri) || uri.IdnHost.Length > LongestHost)
            {
                return FetchedPage.Not(address, before is null ? WebAddress.Problem(address) ?? "The address names no host." : "The page sends on to something that is no web address.");
            }

            if (!AllowsPort(uri.Port))
            {
                return FetchedPage.Not(address, $"The address names port {uri.Port}, and pages are fetched from ports 80 and 443 only.");
            }

            if (before?.Scheme == Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttps)
            {
                return FetchedPage.Not(address, "The page sends on from a secure address to one that is not.");
            }

            var places = await Resolve(uri.IdnHost, cancel);
            if (places.Length == 0 || !Array.TrueForAll(places, place => Allows(place)))
            {
                return FetchedPage.Not(address, $"“{uri.Host}” does not stand on the public internet, so it is not fetched from here.");
            }

            using var http = new HttpMessageInvoker(PageHandler.ConnectingTo(places));
            using var answer = await http.SendAsync(Request(uri), cancel);
            if (answer.StatusCode is HttpStatusCode.Moved or HttpStatusCode.Found or HttpStatusCode.SeeOther
                or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect && answer.Headers.Location is { } next)
            {
                (before, address) = (uri, Uri.TryCreate(uri, next, out var target) ? target.AbsoluteUri : "");
                continue;
            }

            return await PageAsync(uri.AbsoluteUri, answer, cancel);
        }

        return FetchedPage.Not(address, "The page sends on from one address to the next without an end.");
    }

    private static HttpRequestMessage Request(Uri uri) => new(HttpMethod.Get, uri)
    {
        Headers =
        {
            { "User-Agent", "FactCheck/1.0 (a newsroom looks whether an article changed)" },
            { "Accept", "text/html, application/xhtml+xml, text/plain;q=0.9, text/markdown;q=0.9" },
        },
    };

    private static async Task<FetchedPage> PageAsync(string address, HttpResponseMessage answer, CancellationToken cancel)
    {
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            return FetchedPage.Not(address, $"The server answered {(int)answer.StatusCode} instead of the page.");
        }

        var type = answer.Content.Headers.ContentType;
        if (FetchedPage.SourceOf(type?.MediaType) is not { } source)
        {
            return FetchedPage.Not(address, $"What stands there is {type?.MediaType ?? "of an unnamed kind"}, not a page of text.");
        }

        if (await BytesAsync(answer.Content, cancel) is not { } bytes)
        {
            return FetchedPage.Not(address, $"The page is larger than {Intake.MaxBytes / 1024 / 1024} MB.");
        }

        return PageEncoding.Read(bytes, type!.CharSet) is { Text: { } text, Encoding: var encoding }
            ? new(address, source, type.MediaType!, bytes, text, Encoding: encoding is "utf-8" ? null : encoding)
            : FetchedPage.Not(address, "The page does not say how its letters are encoded, so some would come out wrong.");
    }

    // Counts what is unpacked: a small body can become a very large one.
    private static async Task<byte[]?> BytesAsync(HttpContent content, CancellationToken cancel)
    {
        await using var body = await content.ReadAsStreamAsync(cancel);
        using var kept = new MemoryStream();
        var piece = new byte[16 * 1024];
        while (await body.ReadAsync(piece, cancel) is > 0 and var read)
        {
            if (kept.Length + read > Intake.MaxBytes)
            {
                return null;
            }

            kept.Write(piece, 0, read);
        }

        return kept.ToArray();
    }
}
