using System.Net;
using FactCheck.Domain;

namespace FactCheck.Verify;

/// <summary>Where a log's files are: under an address, or in a folder. Gives a file's bytes, or null when there is no such file.</summary>
/// <param name="path">Its path under the log's prefix, such as “checkpoint” or “tile/0/000”.</param>
/// <param name="cancel">Stops.</param>
/// <exception cref="CannotTellException">It cannot be reached.</exception>
internal delegate Task<byte[]?> LogPlace(string path, CancellationToken cancel);

/// <summary>Makes places.</summary>
internal static class LogPlaces
{
    private const int Tries = 5;

    private static readonly TimeSpan s_longestPause = TimeSpan.FromSeconds(90);

    /// <summary>Files in a folder.</summary>
    public static LogPlace In(string folder) => async (path, cancel) =>
    {
        try
        {
            return await File.ReadAllBytesAsync(Path.Combine(folder, path), cancel);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CannotTellException($"{Path.Combine(folder, path)} cannot be read: {exception.Message}", exception);
        }
    };

    /// <summary>Files under an address. Where the server asks to wait, this waits.</summary>
    public static LogPlace At(HttpClient client, Uri prefix) => async (path, cancel) =>
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(prefix, path), cancel);
                switch (answer.StatusCode)
                {
                    case HttpStatusCode.OK:
                        return await answer.Content.ReadAsByteArrayAsync(cancel);
                    case HttpStatusCode.NotFound or HttpStatusCode.Gone:
                        return null;
                    case HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable when attempt < Tries:
                        var pause = answer.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(attempt);
                        await Task.Delay(pause < s_longestPause ? pause : s_longestPause, cancel);
                        continue;
                    default:
                        throw new CannotTellException($"{new Uri(prefix, path)} answered {(int)answer.StatusCode}.");
                }
            }
            catch (Exception exception) when (exception is HttpRequestException || (exception is TaskCanceledException && !cancel.IsCancellationRequested))
            {
                throw new CannotTellException($"{new Uri(prefix, path)} cannot be reached: {exception.Message}", exception);
            }
        }
    };

    /// <summary>
    /// A tile or bundle in a width. A place may have kept the full one only; the first of it are the same.
    /// </summary>
    public static async Task<byte[]?> TileAsync(this LogPlace place, Tile tile, CancellationToken cancel)
    {
        if (await place(tile.Path(), cancel) is { } bytes)
        {
            return bytes;
        }

        if (tile.IsFull || await place((tile with { Width = Tile.FullWidth }).Path(), cancel) is not { } full)
        {
            return null;
        }

        return tile.Level is null
            ? EntryBundle.Write(EntryBundle.Read(full).Take(tile.Width))
            : full[..Math.Min(full.Length, tile.Width * TreeHash.Bytes)];
    }
}
