using System.Text;

namespace FactCheck.Web.Tests;

/// <summary>Reads from a process's system calls what they asked of the files in one folder. A call that it does not know throws: nothing goes unseen.</summary>
internal static class DiskCalls
{
    // SQLite's index of the write-ahead log: memory that processes share, built anew after a cut.
    private const string MemoryOnly = "-shm";

    /// <summary>The calls in the order in which they count.</summary>
    public static List<DiskCall> Of(IEnumerable<SystemCall> calls, string folder) =>
        [.. calls.SelectMany(call => Read(call, folder)).OrderBy(each => each.At)];

    private static IEnumerable<DiskCall> Read(SystemCall call, string folder)
    {
        if (call.Result < 0)
        {
            return [];
        }

        return call.Name switch
        {
            "open" or "openat" or "creat" => Open(call, folder),
            "mkdir" => In(call.Path(0), folder, path => new DiskCall.MakeFolder(path, call.Start, call.End)),
            "rename" => In(call.Path(0), folder, path => new DiskCall.Rename(path, call.Path(1), call.Start, call.End)),
            "unlink" or "rmdir" => In(call.Path(0), folder, path => new DiskCall.Remove(path, call.Start, call.End)),
            "mkdirat" => In(call.Path(1), folder, path => new DiskCall.MakeFolder(path, call.Start, call.End)),
            "renameat" or "renameat2" => In(call.Path(1), folder, path => new DiskCall.Rename(path, call.Path(3), call.Start, call.End)),
            "unlinkat" => In(call.Path(1), folder, path => new DiskCall.Remove(path, call.Start, call.End)),
            "pwrite64" => In(call.OpenPath(0), folder, path => new DiskCall.Write(path, call.Number(3), Written(call), call.Start, call.End)),
            "ftruncate" => In(call.OpenPath(0), folder, path => new DiskCall.Resize(path, call.Number(1), call.Start, call.End)),
            "fsync" or "fdatasync" => In(call.OpenPath(0), folder, path => new DiskCall.Sync(path, call.Start, call.End)),
            "write" when !IsIn(call.OpenPath(0), folder) => Said(call),
            _ => call.Arguments.Any(argument => Touches(argument, folder))
                ? throw new NotSupportedException($"The simulator does not know {call.Name} (line {call.Start}).") : [],
        };
    }

    private static IEnumerable<DiskCall> Open(SystemCall call, string folder)
    {
        var (path, flags) = call.Name == "openat" ? (call.Path(1), call.Arguments[2]) : (call.Path(0), call.Name == "creat" ? "O_CREAT|O_TRUNC" : call.Arguments[1]);
        if (!IsIn(path, folder))
        {
            yield break;
        }

        if (flags.Contains("O_APPEND", StringComparison.Ordinal) || flags.Contains("O_TMPFILE", StringComparison.Ordinal))
        {
            throw new NotSupportedException($"The simulator does not know {flags} (line {call.Start}).");
        }

        if (flags.Contains("O_CREAT", StringComparison.Ordinal))
        {
            yield return new DiskCall.MakeFile(path, call.Start, call.End);
        }

        if (flags.Contains("O_TRUNC", StringComparison.Ordinal))
        {
            yield return new DiskCall.Resize(path, 0, call.Start, call.End);
        }
    }

    private static IEnumerable<DiskCall> Said(SystemCall call) =>
        Acknowledged.Read(Encoding.UTF8.GetString(call.Bytes(1)).TrimEnd()) is { } change
            ? [new DiskCall.Acknowledge(change, call.Start, call.End)] : [];

    private static byte[] Written(SystemCall call) => call.Bytes(1)[..(int)(call.Result ?? call.Number(2))];

    private static IEnumerable<DiskCall> In(string? path, string folder, Func<string, DiskCall> make) => IsIn(path, folder) ? [make(path!)] : [];

    private static bool IsIn(string? path, string folder) =>
        path is not null && (path == folder || path.StartsWith(folder + "/", StringComparison.Ordinal))
        && !path.EndsWith(MemoryOnly, StringComparison.Ordinal);

    private static bool Touches(string argument, string folder) =>
        argument.Contains(string.Concat(Encoding.UTF8.GetBytes(folder).Select(letter => $"\\x{letter:x2}")), StringComparison.Ordinal);
}
