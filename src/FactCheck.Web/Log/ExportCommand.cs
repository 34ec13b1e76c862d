namespace FactCheck.Web;

/// <summary>
/// The command <c>export [--data folder] --to folder</c>: writes both logs, up to their last signed heads, as files in the layout of C2SP tlog-tiles,
/// with the contents of the entries beside them. It is for the newsroom's own keeping: the contents are not public.
/// </summary>
public static class ExportCommand
{
    private const int Done = 0;
    private const int Failed = 2;

    /// <summary>Runs the command.</summary>
    /// <param name="options">What follows the word export.</param>
    /// <param name="output">Where the result is told.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>The exit code: 0 when the export is there.</returns>
    public static async Task<int> RunAsync(string[] options, TextWriter output, CancellationToken cancel = default)
    {
        var (data, target) = options switch
        {
            ["--to", var to] => (null, to),
            ["--data", var from, "--to", var to] => (from, to),
            ["--to", var to, "--data", var from] => (from, to),
            _ => (null, (string?)null),
        };
        if (target is null)
        {
            await output.WriteLineAsync("Usage: export [--data <folder>] --to <new folder>");
            return Failed;
        }

        var database = Path.Combine(Folder(data), DataFolder.DatabaseName);
        if (!File.Exists(database))
        {
            await output.WriteLineAsync($"There is no database at {database}.");
            return Failed;
        }

        IReadOnlyList<(FactCheck.Domain.LogKind Log, long Size, long Left)> written;
        try
        {
            FreshFolder.Demand(target, Folder(data));
            FolderCopy.Make(target);
            written = await new LogMirror(database, target).WriteAsync(cancel);
        }
        catch (Exception exception) when (exception is BackupException or IOException or UnauthorizedAccessException or Microsoft.Data.Sqlite.SqliteException)
        {
            await output.WriteLineAsync($"The export could not be made: {exception.Message}");
            return Failed;
        }

        await output.WriteLineAsync(written.Count == 0
            ? "Nothing is signed yet. Start FactCheck on this data folder once, then export."
            : string.Join(Environment.NewLine, written.Select(log => $"{log.Log} log: {log.Size:N0} entries{(log.Left > 0 ? $"; the last {log.Left:N0} are not signed yet and were left out" : "")}")));
        return written.Count == 0 ? Failed : Done;
    }

    private static string Folder(string? given)
    {
        var settings = new ConfigurationBuilder().SetBasePath(ProgramFolder.Root)
            .AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().Build();
        return given is null ? Path.Combine(ProgramFolder.Root, DataFolder.Configured(settings)) : Path.GetFullPath(given);
    }
}
