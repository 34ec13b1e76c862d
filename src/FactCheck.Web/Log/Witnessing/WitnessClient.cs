using System.Globalization;
using System.Net;
using System.Text;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>What a witness replied.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Size">The size that the witness cosigned last, when that is what it says.</param>
/// <param name="Text">The body.</param>
public sealed record WitnessReply(HttpStatusCode Status, long? Size, string Text);

/// <summary>
/// The only way out to other newsrooms' machines. It follows no redirect, keeps no cookie, uses no proxy and waits five seconds. Addresses come
/// from the operator's settings alone, so private ones are allowed.
/// </summary>
public sealed class WitnessClient : IDisposable
{
    /// <summary>How long a witness may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // Sixteen lines of nearly 5 kB before base64, as our own endpoint takes them.
    private const int MostBytes = 256 * 1024;

    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ActivityHeadersPropagator = null,
        ConnectTimeout = Patience,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
    })
    { Timeout = Patience, MaxResponseContentBufferSize = MostBytes };

    /// <summary>Sends a checkpoint.</summary>
    /// <exception cref="HttpRequestException">The witness cannot be reached or says too much.</exception>
    /// <exception cref="OperationCanceledException">It takes too long.</exception>
    public async Task<WitnessReply> AddCheckpointAsync(Uri prefix, WitnessRequest request, CancellationToken cancel)
    {
        using var content = new StringContent(request.ToString(), Encoding.UTF8, "text/plain");
        using var answer = await _http.PostAsync(new Uri($"{prefix.AbsoluteUri.TrimEnd('/')}/add-checkpoint"), content, cancel);
        var text = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(cancel));
        return new(answer.StatusCode, answer.Content.Headers.ContentType?.MediaType == "text/x.tlog.size" ? SizeIn(text) : null, text);
    }

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    private static long? SizeIn(string text) =>
        text.EndsWith('\n') && long.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : null;
}
