using FactCheck.Verify;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class IoFaultTests(ITestOutputHelper output)
{
    private const int Changes = 24;

    // A change takes some sixty writes, so every 71st is in another place of its change, and a second try comes through.
    [Theory]
    [InlineData("EIO", 5)]
    [InlineData("ENOSPC", 31)]
    public async Task A_write_that_fails_is_refused_in_words_and_loses_nothing(string error, int first)
    {
        Strace.Require();
        using var folder = await NewsroomFolder.MakeAsync();
        var newsroom = await FaultyProcess.RunAsync("pwrite64", error, $"{first}+71", folder, Changes);
        Assert.True(newsroom.Injected >= 18, $"Only {newsroom.Injected} writes failed.");
        // The checkpoint of the last close may meet a fault too; nobody waits for that one.
        Assert.InRange(newsroom.Injected - newsroom.Refusals.Count - newsroom.FailedCheckpoints, 0, 1);
        Assert.All(newsroom.Refusals, words => Assert.Equal((error == "EIO" ? StorageFault.Failed : StorageFault.Full).Words, words));
        Assert.Equal(Enumerable.Repeat("Error", newsroom.Refusals.Count + newsroom.FailedCheckpoints), newsroom.LogLevels);
        await GoesOnAsync(newsroom, folder);
    }

    [Fact]
    public async Task A_write_that_is_cut_short_is_refused_in_words_and_loses_nothing()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The limit for the size of files is set as Linux has it.");
        using var folder = await NewsroomFolder.MakeAsync();
        var newsroom = await FaultyProcess.RunAsync(FaultyNewsroom.ShortWrites, folder, Changes);
        Assert.Equal(Enumerable.Repeat(StorageFault.Failed.Words, Changes), newsroom.Refusals);
        await GoesOnAsync(newsroom, folder);
    }

    [Fact]
    public async Task A_full_disk_is_named_and_work_goes_on_once_there_is_room()
    {
        using var disk = SmallDisk.Mount(megabytes: 8);
        using var folder = await NewsroomFolder.MakeAsync(disk.Root);
        var newsroom = await FaultyProcess.RunAsync(FaultyNewsroom.FullDisk, folder, Changes);
        Assert.Equal(Enumerable.Repeat(StorageFault.Full.Words, Changes), newsroom.Refusals);
        Assert.Equal(Enumerable.Repeat(StorageFault.Full.Words, Changes), newsroom.FileRefusals);
        await GoesOnAsync(newsroom, folder);
    }

    [Fact]
    public async Task After_a_sync_that_failed_nothing_is_written_until_the_newsroom_starts_anew()
    {
        Strace.Require();
        using var folder = await NewsroomFolder.MakeAsync();
        var newsroom = await FaultyProcess.RunAsync("fsync,fdatasync", "EIO", "2+5", folder, 2 * Changes);
        var lives = Lives(newsroom).ToList();
        Assert.True(lives.Count > 8, $"Only {lives.Count} lives:\n{string.Join('\n', newsroom.Lines)}");
        foreach (var life in lives[..^1])
        {
            var after = life.SkipWhile(line => line != $"{FaultyProcess.Logged}Critical").Skip(1).ToList();
            Assert.Contains(after[0], (string[])[FaultyProcess.Refused + StorageFault.NotKept.Words, FaultyProcess.NotCheckpointed]);
            Assert.Equal(FaultyProcess.Refused + StorageFault.Ended.Words, after[^1]);
            Assert.All(after.Skip(1), line => Assert.Equal(FaultyProcess.Refused + StorageFault.Ended.Words, line));
        }

        await NothingIsLostAsync(newsroom, folder);
    }

    // What it said from one start to the next.
    private static IEnumerable<List<string>> Lives(FaultyProcess newsroom)
    {
        List<string> life = [];
        foreach (var line in newsroom.Lines)
        {
            if (line == FaultyProcess.Ended)
            {
                yield return life;
                life = [];
            }
            else
            {
                life.Add(line);
            }
        }
    }

    // All changes came through in the end, each once, and in a process that never stopped reading.
    private async Task GoesOnAsync(FaultyProcess newsroom, NewsroomFolder folder)
    {
        Assert.Equal(Changes, newsroom.Acknowledged.Count);
        Assert.Single(newsroom.Lines, FaultyProcess.Ended);
        await NothingIsLostAsync(newsroom, folder);
    }

    private async Task NothingIsLostAsync(FaultyProcess newsroom, NewsroomFolder folder)
    {
        output.WriteLine($"{newsroom.LogLevels.Count} faults, {newsroom.Refusals.Count} refusals, {newsroom.FailedCheckpoints} failed checkpoints, {newsroom.Acknowledged.Count} acknowledged");
        Assert.Equal(0, newsroom.ExitCode);
        Assert.Null(await Loss.OfAsync(folder.Root, newsroom.Acknowledged));
        Assert.Null(new DatabaseVerifier(folder.Database).Verify().First);
    }
}
