using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>How values that have no column of their own are written: in the database and, the same way, in the log.</summary>
public static class StoredJson
{
    /// <summary>Camel case, enums by name, times to the millisecond.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(), new TimeConverter() },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private sealed class TimeConverter : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            DateTimeOffset.Parse(reader.GetString()!, CultureInfo.InvariantCulture);

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(Leaf.Time(value));
    }
}
