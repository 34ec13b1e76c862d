using System.Security.Cryptography;
using FactCheck.Domain;
using FactCheck.Verify;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class ExportTests(SignedFolder folder) : IClassFixture<SignedFolder>, IDisposable
{
    private const int Mutants = 300;

    private readonly string _temp = Directory.CreateTempSubdirectory("factcheck-export-").FullName;

    public void Dispose() => Directory.Delete(_temp, recursive: true);

    [Fact]
    public async Task An_export_is_good_to_the_same_heads_as_its_database()
    {
        var (path, export) = await ExportAsync();
        var (database, files) = (new DatabaseVerifier(path).Verify(), await VerifyAsync(export));
        Assert.Null(files.First);
        Assert.Equal(database.Logs.Select(log => (log.Size, log.Root)), files.Logs.Select(log => (log.Size, log.Root)));
        Assert.Contains(files.Remarks, remark => remark.Contains("taken on trust", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("payloads.jsonl", "24 hours", "48 hours", "its content or salt was changed")]
    [InlineData("payloads.jsonl", "\"index\":7,", "\"index\":8,", "entry 7: its content is missing from payloads.jsonl; the next one there is 8")]
    [InlineData("tile/entries/000", "claim.add", "claim.end", "entry ")]
    [InlineData("checkpoint", "log/editorial", "log/editoriak", "is not signed by the key")]
    [InlineData("tile/0/000", null, null, "entry 0: tile/0/000, which covers it, is missing")]
    [InlineData("tile/entries/000", null, null, "entry 0: the bundle that holds it is missing")]
    public async Task A_changed_or_missing_file_of_an_export_is_found(string file, string? words, string? others, string found)
    {
        var path = Path.Combine((await ExportAsync()).Export, "editorial", file);
        if (words is null)
        {
            File.Delete(path);
        }
        else
        {
            await File.WriteAllTextAsync(path, ReplaceFirst(await File.ReadAllTextAsync(path, System.Text.Encoding.Latin1), words, others!), System.Text.Encoding.Latin1);
        }

        Assert.Contains(found, $"{(await VerifyAsync(Path.GetDirectoryName(Path.GetDirectoryName(path[..^file.Length])!)!)).First}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_changed_or_missing_tag_in_an_export_is_found(bool missing)
    {
        var path = Path.Combine((await ExportAsync()).Export, "editorial", "payloads.jsonl");
        var lines = await File.ReadAllLinesAsync(path);
        var line = CanonicalJson.Read(lines[1])!.AsObject();
        var (person, _) = Assert.Single(line["people"]!.AsObject());
        line["people"] = missing ? new() : new System.Text.Json.Nodes.JsonObject { [person] = "000102030405060708090a0b0c0d0e0f" };
        lines[1] = line.ToJsonString();
        await File.WriteAllLinesAsync(path, lines);
        Assert.Equal($"Editorial log, entry 1: the tags of the people in its content are not theirs.", $"{(await VerifyAsync(Path.GetDirectoryName(Path.GetDirectoryName(path)!)!)).First}");
    }

    [Fact]
    public async Task An_erased_line_that_no_redaction_names_is_found()
    {
        var (_, export) = await ExportAsync();
        var path = Path.Combine(export, "editorial", "payloads.jsonl");
        var lines = await File.ReadAllLinesAsync(path);
        lines[4] = "{\"index\":4,\"salt\":null,\"payload\":null}";
        await File.WriteAllLinesAsync(path, lines);
        Assert.Equal("Editorial log, entry 4: its content is gone, and no redaction names it.", $"{(await VerifyAsync(export)).First}");
        await File.WriteAllLinesAsync(path, lines[..^1]);
        Assert.Contains("its content is missing from payloads.jsonl.", $"{(await VerifyAsync(export)).First}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_changed_byte_of_checkpoint_tiles_and_entries_is_refused()
    {
        var log = Path.Combine((await ExportAsync()).Export, "editorial");
        File.Delete(Path.Combine(log, "payloads.jsonl"));
        var files = Directory.EnumerateFiles(log, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "vkey")
            .Select(file => (File: file, Bytes: File.ReadAllBytes(file))).ToList();
        for (var mutant = 0; mutant < Mutants; mutant++)
        {
            var (file, bytes) = files[mutant % files.Count];
            var at = RandomNumberGenerator.GetInt32(bytes.Length);
            await File.WriteAllBytesAsync(file, [.. bytes[..at], (byte)(bytes[at] ^ (1 << RandomNumberGenerator.GetInt32(8))), .. bytes[(at + 1)..]]);
            Assert.False((await VerifyAsync(Path.GetDirectoryName(log)!, LogKind.Editorial)).IsGood, $"byte {at} of {file}");
            await File.WriteAllBytesAsync(file, bytes);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(512)]
    [InlineData(66_000)]
    public async Task A_log_of_any_size_is_walked_to_its_end(long size)
    {
        var signer = NoteSigner.Create("sizes.example/log", NoteKeyType.Log);
        TileTree.Write(Path.Combine(_temp, "editorial"), size, signer);
        var result = await VerifyAsync(_temp, trust: new([signer.Key], null));
        Assert.Null(result.First);
        Assert.Empty(result.Remarks);
        Assert.Equal(size, Assert.Single(result.Logs).Size);
        foreach (var tile in Directory.EnumerateFiles(Path.Combine(_temp, "editorial", "tile"), "*", SearchOption.AllDirectories).Where(file => !file.Contains("entries", StringComparison.Ordinal)).TakeLast(3))
        {
            var bytes = await File.ReadAllBytesAsync(tile);
            await File.WriteAllBytesAsync(tile, [.. bytes[..^1], (byte)(bytes[^1] ^ 1)]);
            Assert.Contains("tile/", $"{(await VerifyAsync(_temp, trust: new([signer.Key], null))).First}", StringComparison.Ordinal);
            await File.WriteAllBytesAsync(tile, bytes);
        }
    }

    [Fact]
    public async Task Exporting_says_what_it_needs()
    {
        using var output = new StringWriter();
        Assert.Equal(2, await ExportCommand.RunAsync(["--from", "x"], output));
        Assert.Equal(2, await ExportCommand.RunAsync(["--data", _temp, "--to", Path.Combine(_temp, "x")], output));
        Assert.Equal(2, await ExportCommand.RunAsync(["--data", Path.GetDirectoryName(folder.Copy())!, "--to", Path.GetDirectoryName(folder.Copy())!], output));
        Assert.Contains("Usage: export", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("There is no database", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("is not empty", output.ToString(), StringComparison.Ordinal);
    }

    private async Task<(string Database, string Export)> ExportAsync()
    {
        var (path, export) = (folder.Copy(), Path.Combine(_temp, Guid.CreateVersion7().ToString()));
        using var output = new StringWriter();
        Assert.Equal(0, await ExportCommand.RunAsync(["--data", Path.GetDirectoryName(path)!, "--to", export], output));
        return (path, export);
    }

    private static Task<Verification> VerifyAsync(string export, LogKind? only = null, Trust? trust = null) =>
        new ServedVerifier(export, trust ?? Trust.None, null, null).InAsync(export, only);

    private static string ReplaceFirst(string text, string words, string others)
    {
        var at = text.IndexOf(words, StringComparison.Ordinal);
        return text[..at] + others + text[(at + words.Length)..];
    }
}
