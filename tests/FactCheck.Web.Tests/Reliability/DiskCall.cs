namespace FactCheck.Web.Tests;

/// <summary>Something that a process asked of the disk; both lines are those of the record, see <see cref="SystemCall"/>.</summary>
internal abstract record DiskCall(int Start, int End)
{
    /// <summary>When it counts: what changes something may reach the disk as soon as it was asked for; a sync has worked when it came back.</summary>
    public virtual int At => Start;

    /// <summary>A file is opened and made if it is not there.</summary>
    public sealed record MakeFile(string Path, int Start, int End) : DiskCall(Start, End);

    /// <summary>A folder is made.</summary>
    public sealed record MakeFolder(string Path, int Start, int End) : DiskCall(Start, End);

    /// <summary>A file gets another name.</summary>
    public sealed record Rename(string From, string To, int Start, int End) : DiskCall(Start, End);

    /// <summary>A file or folder goes.</summary>
    public sealed record Remove(string Path, int Start, int End) : DiskCall(Start, End);

    /// <summary>Bytes go into a file.</summary>
    public sealed record Write(string Path, long Offset, byte[] Bytes, int Start, int End) : DiskCall(Start, End);

    /// <summary>A file is made longer or shorter.</summary>
    public sealed record Resize(string Path, long Length, int Start, int End) : DiskCall(Start, End);

    /// <summary>A file's content, or a folder's names, come to the disk.</summary>
    public sealed record Sync(string Path, int Start, int End) : DiskCall(Start, End)
    {
        public override int At => End;
    }

    /// <summary>The process tells the world that a change is durable.</summary>
    public sealed record Acknowledge(Acknowledged Change, int Start, int End) : DiskCall(Start, End);
}
