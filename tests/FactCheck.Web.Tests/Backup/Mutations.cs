using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using FactCheck.Domain;

namespace FactCheck.Web.Tests;

/// <summary>What may have happened to a backup and its keys, by name.</summary>
internal static class Mutations
{
    /// <summary>All of them. A name says what was done to which file.</summary>
    public static IReadOnlyList<(string Name, Func<string, string, Task> Change)> Of(BackedUpNewsroom newsroom)
    {
        List<(string, Func<string, string, Task>)> all = [];
        foreach (var (inKeys, path) in Files(newsroom.Backup, false).Concat(Files(newsroom.Keys, true)))
        {
            void Add(string what, Action<string> change) => all.Add(($"{what} {path}", (backup, keys) =>
            {
                change(Path.Combine(inKeys ? keys : backup, path));
                return Task.CompletedTask;
            }));
            foreach (var part in (double[])[0, 0.03, 0.2, 0.4, 0.6, 0.8, 0.97, 1])
            {
                Add($"a bit at {part} of", file => Flip(file, part));
            }

            Add("cut in half:", file => File.WriteAllBytes(file, File.ReadAllBytes(file)[..(File.ReadAllBytes(file).Length / 2)]));
            Add("cut at its end:", file => File.WriteAllBytes(file, File.ReadAllBytes(file)[..^1]));
            Add("emptied:", file => File.WriteAllBytes(file, []));
            Add("longer:", file => File.AppendAllText(file, "{\"id\":"));
            Add("missing:", File.Delete);
            Add("a folder instead of", file => Instead(file, () => Directory.CreateDirectory(file)));
            Add("a link to the canary instead of", file => Instead(file, () => File.CreateSymbolicLink(file, newsroom.Canary)));
            Add("a link to a copy of itself instead of", file =>
            {
                var copy = Path.GetTempFileName();
                File.Copy(file, copy, overwrite: true);
                Instead(file, () => File.CreateSymbolicLink(file, copy));
            });
            Add("a pipe instead of", file => Instead(file, () => _ = MakePipe(file, 384)));
        }

        return [.. all, .. Extra(newsroom), .. Lists(newsroom), .. Rows()];
    }

    /// <summary>Lines of a journal that no FactCheck writes, for a backup that is restored without its manifest.</summary>
    public static IEnumerable<string> JournalLines(BackedUpNewsroom newsroom)
    {
        const string Line = """{"id":"0198c0de-0000-7000-8000-00000000000a","facts":null,"deletedAt":"2026-03-04T10:00:00Z","editorial":[],"security":[],"files":[FILE],"rows":[],"mails":[MAIL]}""";
        string[] files = [newsroom.Canary, "../../../canary/letter.txt", "..", "", "/", "AB" + new string('a', 62), new string('a', 63), new string('a', 65), "aa/" + new string('a', 61)];
        return
        [
            .. files.Select(file => Line.Replace("FILE", $"\"{file}\"", StringComparison.Ordinal).Replace("MAIL", "", StringComparison.Ordinal)),
            .. files[..4].Select(mail => Line.Replace("FILE", "", StringComparison.Ordinal).Replace("MAIL", $"\"{mail}\"", StringComparison.Ordinal)),
            Line.Replace("FILE", "null", StringComparison.Ordinal).Replace("MAIL", "", StringComparison.Ordinal),
            Line.Replace("[FILE]", "null", StringComparison.Ordinal).Replace("MAIL", "", StringComparison.Ordinal),
            Line.Replace("FILE", "", StringComparison.Ordinal).Replace("MAIL", "", StringComparison.Ordinal).Replace("\"2026-03-04T10:00:00Z\"", "null", StringComparison.Ordinal),
            Line.Replace("FILE", "", StringComparison.Ordinal).Replace("MAIL", "", StringComparison.Ordinal).Replace("0198c0de-0000-7000-8000-00000000000a", Guid.Empty.ToString(), StringComparison.Ordinal),
            "null", "[]", "{}", "{\"id\":", "\0\0\0", "words",
        ];
    }

