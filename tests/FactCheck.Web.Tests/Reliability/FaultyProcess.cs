using System.Diagnostics;

namespace FactCheck.Web.Tests;

/// <summary>What a <see cref="FaultyNewsroom"/> said until it ended.</summary>
/// <param name="Lines">Its words.</param>
/// <param name="ExitCode">How it ended.</param>
/// <param name="Injected">How many calls strace let fail.</param>
internal sealed record FaultyProcess(IReadOnlyList<string> Lines, int ExitCode, int Injected)
{
    public const string Refused = "refused: ";
    public const string FileRefused = "file refused: ";
    public const string NotCheckpointed = "not checkpointed";
    public const string Ended = "ended";
    public const string Logged = "logged: ";

    /// <summary>What it acknowledged.</summary>
    public List<Acknowledged> Acknowledged => [.. Lines.Select(Web.Tests.Acknowledged.Read).OfType<Acknowledged>()];

    /// <summary>The words with which changes were refused.</summary>
    public List<string> Refusals => After(Refused);

    /// <summary>The words with which a file was refused.</summary>
    public List<string> FileRefusals => After(FileRefused);

    /// <summary>At which levels the log was told of the disk.</summary>
    public List<string> LogLevels => After(Logged);

    /// <summary>How many checkpoints failed.</summary>
    public int FailedCheckpoints => Lines.Count(line => line == NotCheckpointed);

    /// <summary>Runs one on whose database certain calls fail.</summary>
    /// <param name="calls">The calls, as strace names them.</param>
    /// <param name="error">The error.</param>
    /// <param name="when">Which of them: "3" the third, "3+5" every fifth from the third.</param>
    /// <param name="folder">The data folder.</param>
    /// <param name="changes">How many changes it tries.</param>
    public static async Task<FaultyProcess> RunAsync(string calls, string error, string when, NewsroomFolder folder, int changes)
    {
        var file = Path.GetTempFileName();
        try
        {
            string[] options = ["--seccomp-bpf", "-o", file, "-P", folder.Database, "-P", folder.Database + "-wal", "-e", $"trace={calls}", "-e", $"inject={calls}:error={error}:when={when}"];
            var process = Strace.Start(options, [FaultyNewsroom.Command, folder.Root, $"{changes}", FaultyNewsroom.Strace]);
            return await EndAsync(process, () => File.ReadLines(file).Count(line => line.EndsWith("(INJECTED)", StringComparison.Ordinal)));
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Runs one that makes its own faults.</summary>
    public static Task<FaultyProcess> RunAsync(string kind, NewsroomFolder folder, int changes) => EndAsync(
        Process.Start(new ProcessStartInfo("dotnet", [typeof(FaultyProcess).Assembly.Location, FaultyNewsroom.Command, folder.Root, $"{changes}", kind])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!,
        () => 0);

    private List<string> After(string start) => [.. Lines.Where(line => line.StartsWith(start, StringComparison.Ordinal)).Select(line => line[start.Length..])];

    private static async Task<FaultyProcess> EndAsync(Process started, Func<int> injected)
    {
        using var process = started;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(said.Split('\n', StringSplitOptions.RemoveEmptyEntries), process.ExitCode, injected());
    }
}
