namespace FactCheck.Web.Tests;

/// <summary>One file's content on a simulated disk: what was synced, and what was asked for since.</summary>
#pragma warning disable CA1001 // What it would dispose is memory only.
internal sealed class SimulatedFile
#pragma warning restore CA1001
{
    /// <summary>What a disk writes whole or not at all, in bytes.</summary>
    private const int Sector = 512;

    // Stands for the place where a disk keeps a file's length.
    private const long Length = -1;

    private readonly MemoryStream _kept = new();
    private readonly List<DiskCall> _since = [];

    /// <summary>A file that is there with this content.</summary>
    public SimulatedFile(byte[]? content = null) => _kept.Write(content ?? []);

    /// <summary>Takes a write or a change of length.</summary>
    public void Ask(DiskCall change) => _since.Add(change);

    /// <summary>Brings to the disk what had been asked for, and answered, before the sync began.</summary>
    public void Sync(int began)
    {
        foreach (var change in _since.Where(each => each.End < began))
        {
            Apply(_kept, change, _ => true);
        }

        _since.RemoveAll(each => each.End < began);
    }

    /// <summary>
    /// The content after a cut. Each sector holds what it held at some moment since the last sync, each at a moment of its own: so a write may be there,
    /// missing or torn, and a later one may be there without an earlier one. A change of length may be missing as well.
    /// </summary>
    /// <param name="dice">Decides.</param>
    /// <param name="chance">How likely a write is to be there, in percent.</param>
    public MemoryStream AfterCut(Dice dice, int chance)
    {
        var content = new MemoryStream();
        _kept.WriteTo(content);
        var behind = new HashSet<long>();
        foreach (var change in _since)
        {
            var (whole, torn) = (dice.Percent(chance), chance > 0 && dice.Percent(50));
            Apply(content, change, Reaches);

            bool Reaches(long sector)
            {
                if (!behind.Contains(sector) && (whole || (torn && dice.Percent(50))))
                {
                    return true;
                }

                behind.Add(sector);
                return false;
            }
        }

        return content;
    }

    private static void Apply(MemoryStream content, DiskCall change, Func<long, bool> reaches)
    {
        if (change is DiskCall.Resize resize)
        {
            content.SetLength(reaches(Length) ? resize.Length : content.Length);
        }
        else if (change is DiskCall.Write write)
        {
            for (var at = write.Offset; at < write.Offset + write.Bytes.Length;)
            {
                var end = Math.Min(((at / Sector) + 1) * Sector, write.Offset + write.Bytes.Length);
                if (reaches(at / Sector))
                {
                    content.Position = at;
                    content.Write(write.Bytes.AsSpan((int)(at - write.Offset), (int)(end - at)));
                }

                at = end;
            }
        }
    }
}
