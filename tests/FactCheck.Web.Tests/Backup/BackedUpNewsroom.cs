using System.Security.Cryptography;
using FactCheck.Domain;
using FactCheck.Verify;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>
/// A small newsroom with keys, a claim, a file and a deleted account, backed up once with its keys. Each try restores a changed copy of it beside
/// files that a restore must never touch.
/// </summary>
public sealed class BackedUpNewsroom : IAsyncLifetime
{
    private readonly string _outside = Directory.CreateTempSubdirectory("factcheck-mutated-").FullName;
    private int _tries;

    public string Backup => Path.Combine(_outside, "backup");

    public string Keys => Path.Combine(_outside, "keys");

    /// <summary>A file of somebody else on the same machine.</summary>
    public string Canary => Path.Combine(_outside, "canary", "letter.txt");

    public Guid Admin { get; private set; }

    /// <summary>Who signs in with an authenticator.</summary>
    public const string Guarded = "Edith";

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Canary)!);
        await File.WriteAllTextAsync(Canary, "A letter of somebody else.");
        await using var newsroom = await TestNewsroom.OpenAsync();
        await newsroom.Get<SigningStart>().RunAsync();
        await newsroom.RaiseAsync();
        using var bytes = new MemoryStream("a,b\n1,2\n"u8.ToArray());
        await newsroom.Get<StoredFiles>().KeepAsync(bytes, "table.csv");
        await using (var db = await newsroom.Factory.BeginAsync())
        {
            (await db.Users.FindAsync(newsroom.Edith.PersonId))!.TwoFactorEnabled = true;
            (await db.Users.FindAsync(newsroom.Ada.PersonId))!.PasswordHash = "the admin's";
            await db.CommitAsync(newsroom.Edith.PersonId, EntryKind.ProfileChanged, Subject.OfPerson(newsroom.Edith.PersonId));
        }

        FactCheck.Web.Tests.Canary.Done(await newsroom.Get<AccountDeletion>().DeleteAsync(newsroom.Ada, newsroom.Oleksandr.PersonId, "Oleksandr"));
        await File.WriteAllTextAsync(Path.Combine(newsroom.Folder, "keys", "ring.xml"), "<key>of the app</key>");
        Admin = newsroom.Ada.PersonId;
        using var said = new StringWriter();
        Assert.True(await BackupCommand.RunAsync(["--data", newsroom.Folder, "--to", Backup, "--keys", Keys], said) == 0, said.ToString());
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_outside, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Restores a changed copy, onto a data folder that is there already; whatever else is there is looked at afterwards.</summary>
    public async Task<Tried> RestoreAsync(Func<string, string, Task> change, params string[] options)
    {
        var place = Path.Combine(_outside, $"try-{_tries++}");
        var (backup, keys, data) = (Path.Combine(place, "backup"), Path.Combine(place, "keys"), Path.Combine(place, "here", "data"));
        Copy(Backup, backup);
        Copy(Keys, keys);
        Directory.CreateDirectory(data);
        await File.WriteAllTextAsync(Path.Combine(data, "note.txt"), "as it was");
        await File.WriteAllTextAsync(Path.Combine(data, "factcheck.lock"), "");
        await change(backup, keys);
        var before = Print(Path.Combine(place, "here"), Path.GetDirectoryName(Canary)!);
        using var said = new StringWriter();
        var code = await RestoreCommand.RunAsync(["--from", backup, "--data", data, .. options.Select(option => option.Replace("{keys}", keys, StringComparison.Ordinal))], said);
        var after = Print(Path.Combine(place, "here"), Path.GetDirectoryName(Canary)!);
        var tried = new Tried(code, said.ToString(), before == after, Print(Path.GetDirectoryName(Canary)!), data);
        if (code != VerifyCommand.Good)
        {
            Directory.Delete(place, recursive: true);
        }

        return tried;
    }

    // Names and contents of all that is in some folders.
    private static string Print(params string[] folders) => string.Join('\n', folders.SelectMany(folder => Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories))
        .Order(StringComparer.Ordinal).Select(path => File.Exists(path) ? $"{path} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)))}" : path));

    private static void Copy(string from, string to)
    {
        foreach (var path in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target);
        }
    }
}

/// <summary>What came of one try to restore.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Said">What it said.</param>
/// <param name="LeftAlone">Whether the data folder, what stands beside it and the canary are as before.</param>
/// <param name="Outside">What stands outside, with hashes.</param>
/// <param name="Data">The data folder.</param>
public sealed record Tried(int Code, string Said, bool LeftAlone, string Outside, string Data);
