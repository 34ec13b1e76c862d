using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using FactCheck.Domain;

namespace FactCheck.Benchmarks;

/// <summary>
/// Places highlighted sentences of documents' older texts in their newer ones: one JSON line for each case on standard output, and nothing else.
/// <c>place &lt;documents&gt; &lt;cases&gt; [--witnesses &lt;witnesses&gt;]</c>, each a file of JSON lines, gzipped or plain.
/// </summary>
internal static class PlaceCommand
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private sealed record Document(string Doc, string Old, string New, string? Language);

    private sealed record Case(string Id, string Doc, int Start, int End);

    private sealed record Witness(string Id, string Old, string New, int Start, int End, string? Language);

    private sealed record Line(string Id, string State, int? Start, int? End);

    public static async Task<int> RunAsync(string[] args)
    {
        if (args is not [var documents, var cases, ..] || args is not ([_, _] or [_, _, "--witnesses", _]))
        {
            await Console.Error.WriteLineAsync("Usage: place <documents.jsonl.gz> <cases.jsonl.gz> [--witnesses <witnesses.jsonl>]");
            return 2;
        }

        var places = Read<Case>(cases).ToLookup(each => each.Doc);
        var lines = new Dictionary<string, Line>(StringComparer.Ordinal);
        foreach (var document in Read<Document>(documents).Where(each => places.Contains(each.Doc)))
        {
            var placing = Placing.Between(document.Old, document.New, document.Language ?? "en");
            foreach (var each in places[document.Doc])
            {
                lines[each.Id] = LineOf(each.Id, placing.Place(new(each.Start, each.End)));
            }
        }

        await using var output = new StreamWriter(Console.OpenStandardOutput());
        foreach (var each in places.SelectMany(group => group).Where(each => lines.ContainsKey(each.Id)))
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(lines[each.Id], s_json));
        }

        foreach (var each in args is [_, _, _, var witnesses] ? Read<Witness>(witnesses) : [])
        {
            var placement = Placing.Between(each.Old, each.New, each.Language ?? "en").Place(new(each.Start, each.End));
            await output.WriteLineAsync(JsonSerializer.Serialize(LineOf(each.Id, placement), s_json));
        }

        return 0;
    }

    private static Line LineOf(string id, Placement placement) => placement.State switch
    {
        AnchorState.Orphaned => new(id, "orphaned", null, null),
        AnchorState.NeedsReview => new(id, "review", placement.Start, placement.End),
        _ => new(id, placement.State == AnchorState.Exact ? "exact" : "moved", placement.Start, placement.End),
    };

    private static IEnumerable<T> Read<T>(string path)
    {
        using var file = File.OpenRead(path);
        var isGzip = file.ReadByte() == 0x1F && file.ReadByte() == 0x8B;
        file.Position = 0;
        using var reader = new StreamReader(isGzip ? new GZipStream(file, CompressionMode.Decompress) : file);
        while (reader.ReadLine() is { } line)
        {
            if (line.Trim().Length > 0)
            {
                yield return JsonSerializer.Deserialize<T>(line, s_json)!;
            }
        }
    }
}
