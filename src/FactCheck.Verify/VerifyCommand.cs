using FactCheck.Domain;

namespace FactCheck.Verify;

/// <summary>The command: finds out what the source is, verifies it, tells the result and keeps the checkpoints for next time.</summary>
public static class VerifyCommand
{
    /// <summary>Everything agrees.</summary>
    public const int Good = 0;

    /// <summary>Something was changed behind the app's back.</summary>
    public const int Tampered = 1;

    /// <summary>There is nothing to check, it cannot be read, or a person has to decide.</summary>
    public const int CannotTell = 2;

    private const string DatabaseName = "factcheck.db";

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    /// <summary>Runs the command.</summary>
    /// <param name="args">The arguments, see <see cref="VerifyOptions.Usage"/>.</param>
    /// <param name="output">Where progress and result are told.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, CancellationToken cancel = default)
    {
        try
        {
            if (VerifyOptions.Read(args) is not { } options)
            {
                await output.WriteLineAsync(VerifyOptions.Usage);
                return CannotTell;
            }

            using var client = new HttpClient { Timeout = s_patience };
            client.DefaultRequestHeaders.UserAgent.ParseAdd("FactCheck.Verify");
            return await RunAsync(options, client, output, cancel);
        }
        catch (CannotTellException exception)
        {
            await output.WriteLineAsync($"Cannot tell: {exception.Message}");
            return CannotTell;
        }
        catch (OperationCanceledException)
        {
            await output.WriteLineAsync("Cannot tell: it was stopped.");
            return CannotTell;
        }
    }

    /// <summary>Runs the command with a client of one's own.</summary>
    /// <exception cref="CannotTellException">There is nothing to check, it cannot be read, or a person has to decide.</exception>
    internal static async Task<int> RunAsync(VerifyOptions options, HttpClient client, TextWriter output, CancellationToken cancel)
    {
        var kept = options.State is { Length: > 0 } folder ? new KeptHeads(folder) : null;
        var progress = new Lines(output);
        var isAddress = Uri.TryCreate(options.Source, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";
        var source = isAddress ? address!.AbsoluteUri : Path.GetFullPath(options.Source);
        var served = new ServedVerifier(source, options.Trust, kept, progress);
        var result = isAddress ? await served.AtAsync(client, address!, options.Log, cancel)
            : DatabaseOf(source) is { } database ? new DatabaseVerifier(database, options.Trust, kept, progress).Verify(cancel)
            : IsExport(source) ? await served.InAsync(source, options.Log, cancel)
            : throw new CannotTellException($"There is no database and no export at {source}.");
        await TellAsync(result, output);
        if (result.IsGood)
        {
            Keep(result, DatabaseOf(source) ?? source, kept);
        }

        return result.IsGood ? Good : Tampered;
    }

    private static string? DatabaseOf(string source) =>
        File.Exists(source) ? source : File.Exists(Path.Combine(source, DatabaseName)) ? Path.Combine(source, DatabaseName) : null;

    private static bool IsExport(string source) => Enum.GetValues<LogKind>().Any(log => File.Exists(Path.Combine(source, log.Key(), "checkpoint")));

    private static void Keep(Verification result, string source, KeptHeads? kept)
    {
        foreach (var log in result.Logs.Where(log => log.Newest is not null))
        {
            kept?.Keep(Kept.Of(source, log.Log, log.Newest!));
        }
    }

    private static async Task TellAsync(Verification result, TextWriter output)
    {
        if (result.First is { } finding)
        {
            await output.WriteLineAsync($"TAMPERED. {finding}");
            return;
        }

        foreach (var log in result.Logs)
        {
            await output.WriteLineAsync(log.Root is null ? $"{log.Log} log: entries not seen" : $"{log.Log} log: {log.Size:N0} entries, root {log.Root}{Head(log)}");
            await output.WriteLineAsync(log.Newest is { } signed
                ? $"    signed as {signed.Checkpoint.Origin}, {signed.Checkpoint.Size:N0} entries, with key {signed.Key.Id:x8}"
                : "    not signed yet");
        }

        foreach (var remark in result.Remarks)
        {
            await output.WriteLineAsync(remark);
        }

        await output.WriteLineAsync(result.Rows > 0 ? $"Good: {result.Rows:N0} rows agree with their last entry." : "Good.");
        if (result.ErasedEntries > 0)
        {
            await output.WriteLineAsync(
                $"The content of {result.ErasedEntries:N0} entries was redacted; {result.UncheckedRows:N0} rows cannot be checked because of it.");
        }
    }

    private static string Head(VerifiedLog log) => log.Head is null ? "" : $", head {log.Head}";

    private sealed class Lines(TextWriter output) : IProgress<string>
    {
        public void Report(string value) => output.WriteLine(value);
    }
}
