namespace FactCheck.Web;

/// <summary>The command <c>verify [--data folder]</c>: checks a newsroom's log without starting the server.</summary>
public static class VerifyCommand
{
    /// <summary>Everything agrees.</summary>
    public const int Good = 0;

    /// <summary>Something was changed behind the app's back.</summary>
    public const int Tampered = 1;

    /// <summary>There is nothing to check, or it cannot be read.</summary>
    public const int CannotTell = 2;

    /// <summary>Runs the command.</summary>
    /// <param name="options">What follows the word verify.</param>
    /// <param name="output">Where the result is told.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] options, TextWriter output, CancellationToken cancel = default)
    {
        if (options is not ([] or ["--data", _]))
        {
            await output.WriteLineAsync("Usage: verify [--data <folder>]");
            return CannotTell;
        }

        try
        {
            var database = Path.Combine(Folder(options), DataFolder.DatabaseName);
            return await TellAsync(await new LogVerifier(database, new Lines(output)).VerifyAsync(cancel), output);
        }
        catch (CannotTellException exception)
        {
            await output.WriteLineAsync($"Cannot tell: {exception.Message}");
            return CannotTell;
        }
    }

    private static string Folder(string[] options)
    {
        var settings = new ConfigurationBuilder().SetBasePath(Directory.GetCurrentDirectory())
            .AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().Build();
        return Path.GetFullPath(options is [_, var folder] ? folder : settings["FactCheck:DataFolder"] ?? DataFolder.DefaultName);
    }

    private static async Task<int> TellAsync(Verification result, TextWriter output)
    {
        if (result.First is { } finding)
        {
            await output.WriteLineAsync($"TAMPERED. {finding}");
            return Tampered;
        }

        foreach (var head in result.Heads)
        {
            await output.WriteLineAsync($"{head.Log} log: {head.Size:N0} entries, head {head.Head}");
        }

        await output.WriteLineAsync($"Good: {result.Rows:N0} rows agree with their last entry.");
        if (result.ErasedEntries > 0)
        {
            await output.WriteLineAsync(
                $"The content of {result.ErasedEntries:N0} entries was erased; {result.UncheckedRows:N0} rows cannot be checked because of it.");
        }

        return Good;
    }

    private sealed class Lines(TextWriter output) : IProgress<string>
    {
        public void Report(string value) => output.WriteLine(value);
    }
}
