using System.Globalization;

namespace FactCheck.Web.Tests;

/// <summary>Reads the record that strace wrote with <see cref="Options"/>: one line a call, or two when another thread's call came between.</summary>
internal static class SystemCallTrace
{
    private const string Unfinished = " <unfinished ...>";
    private const string Resumed = " resumed>";

    // A question mark: some processors have no such call.
    private const string Calls =
        "?open,openat,?creat,write,writev,pwrite64,pwritev,pwritev2,truncate,ftruncate,fallocate,fsync,fdatasync,sync_file_range,"
        + "?rename,renameat,renameat2,?unlink,unlinkat,?mkdir,mkdirat,?rmdir,?link,linkat,copy_file_range,sendfile";

    /// <summary>Records every call that can change a file, with all bytes, and only those.</summary>
    public static string[] Options(string file) => ["--seccomp-bpf", "-y", "-xx", "-s", "16777216", "-o", file, "-e", $"trace={Calls}"];

    /// <summary>The calls, in the order in which they began.</summary>
    public static List<SystemCall> Read(string file)
    {
        var calls = new SortedDictionary<int, SystemCall>();
        var open = new Dictionary<string, (int Start, string Text)>();
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var (thread, text) = (line[..space], line[space..].TrimStart());
            if (text.EndsWith(Unfinished, StringComparison.Ordinal))
            {
                open[thread] = (number, text[..^Unfinished.Length]);
            }
            else if (text.StartsWith("<... ", StringComparison.Ordinal))
            {
                open.Remove(thread, out var begun);
                calls[begun.Start] = Parse(begun.Text + text[(text.IndexOf(Resumed, StringComparison.Ordinal) + Resumed.Length)..], begun.Start, number);
            }
            else if (text[0] is not ('+' or '-'))
            {
                calls[number] = Parse(text, number, number);
            }
        }

        foreach (var (start, text) in open.Values)
        {
            calls[start] = Parse($"{text}) = ?", start, int.MaxValue);
        }

        return [.. calls.Values];
    }

    // With all text as \x and digits, a comma, a bracket or an equals sign is never part of an argument.
    private static SystemCall Parse(string text, int start, int end)
    {
        var bracket = text.IndexOf('(', StringComparison.Ordinal);
        var equals = text.LastIndexOf(" = ", StringComparison.Ordinal);
        var close = text.LastIndexOf(')', equals);
        var result = text[(equals + 3)..].Split('<', ' ')[0];
        return new(
            text[..bracket], text[(bracket + 1)..close].Split(", "),
            long.TryParse(result, CultureInfo.InvariantCulture, out var answer) ? answer : null, start, end);
    }
}
