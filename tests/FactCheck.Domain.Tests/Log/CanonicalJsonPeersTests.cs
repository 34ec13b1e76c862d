using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace FactCheck.Domain.Tests;

/// <summary>Our canonical JSON beside two libraries of other people, canonicalize and json-canonicalize, which run in Node.</summary>
public sealed class CanonicalJsonPeersTests
{
    private const int Documents = 10_000;
    private const int Deep = 200;
    private const int Deepest = 60;

    private static readonly JsonSerializerOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Escapes, what only some writers escape, and signs that stand in another order in UTF-16 than in UTF-8.
    private static readonly Gen<string> s_sign = Gen.Frequency(
        (4, Gen.Elements("a", "B", "1", "é", "€", " ", "/", "\"", "\\", "'", "<", "&", "\u007f", "\u0080", "\u00a0", "\u2028", "\u2029", "\ufeff", "\uffff")),
        (2, Gen.Choose(0, 0x1f).Select(char.ConvertFromUtf32)),
        (3, Gen.Choose(0x20, 0xd7ff).Select(char.ConvertFromUtf32)),
        (3, Gen.Choose(0xe000, 0xffff).Select(char.ConvertFromUtf32)),
        (3, Gen.Choose(0x10000, 0x10ffff).Select(char.ConvertFromUtf32)));

    private static readonly Gen<string> s_text = Gen.Choose(0, 12).SelectMany(length => s_sign.ListOf(length)).Select(string.Concat);

    // No toJSON: json-canonicalize takes any member of that name for a method.
    private static readonly Gen<string> s_key = Gen.Frequency(
        (5, s_text),
        (1, Gen.Elements("", "10", "9", "1", "-1", "__proto__", "constructor", "length", "a", "aa", "A", "\ufb33", "😀", "\U0001d11e", "\uff5e")));

    private static readonly Gen<long> s_number = Gen.Frequency(
        (2, Gen.Choose(-1000, 1000).Select(number => (long)number)),
        (2, from high in Gen.Choose(0, (1 << 22) - 1) from low in Gen.Choose(0, int.MaxValue) select ((long)high << 31) | (uint)low),
        (1, Gen.Elements(0L, -1, 9_007_199_254_740_991, -9_007_199_254_740_991, 4_294_967_296, 1_000_000_000_000_000)));

    private static readonly Gen<JsonNode?> s_leaf = Gen.Frequency(
        (4, s_text.Select(text => (JsonNode?)JsonValue.Create(text))),
        (3, s_number.Select(number => (JsonNode?)JsonValue.Create(number))),
        (1, Gen.Elements(true, false).Select(flag => (JsonNode?)JsonValue.Create(flag))),
        (1, Gen.Constant((JsonNode?)null)));

    [Fact]
    public async Task Ten_thousand_documents_have_the_same_canonical_form_in_Node()
    {
        var node = new NodeScript("canonical-json", "canonical.mjs");
        JsonNode?[] documents = [.. Any(3).Sample(Documents - Deep), .. Nested.Sample(Deep)];
        string[] texts = [.. documents.Select((document, i) => Text(document, i % 2 == 0))];
        var answers = await node.RunAsync(string.Concat(texts.Select(text => text + "\n")));

        Assert.Equal(2 * Documents, answers.Length);
        for (var i = 0; i < Documents; i++)
        {
            var ours = System.Text.Encoding.UTF8.GetBytes(CanonicalJson.Write(CanonicalJson.Read(texts[i])));
            Assert.True(ours.AsSpan().SequenceEqual(answers[2 * i]), $"canonicalize differs: {texts[i]}");
            Assert.True(ours.AsSpan().SequenceEqual(answers[(2 * i) + 1]), $"json-canonicalize differs: {texts[i]}");
            Assert.Equal(System.Text.Encoding.UTF8.GetString(ours), CanonicalJson.Write(documents[i]));
        }
    }

    private static Gen<JsonNode?> Nested { get; } =
        from depth in Gen.Choose(5, Deepest)
        from keys in s_key.ListOf(depth)
        from leaf in s_leaf
        select keys.Aggregate(leaf, (inner, key) => key.Length % 3 == 0 ? new JsonArray(inner) : new JsonObject { [key] = inner });

    private static Gen<JsonNode?> Any(int depth) => depth == 0 ? s_leaf : Gen.Frequency(
        (1, s_leaf),
        (2, Gen.Choose(0, 4).SelectMany(count => Any(depth - 1).ListOf(count)).Select(items => (JsonNode?)new JsonArray([.. items]))),
        (3, Gen.Choose(0, 6).SelectMany(count => (from key in s_key from value in Any(depth - 1) select (key, value)).ListOf(count)).Select(Object)));

    private static JsonNode? Object(IEnumerable<(string Key, JsonNode? Value)> members)
    {
        var made = new JsonObject();
        foreach (var (key, value) in members)
        {
            made[key] = value;
        }

        return made;
    }

    private static string Text(JsonNode? document, bool plain) => document is null ? "null" : plain ? document.ToJsonString(s_plain) : document.ToJsonString();
}
