using Microsoft.Data.Sqlite;

namespace FactCheck.Web.Tests;

/// <summary>A data folder with a small newsroom's database and nothing else, for a process that is going to have an accident.</summary>
internal sealed class NewsroomFolder : IDisposable
{
    private readonly bool _isOwn;

    private NewsroomFolder(string root, bool isOwn) => (Root, _isOwn) = (root, isOwn);

    public string Root { get; }

    public string Database => Path.Combine(Root, DataFolder.DatabaseName);

    /// <summary>Makes one.</summary>
    /// <param name="root">An empty folder; a temporary one if none is given.</param>
    public static async Task<NewsroomFolder> MakeAsync(string? root = null)
    {
        var folder = new NewsroomFolder(root ?? Directory.CreateTempSubdirectory("factcheck-accident-").FullName, root is null);
        await using var newsroom = await TestNewsroom.OpenAsync();
        // The process with the accident has the machine's clock.
        await newsroom.Factory.SignInAsync(newsroom.Iryna.PersonId, TimeProvider.System.GetUtcNow());
        await using var source = new SqliteConnection($"Data Source={newsroom.DatabasePath};Pooling=False");
        await using var target = new SqliteConnection($"Data Source={folder.Database};Pooling=False");
        await source.OpenAsync();
        await target.OpenAsync();
        source.BackupDatabase(target);
        return folder;
    }

    public void Dispose()
    {
        if (_isOwn)
        {
            Directory.Delete(Root, recursive: true);
        }
    }
}
