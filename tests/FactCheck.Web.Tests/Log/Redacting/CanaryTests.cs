using FactCheck.Domain;
using FactCheck.Verify;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class CanaryTests : IDisposable
{
    private readonly string _outside = Directory.CreateTempSubdirectory("factcheck-canary-").FullName;

    public void Dispose() => Directory.Delete(_outside, recursive: true);

    [Fact]
    public async Task Removed_words_are_in_no_file_no_export_and_no_new_backup_and_a_backup_of_before_loses_them_when_it_is_restored()
    {
        await using var newsroom = await TestNewsroom.OpenAsync(withArticle: false);
        var claim = await Canary.FillAsync(newsroom);
        await BackUpAsync(newsroom, "before");
        Assert.NotEmpty(Canary.FilesWith(newsroom.Folder, Canary.Forms));
        Assert.NotEmpty(Canary.FilesWith(Out("before"), Canary.Forms));

        await Canary.RemoveAsync(newsroom);

        Assert.Empty(Canary.FilesWith(newsroom.Folder, Canary.Forms));
        await GoodAsync(newsroom.DatabasePath);
        Assert.DoesNotContain("Ząbek", await ExportAsync(newsroom), StringComparison.Ordinal);
        await BackUpAsync(newsroom, "after");
        Assert.Empty(Canary.FilesWith(Out("after"), Canary.Forms));

        File.Copy(Path.Combine(newsroom.Folder, RedactionJournal.FileName), Path.Combine(Directory.CreateDirectory(Out("data")).FullName, RedactionJournal.FileName));
        using var said = new StringWriter();
        Assert.True(VerifyCommand.Good == await RestoreCommand.RunAsync(["--from", Out("before"), "--data", Out("data")], said, clock: newsroom.Clock), said.ToString());
        Assert.Contains("1 redactions made since are done again", said.ToString(), StringComparison.Ordinal);
        Assert.Empty(Canary.FilesWith(Out("data"), Canary.Forms));
        await GoodAsync(Path.Combine(Out("data"), DataFolder.DatabaseName));
        await ToldAsync(Path.Combine(Out("data"), DataFolder.DatabaseName), claim);
        await ToldAsync(newsroom.DatabasePath, claim);
    }

    [Fact]
    public async Task A_backup_of_after_is_restored_without_removing_anything_again()
    {
        await using var newsroom = await TestNewsroom.OpenAsync(withArticle: false);
        await Canary.FillAsync(newsroom);
        await Canary.RemoveAsync(newsroom);
        await BackUpAsync(newsroom, "after");
        using var said = new StringWriter();
        Assert.Equal(VerifyCommand.Good, await RestoreCommand.RunAsync(["--from", Out("after"), "--data", Out("data")], said, clock: newsroom.Clock));
        Assert.DoesNotContain("done again", said.ToString(), StringComparison.Ordinal);
        await using var one = ReadingDb.Open(newsroom.DatabasePath);
        await using var other = ReadingDb.Open(Path.Combine(Out("data"), DataFolder.DatabaseName));
        Assert.Equal((await one.LogHeads.OrderBy(head => head.Log).FirstAsync()).Head, (await other.LogHeads.OrderBy(head => head.Log).FirstAsync()).Head);
    }

    [Fact]
    public async Task What_a_claim_said_before_it_was_edited_goes_from_a_restored_backup_too()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var id = await newsroom.RaiseAsync();
        await EditAsync(newsroom, id, $"{Canary.Words} said so");
        await BackUpAsync(newsroom, "before");
        await EditAsync(newsroom, id, "Somebody said so");
        await Canary.RemoveAsync(newsroom);
        File.Copy(Path.Combine(newsroom.Folder, RedactionJournal.FileName), Path.Combine(Directory.CreateDirectory(Out("data")).FullName, RedactionJournal.FileName));
        using var said = new StringWriter();
        Assert.True(VerifyCommand.Good == await RestoreCommand.RunAsync(["--from", Out("before"), "--data", Out("data")], said, clock: newsroom.Clock), said.ToString());
        Assert.Empty(Canary.FilesWith(Out("data"), Canary.Forms));
        await using var db = ReadingDb.Open(Path.Combine(Out("data"), DataFolder.DatabaseName));
        Assert.Equal(new string(Blackout.Mark, Canary.Words.Length) + " said so", (await db.Claims.SingleAsync()).Wording);
    }

    private static async Task EditAsync(TestNewsroom newsroom, Guid id, string wording)
    {
        var claim = await newsroom.ClaimAsync(id);
        Canary.Done(await newsroom.Get<ClaimDesk>().EditAsync(newsroom.Iryna, new(id, claim.Details with { Wording = wording }, claim.DetailsNumber)));
    }

    private static async Task GoodAsync(string database)
    {
        var result = new DatabaseVerifier(database).Verify();
        Assert.Null(result.First);
        Assert.True(result.ErasedEntries > 0);
        Assert.Equal(0, result.UncheckedRows);
    }

    private static async Task ToldAsync(string database, Guid claim)
    {
        await using var db = ReadingDb.Open(database);
        var removed = Assert.Single(await db.RemovedFromClaimAsync(claim, default));
        Assert.Equal("Personal data", removed.Ground);
        Assert.NotEmpty(removed.Entries);
    }

    private static async Task<string> ExportAsync(TestNewsroom newsroom)
    {
        using var body = new MemoryStream();
        foreach (var log in Enum.GetValues<LogKind>())
        {
            await new LogExport(newsroom.Factory).WriteAsync(new(log), body);
        }

        return System.Text.RegularExpressions.Regex.Unescape(System.Text.Encoding.UTF8.GetString(body.ToArray()));
    }

    private string Out(string name) => Path.Combine(_outside, name);

    private async Task BackUpAsync(TestNewsroom newsroom, string name)
    {
        using var said = new StringWriter();
        Assert.True(VerifyCommand.Good == await BackupCommand.RunAsync(["--data", newsroom.Folder, "--to", Out(name)], said), said.ToString());
    }
}
