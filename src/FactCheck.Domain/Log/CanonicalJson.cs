using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FactCheck.Domain;

/// <summary>
/// The canonical form of JSON after RFC 8785, for the part of JSON that the log uses: strings, booleans, null, arrays, objects and integers
/// up to 2^53 - 1. Fractions, duplicate keys and lone surrogates are refused, because two readers could differ on them.
/// </summary>
public static class CanonicalJson
{
    private const long LargestInteger = 9_007_199_254_740_991;

    private static readonly JsonDocumentOptions s_strict = new() { AllowDuplicateProperties = false, MaxDepth = 64 };

    /// <summary>Writes the canonical text.</summary>
    /// <exception cref="FormatException">The value has no canonical form here.</exception>
    public static string Write(JsonNode? value)
    {
        var text = new StringBuilder();
        Write(text, value);
        return text.ToString();
    }

    /// <summary>Reads JSON text; the result can be written again.</summary>
    /// <exception cref="FormatException">The text is no JSON, or has duplicate keys.</exception>
    public static JsonNode? Read(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: s_strict);
        }
        catch (JsonException exception)
        {
            throw new FormatException($"This is not the JSON that the log uses: {exception.Message}", exception);
        }
    }

    private static void Write(StringBuilder text, JsonNode? value)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject members:
                WriteObject(text, members);
                break;
            case JsonArray items:
                WriteArray(text, items);
                break;
            default:
                WriteValue(text, value.AsValue());
                break;
        }
    }

    private static void WriteObject(StringBuilder text, JsonObject members)
    {
        text.Append('{');
        var first = true;
        foreach (var (name, value) in members.OrderBy(member => member.Key, StringComparer.Ordinal))
        {
            text.Append(first ? "" : ",");
            first = false;
            WriteString(text, name);
            text.Append(':');
            Write(text, value);
        }

        text.Append('}');
    }

    private static void WriteArray(StringBuilder text, JsonArray items)
    {
        text.Append('[');
        for (var i = 0; i < items.Count; i++)
        {
            text.Append(i == 0 ? "" : ",");
            Write(text, items[i]);
        }

        text.Append(']');
    }

    private static void WriteValue(StringBuilder text, JsonValue value)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.String:
                WriteString(text, Text(value));
                break;
            case JsonValueKind.True:
                text.Append("true");
                break;
            case JsonValueKind.False:
                text.Append("false");
                break;
            case JsonValueKind.Number when Integer(value) is { } number:
                text.Append(number.ToString(CultureInfo.InvariantCulture));
                break;
            default:
                throw new FormatException($"The log takes integers up to 2^53 - 1 only, not {value.ToJsonString()}.");
        }
    }

    // The text of a lone surrogate that was written as an escape can be parsed, and only fails when it is asked for.
    private static string Text(JsonValue value)
    {
        try
        {
            return value.GetValue<string>();
        }
        catch (InvalidOperationException exception)
        {
            throw new FormatException("A lone surrogate cannot stand in the log.", exception);
        }
    }

    private static long? Integer(JsonValue value)
    {
        long? number = value.TryGetValue(out long wide) ? wide : value.TryGetValue(out int narrow) ? narrow : null;
        return number is >= -LargestInteger and <= LargestInteger ? number : null;
    }

    private static void WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            var unit = value[i];
            if (char.IsSurrogate(unit))
            {
                if (i + 1 >= value.Length || !char.IsSurrogatePair(unit, value[i + 1]))
                {
                    throw new FormatException("A lone surrogate cannot stand in the log.");
                }

                text.Append(unit).Append(value[++i]);
                continue;
            }

            _ = unit switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\f' => text.Append("\\f"),
                '\r' => text.Append("\\r"),
                < ' ' => text.Append("\\u").Append(((int)unit).ToString("x4", CultureInfo.InvariantCulture)),
                _ => text.Append(unit),
            };
        }

        text.Append('"');
    }
}