    private static IEnumerable<(string, Func<string, string, Task>)> Extra(BackedUpNewsroom newsroom)
    {
        string[] names = ["factcheck.db-wal", "factcheck.db-journal", "note.txt", "files/aa/" + new string('a', 64), "files/x", "log-heads/editorial", ".hidden", "log-keys/editorial.key"];
        foreach (var name in names)
        {
            yield return ($"extra: {name}", (backup, _) => Put(Path.Combine(backup, name), "more"));
        }

        foreach (var name in (string[])["note.txt", "keys/more.xml", "log-keys/security.key.epoch-1"])
        {
            yield return ($"extra key: {name}", (_, keys) => Put(Path.Combine(keys, name), "more"));
        }

        yield return ("a link to a folder", (backup, _) =>
        {
            Directory.CreateSymbolicLink(Path.Combine(backup, "files", "zz"), Path.GetDirectoryName(newsroom.Canary)!);
            return Task.CompletedTask;
        });
    }

    // Whoever changes a list can make its hash right again, and sign it with another key.
    private static IEnumerable<(string, Func<string, string, Task>)> Lists(BackedUpNewsroom newsroom)
    {
        foreach (var path in (string[])[newsroom.Canary, "../canary/letter.txt", "files/../../x", "files/aa/../" + new string('a', 64), "C:\\x", "", ".", "log-keys/editorial.key"])
        {
            foreach (var signs in (bool?[])[null, true, false])
            {
                yield return ($"the list names “{path}”, signed anew: {signs}", (backup, _) => SealAsync(backup, $"{new string('0', 64)} 1 {path}\n", signs));
            }
        }
    }

    private static IEnumerable<(string, Func<string, string, Task>)> Rows()
    {
        foreach (var sql in (string[])["UPDATE AspNetUsers SET PasswordHash = 'mine' WHERE PasswordHash IS NOT NULL", "UPDATE AspNetUsers SET Role = 2", "UPDATE Claim SET Wording = 'Another'"])
        {
            foreach (var signs in (bool?[])[null, true, false])
            {
                yield return ($"{sql}, signed anew: {signs}", async (backup, _) =>
                {
                    await Attack.OnAsync(Path.Combine(backup, DataFolder.DatabaseName), sql);
                    await SealAsync(backup, "", signs);
                });
            }
        }
    }

    private static async Task SealAsync(string backup, string line, bool? signs)
    {
        var (list, note) = (Path.Combine(backup, BackupManifest.FileName), Path.Combine(backup, BackupManifest.NoteName));
        var lines = (await File.ReadAllLinesAsync(list)).Select(each => each.Split(' ', 3)).Select(each => $"{Hash(File.ReadAllBytes(Path.Combine(backup, each[2])))} {new FileInfo(Path.Combine(backup, each[2])).Length} {each[2]}\n");
        await File.WriteAllTextAsync(list, string.Concat(lines) + line);
        var before = await File.ReadAllTextAsync(note);
        var head = before.Split('\n');
        var text = $"{head[0]}\n{head[1]}\n{Hash(await File.ReadAllBytesAsync(list))}\n";
        var name = NoteSigner.Create(head[4].Split(' ')[1], NoteKeyType.Log);
        await File.WriteAllTextAsync(note, signs switch
        {
            null => text + before[(before.IndexOf("\n\n", StringComparison.Ordinal) + 1)..],
            true => SignedNote.Sign(text, [name], DateTimeOffset.UnixEpoch).ToString(),
            false => text + "\nnot signed\n",
        });
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static IEnumerable<(bool InKeys, string Path)> Files(string folder, bool inKeys) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path => (inKeys, Path.GetRelativePath(folder, path)));

    private static Task Put(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return File.WriteAllTextAsync(path, text, Encoding.UTF8);
    }

    private static void Flip(string file, double part)
    {
        var bytes = File.ReadAllBytes(file);
        bytes[(int)(part * (bytes.Length - 1))] ^= 1;
        File.WriteAllBytes(file, bytes);
    }

    private static void Instead(string file, Action make)
    {
        File.Delete(file);
        make();
    }

    [DllImport("libc", EntryPoint = "mkfifo", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int MakePipe(string path, uint mode);
}
