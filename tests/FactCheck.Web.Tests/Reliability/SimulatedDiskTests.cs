using System.Text;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>What the simulated disk may and may not lose, seen at a small file that is written beside the real one and then takes its name.</summary>
public sealed class SimulatedDiskTests : IDisposable
{
    private const string Old = "old";
    private const string New = "new";
    private readonly string _root = Directory.CreateTempSubdirectory("factcheck-disk-").FullName;
    private int _line;

    private string Head => Path.Combine(_root, "head");

    private string Beside => Path.Combine(_root, "head.new");

    [Fact]
    public void A_file_that_was_written_synced_renamed_and_its_folder_synced_is_there_after_every_cut() =>
        Assert.Equal([New], AfterCuts([.. Written(), Synced(Beside), Renamed(), Synced(_root)]));

    [Fact]
    public void Without_the_sync_of_the_folder_the_old_file_can_be_back() =>
        Assert.Equal([New, Old], AfterCuts([.. Written(), Synced(Beside), Renamed()]));

    [Fact]
    public void Without_the_sync_of_the_file_its_name_can_be_there_without_its_bytes() =>
        Assert.Equal(["", New], AfterCuts([.. Written(), Renamed(), Synced(_root)]));

    [Fact]
    public void Of_two_unsynced_writes_any_can_be_there_and_a_large_one_in_part()
    {
        var states = AfterCuts([Write(Head, 0, new('a', 512)), Write(Head, 512, new('b', 1024))]);
        Assert.Contains(new string('a', 512) + new string('b', 1024), states);
        Assert.Contains(Old + new string('\0', 509) + new string('b', 1024), states);
        Assert.Contains(new string('a', 512) + new string('b', 512), states);
        Assert.Contains(new string('a', 512) + new string('\0', 512) + new string('b', 512), states);
        Assert.Contains(Old, states);
        Assert.DoesNotContain(states, state => state.Any(letter => letter is not ('a' or 'b' or '\0') && !Old.Contains(letter, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_write_that_had_not_come_back_when_the_sync_began_can_be_missing() =>
        Assert.Equal([New, Old], AfterCuts([new DiskCall.Write(Head, 0, Encoding.ASCII.GetBytes(New), 1, 5), new DiskCall.Sync(Head, 3, 4)]));

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private DiskCall[] Written() => [Made(Beside), Write(Beside, 0, New)];

    private DiskCall.MakeFile Made(string path) => new(path, ++_line, _line);

    private DiskCall.Write Write(string path, int offset, string text) => new(path, offset, Encoding.ASCII.GetBytes(text), ++_line, _line);

    private DiskCall.Sync Synced(string path) => new(path, ++_line, _line);

    private DiskCall.Rename Renamed() => new(Beside, Head, ++_line, _line);

    // The file's content after three hundred cuts at the end, each state once.
    private SortedSet<string> AfterCuts(DiskCall[] calls)
    {
        File.WriteAllText(Head, Old);
        var disk = new SimulatedDisk(_root);
        Array.ForEach(calls, disk.Ask);
        var states = new SortedSet<string>(StringComparer.Ordinal);
        for (var cut = 0; cut < 300; cut++)
        {
            var folder = Directory.CreateTempSubdirectory("factcheck-disk-").FullName;
            disk.CutInto(folder, new Dice((ulong)cut), 50);
            states.Add(File.ReadAllText(Path.Combine(folder, "head")));
            Directory.Delete(folder, recursive: true);
        }

        return states;
    }
}
