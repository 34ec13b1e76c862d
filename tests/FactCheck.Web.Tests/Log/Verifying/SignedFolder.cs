using FactCheck.Domain;
using FactCheck.Verify;
using Microsoft.Data.Sqlite;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>The data folder of a newsroom whose logs are signed, with more than one tile of entries, kept for tests that copy and attack it.</summary>
public sealed class SignedFolder : IAsyncLifetime
{
    private const int Claims = 262;

    private readonly string _folder = Directory.CreateTempSubdirectory("factcheck-signed-").FullName;
    private int _copies;

    /// <summary>The key that signs the editorial log.</summary>
    public NoteSigner Signer { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await using var newsroom = await SignedNewsroom.OpenAsync();
        await PublishedNewsroom.FillAsync(newsroom);
        await newsroom.Get<LogPublisher>().PublishBothAsync();
        await CopyAsync(newsroom, Path.Combine(_folder, "young"));
        for (var i = 0; i < Claims; i++)
        {
            await newsroom.RaiseAsync("600,000 soldiers");
        }

        await newsroom.Get<LogPublisher>().PublishBothAsync();
        await CopyAsync(newsroom, Path.Combine(_folder, "grown"));
        Signer = newsroom.Get<LogKeys>().Of(LogKind.Editorial)[0];
    }

    /// <summary>A fresh copy; the database's path.</summary>
    /// <param name="young">The folder as it was at an earlier head.</param>
    public string Copy(bool young = false)
    {
        var copy = Path.Combine(_folder, $"{Interlocked.Increment(ref _copies)}");
        CopyFolder(Path.Combine(_folder, young ? "young" : "grown"), copy);
        return Path.Combine(copy, DataFolder.DatabaseName);
    }

    /// <summary>A folder for checkpoints, with those of a good database in it.</summary>
    public KeptHeads Kept(string database, string source)
    {
        var kept = new KeptHeads(Path.Combine(_folder, $"kept-{Interlocked.Increment(ref _copies)}"));
        foreach (var log in new DatabaseVerifier(database).Verify().Logs)
        {
            kept.Keep(FactCheck.Verify.Kept.Of(source, log.Log, log.Newest!));
        }

        return kept;
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Copies what an operator would copy: the database and the signed heads.</summary>
    internal static async Task CopyAsync(TestNewsroom newsroom, string target)
    {
        Directory.CreateDirectory(target);
        await using var connection = new SqliteConnection($"Data Source={newsroom.DatabasePath};Pooling=False");
        await connection.OpenAsync();
        await Attack.RunAsync(connection, $"VACUUM INTO '{Path.Combine(target, DataFolder.DatabaseName)}'");
        CopyFolder(Path.Combine(newsroom.Folder, "log-heads"), Path.Combine(target, "log-heads"));
    }

    private static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }

        foreach (var folder in Directory.EnumerateDirectories(from))
        {
            CopyFolder(folder, Path.Combine(to, Path.GetFileName(folder)));
        }
    }
}
