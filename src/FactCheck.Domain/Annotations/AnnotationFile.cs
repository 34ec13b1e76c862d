using System.Text.Json;

namespace FactCheck.Domain;

/// <summary>
/// Reads W3C Web Annotations from JSON-LD: a page, a collection with its first page in it, a list, one annotation, or a selector alone. Terms are read by
/// their names in the context http://www.w3.org/ns/anno.jsonld, which is never fetched; what else the file says is passed over.
/// </summary>
/// <param name="Annotations">What was read.</param>
/// <param name="Problem">Why nothing could be read, in words that say what to do.</param>
public sealed record AnnotationFile(IReadOnlyList<ReadAnnotation> Annotations, string? Problem)
{
    /// <summary>Annotations that are not in the file although it names them, in words that say what to do; null when all are in it.</summary>
    public string? Missing { get; private init; }

    /// <summary>The most annotations of one file.</summary>
    public const int Most = 1_000;

    /// <summary>The most bytes of one file.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    private const int Depth = 32;

    /// <summary>Reads a file.</summary>
    public static AnnotationFile Read(ReadOnlyMemory<byte> json)
    {
        if (json.Length > MostBytes)
        {
            return Bad($"This file is larger than {MostBytes / 1024 / 1024} MB. Send it in parts.");
        }

        try
        {
            var mark = json.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;
            using var document = JsonDocument.Parse(json[mark..], new() { MaxDepth = Depth });
            return Of([.. AnnotationItems.In(document.RootElement)], [.. AnnotationItems.Elsewhere(document.RootElement)]);
        }
        catch (JsonException e)
        {
            return Bad(e.LineNumber is { } line
                ? $"This is not JSON: something is wrong in line {line + 1}. Export the annotations again as JSON-LD."
                : "This is not JSON, or it is nested too deeply. Export the annotations again as JSON-LD.");
        }
    }

    private static AnnotationFile Of(List<JsonElement> items, List<string> elsewhere)
    {
        if (items.Count == 0)
        {
            return Bad(elsewhere.Count == 0
                ? "There is no annotation in it. It has to be a W3C Web Annotation, a page or a list of them, in JSON-LD."
                : $"This collection holds only the address of its first page or of its annotations: {elsewhere[0]} . "
                    + "Open that address, save what it shows as a file, and import that file.");
        }

        List<ReadAnnotation> read = [.. items.SelectMany(AnnotationItems.Read).Take(Most + 1)];
        return read.Count > Most
            ? Bad($"There are {Math.Max(items.Count, read.Count):N0} annotations in it; at most {Most:N0} fit. Send them in parts.")
            : new(read, null)
            {
                Missing = elsewhere.Count == 0 ? null
                    : $"The file does not hold all annotations. More stand at {elsewhere[0]} : open that address, save what it shows, and import that too.",
            };
    }

    private static AnnotationFile Bad(string problem) => new([], problem);
}
