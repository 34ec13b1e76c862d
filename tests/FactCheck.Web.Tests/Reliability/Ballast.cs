namespace FactCheck.Web.Tests;

/// <summary>A file that takes a small disk's room until it is disposed.</summary>
internal sealed class Ballast : IDisposable
{
    private readonly string _path;

    /// <param name="folder">A folder on the disk.</param>
    /// <param name="room">What it leaves, in bytes, to the next block.</param>
    public Ballast(string folder, long room)
    {
        _path = Path.Combine(folder, "ballast");
        using var file = File.Create(_path);
        var block = new byte[4096];
        while (new DriveInfo(folder).AvailableFreeSpace > room)
        {
            file.Write(block);
            file.Flush();
        }
    }

    public void Dispose() => File.Delete(_path);
}
