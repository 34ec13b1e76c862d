using System.Text.Json;

namespace FactCheck.Domain;

/// <summary>
/// Reads members of JSON-LD by the names that they have in http://www.w3.org/ns/anno.jsonld; also by those of its forerunner Open Annotation, with a prefix,
/// as whole addresses, and with values in the long form. Contexts are never fetched.
/// </summary>
internal static class AnnotationTerms
{
    private static readonly Dictionary<string, string> s_older = new(StringComparer.Ordinal)
    {
        ["hasBody"] = "body", ["hasTarget"] = "target", ["hasSource"] = "source", ["hasSelector"] = "selector", ["hasPurpose"] = "purpose",
        ["hasStartSelector"] = "startSelector", ["hasEndSelector"] = "endSelector", ["item"] = "items", ["members"] = "items", ["chars"] = "value",
        ["@type"] = "type", ["@id"] = "id", ["@graph"] = "graph", ["@list"] = "list", ["@set"] = "list", ["@language"] = "language",
    };

    /// <summary>A member by its name; null when there is none.</summary>
    public static JsonElement? Member(JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        if (element.TryGetProperty(name, out var value))
        {
            return value.ValueKind == JsonValueKind.Null ? null : value;
        }

        foreach (var member in element.EnumerateObject())
        {
            if (NameOf(member) == name && member.Value.ValueKind != JsonValueKind.Null)
            {
                return member.Value;
            }
        }

        return null;
    }

    /// <summary>The elements of a list in any of its forms; something alone is a list of one.</summary>
    public static IEnumerable<JsonElement> All(JsonElement? element) => element switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } many => many.EnumerateArray().SelectMany(each => All(each)),
        { ValueKind: JsonValueKind.Object } one when Member(one, "list") is { } list => All(list),
        { } one => [one],
    };

    /// <summary>Whether an element is of a type.</summary>
    public static bool Is(JsonElement element, string type) => All(Member(element, "type")).Any(each => Short(String(each) ?? "") == type);

    /// <summary>A member as text; null when it is none.</summary>
    public static string? Text(JsonElement element, string name) =>
        All(Member(element, name)).Select(each => String(each) ?? (Member(each, "@value") is { } value ? String(value) : null)).FirstOrDefault(text => text is not null);

    /// <summary>A member as a whole number; null when it is none.</summary>
    public static long? Number(JsonElement element, string name) =>
        All(Member(element, name)).Select(each => Member(each, "@value") ?? each).FirstOrDefault() is { ValueKind: JsonValueKind.Number } value
            && value.TryGetInt64(out var number) ? number : null;

    /// <summary>A JSON string; null when it is none. Half a surrogate pair can be written in JSON and is no text.</summary>
    public static string? String(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>An address: a string, or what an element is called.</summary>
    public static string? Address(JsonElement? element) =>
        All(element).Select(each => String(each) ?? Text(each, "id")).FirstOrDefault(address => address is not null);

    private static string? NameOf(JsonProperty member)
    {
        try
        {
            var name = Short(member.Name);
            return s_older.GetValueOrDefault(name, name);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    // oa:exact, http://www.w3.org/ns/oa#exact and exact are the same.
    private static string Short(string name) => name[(name.LastIndexOfAny([':', '#', '/']) + 1)..];
}
