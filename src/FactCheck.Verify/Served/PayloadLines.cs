using System.Text;
using System.Text.Json;
using FactCheck.Domain;

namespace FactCheck.Verify;

/// <summary>The contents of a log's entries in an export: one line an entry with index, salt, payload and people, null where they were redacted.</summary>
internal sealed class PayloadLines : IDisposable
{
    private readonly LogKind _log;
    private readonly StreamReader _lines;
    private readonly Ledger _ledger;
    private readonly ContentCheck _contents;
    private readonly ToldTags _tags = new();

    private PayloadLines(LogKind log, string path, Ledger ledger)
    {
        (_log, _lines, _ledger, _contents) = (log, File.OpenText(path), ledger, new(log, ledger));
    }

    /// <summary>Opens the file of a log; null when the export has none.</summary>
    public static PayloadLines? In(string folder, LogKind log, Ledger ledger)
    {
        var path = Path.Combine(folder, "payloads.jsonl");
        return File.Exists(path) ? new(log, path, ledger) : null;
    }

    /// <summary>What is wrong with the content of the next entry.</summary>
    public string? Problem(long sequence, in LeafText leaf)
    {
        if (_lines.ReadLine() is not { } line)
        {
            return "its content is missing from payloads.jsonl.";
        }

        try
        {
            using var json = JsonDocument.Parse(line);
            var (index, salt, payload) = (json.RootElement.GetProperty("index"), json.RootElement.GetProperty("salt"), json.RootElement.GetProperty("payload"));
            if (index.GetInt64() != sequence)
            {
                return $"its content is missing from payloads.jsonl; the next one there is {index.GetInt64()}.";
            }

            if (salt.ValueKind == JsonValueKind.Null && payload.ValueKind == JsonValueKind.Null)
            {
                _contents.Erased(sequence, leaf);
                return null;
            }

            var bytes = Encoding.UTF8.GetBytes(payload.GetString() ?? "");
            _ = json.RootElement.TryGetProperty("people", out var people);
            if (_tags.Opened(bytes, leaf, people) is not { } opened)
            {
                return "the tags of the people in its content are not theirs.";
            }

            return _contents.CommitmentProblem(leaf, Convert.FromHexString(salt.GetString() ?? ""), bytes, opened.Span)
                ?? Take(sequence, leaf, EntryContent.Read(bytes));
        }
        catch (Exception exception) when (exception is FormatException or JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return $"its content is not what this app writes: {exception.Message}";
        }
    }

    /// <summary>What stands in the file after the last entry.</summary>
    public Finding? End() => _lines.ReadLine() is null ? null : new(_log, null, "payloads.jsonl goes on after its last entry.");

    /// <inheritdoc />
    public void Dispose() => _lines.Dispose();

    private string? Take(long sequence, in LeafText leaf, in EntryContent content)
    {
        if (!HexForm.TryLoggedId(content.Item, out var item) || !_ledger.Rows.Belongs(_log, item, leaf.Item))
        {
            return "the tag of its item is not the item's.";
        }

        return _contents.Take(sequence, leaf, content);
    }
}
