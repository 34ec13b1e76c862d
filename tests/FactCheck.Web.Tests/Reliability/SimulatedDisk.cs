namespace FactCheck.Web.Tests;

/// <summary>
/// A folder on a disk whose power can fail at any moment. It keeps less than ext4 does with its usual settings, and never more:
/// <list type="bullet">
/// <item>a synced file has the content that it had when the sync began; what was asked for later is there in any part, by sectors of 512 bytes
/// (<see cref="SimulatedFile.AfterCut"/>);</item>
/// <item>a name (made, changed, removed) is kept once its folder was synced; syncing the file does not keep its name. Of the later changes of names
/// a beginning is there, in their order, as in a journal;</item>
/// <item>a sector is written whole or not at all, and never harms its neighbours (SQLite assumes both, https://sqlite.org/psow.html);</item>
/// <item>a sync that came back has worked. A disk that lies about that defeats every database.</item>
/// </list>
/// </summary>
internal sealed class SimulatedDisk
{
    private readonly Dictionary<string, SimulatedFile?> _seen = [];
    private readonly Dictionary<string, SimulatedFile?> _kept;
    private readonly List<NameChange> _since = [];
    private readonly string _root;

    /// <summary>A disk that holds what a folder holds now; null stands for a folder.</summary>
    public SimulatedDisk(string root)
    {
        _root = root;
        _seen[root] = null;
        foreach (var folder in Directory.EnumerateDirectories(root, "*", SearchOption.AllDirectories))
        {
            _seen[folder] = null;
        }

        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            _seen[file] = new(File.ReadAllBytes(file));
        }

        _kept = new(_seen);
    }

    /// <summary>Takes the next call.</summary>
    public void Ask(DiskCall call)
    {
        switch (call)
        {
            case DiskCall.MakeFile make when !_seen.ContainsKey(make.Path):
                Change(new(null, make.Path, new(), call.End));
                break;
            case DiskCall.MakeFolder make:
                Change(new(null, make.Path, null, call.End));
                break;
            case DiskCall.Rename rename:
                Change(new(rename.From, rename.To, _seen[rename.From] ?? throw new NotSupportedException("The simulator renames no folders."), call.End));
                break;
            case DiskCall.Remove remove:
                Change(new(remove.Path, null, null, call.End));
                break;
            case DiskCall.Write write:
                _seen[write.Path]!.Ask(call);
                break;
            case DiskCall.Resize resize:
                _seen[resize.Path]!.Ask(call);
                break;
            case DiskCall.Sync sync:
                Sync(sync);
                break;
        }
    }

    /// <summary>Writes what the disk may hold after a cut at this moment into an empty folder.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="dice">Decides what is there of what was not synced.</param>
    /// <param name="chance">How likely an unsynced write is to be there, in percent: 0 loses all, 100 nothing.</param>
    public void CutInto(string folder, Dice dice, int chance)
    {
        var names = new Dictionary<string, SimulatedFile?>(_kept);
        var there = chance is 0 ? 0 : chance is 100 ? _since.Count : dice.Below(_since.Count + 1);
        _since.Take(there).ToList().ForEach(change => change.Apply(names));
        foreach (var (path, file) in names.OrderBy(each => each.Key, StringComparer.Ordinal).Where(each => IsReached(each.Key, names)))
        {
            var place = Path.Combine(folder, Path.GetRelativePath(_root, path));
            if (file is null)
            {
                Directory.CreateDirectory(place);
                continue;
            }

            using var stream = File.Create(place);
            file.AfterCut(dice, chance).WriteTo(stream);
            if (!OperatingSystem.IsWindows())
            {
                // Keys that others can read are refused.
                File.SetUnixFileMode(place, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }
        }
    }

    private void Change(NameChange change)
    {
        change.Apply(_seen);
        _since.Add(change);
    }

    private void Sync(DiskCall.Sync sync)
    {
        if (_seen[sync.Path] is { } file)
        {
            file.Sync(sync.Start);
            return;
        }

        var now = _since.Where(change => change.End < sync.Start && change.IsIn(sync.Path)).ToList();
        now.ForEach(change => change.Apply(_kept));
        _since.RemoveAll(now.Contains);
    }

    private bool IsReached(string path, Dictionary<string, SimulatedFile?> names) =>
        path == _root || (Path.GetDirectoryName(path) is { } above && names.ContainsKey(above) && IsReached(above, names));

    private sealed record NameChange(string? From, string? To, SimulatedFile? File, int End)
    {
        public bool IsIn(string folder) => Path.GetDirectoryName(From) == folder || Path.GetDirectoryName(To) == folder;

        public void Apply(Dictionary<string, SimulatedFile?> names)
        {
            if (From is not null)
            {
                names.Remove(From);
            }

            if (To is not null)
            {
                names[To] = File;
            }
        }
    }
}
