using System.Text;
using System.Text.Json;

namespace FactCheck.Web;

/// <summary>
/// What stands in redactions.jsonl. The file is only ever added to, so a crash can cut its last line off and nothing else: that is told and left
/// out. Any other line that is not what this app writes is a problem, for what a line names will be removed.
/// </summary>
/// <param name="Records">Its good lines.</param>
/// <param name="Torn">Where a last line begins that was cut off, in bytes; null for none.</param>
/// <param name="Problem">What is wrong with another line, as a sentence.</param>
internal sealed record RedactionLines(IReadOnlyList<RedactionRecord> Records, long? Torn, string? Problem)
{
    /// <summary>Reads a file; nothing when there is none.</summary>
    public static async Task<RedactionLines> ReadAsync(string path, CancellationToken cancel = default) =>
        File.Exists(path) ? Read(await File.ReadAllBytesAsync(path, cancel)) : new([], null, null);

    /// <summary>Reads the bytes of a file.</summary>
    public static RedactionLines Read(ReadOnlySpan<byte> bytes)
    {
        List<RedactionRecord> records = [];
        string? problem = null;
        var number = 0;
        var from = 0;
        while (from < bytes.Length)
        {
            var length = bytes[from..].IndexOf((byte)'\n');
            var line = length < 0 ? bytes[from..] : bytes[from..(from + length)];
            number++;
            var (record, wrong) = ReadLine(line);
            if (length < 0 && record is null)
            {
                return new(records, from, problem);
            }

            if (record is not null)
            {
                records.Add(record);
            }
            else if (line.Length > 0)
            {
                problem ??= $"Line {number} is not what FactCheck writes: {wrong}";
            }

            from = length < 0 ? bytes.Length : from + length + 1;
        }

        return new(records, null, problem);
    }

    private static (RedactionRecord? Record, string? Wrong) ReadLine(ReadOnlySpan<byte> line)
    {
        if (line.IsEmpty)
        {
            return (null, "it is empty.");
        }

        try
        {
            var record = JsonSerializer.Deserialize<RedactionRecord>(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(line), StoredJson.Options);
            return record is null ? (null, "it is null.") : record.Problem() is { } problem ? (null, problem) : (record, null);
        }
        catch (Exception exception) when (exception is JsonException or FormatException or ArgumentException or NotSupportedException or InvalidOperationException)
        {
            return (null, "it cannot be read.");
        }
    }
}
