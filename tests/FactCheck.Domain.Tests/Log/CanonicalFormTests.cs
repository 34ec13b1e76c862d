using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace FactCheck.Domain.Tests;

public sealed class CanonicalFormTests
{
    private static readonly string[] s_names = ["a", "b", "aa", "", "é", "😀", "\ufb33", "\n", "\"", "\u007f", "\u001f", "\\"];

    [Theory]
    [InlineData("{\"a\":1,\"b\":[true,false,null,-7,0,\"x\\n\\u001f/\u2028😀\"]}", true)]
    [InlineData("{\"b\":1,\"a\":1}", false)]
    [InlineData("{\"a\":1,\"a\":2}", false)]
    [InlineData("{\"😀\":1,\"\ufb33\":2}", true)]
    [InlineData("{\"\ufb33\":2,\"😀\":1}", false)]
    [InlineData("{\"a\": 1}", false)]
    [InlineData("[1,2]\n", false)]
    [InlineData("\"\\/\"", false)]
    [InlineData("\"\\u000a\"", false)]
    [InlineData("\"\\u000F\"", false)]
    [InlineData("\"\\u0041\"", false)]
    [InlineData("\"\t\"", false)]
    [InlineData("01", false)]
    [InlineData("-0", false)]
    [InlineData("1.0", false)]
    [InlineData("1e1", false)]
    [InlineData("9007199254740991", true)]
    [InlineData("9007199254740992", false)]
    [InlineData("99999999999999999999999999", false)]
    [InlineData("[1,]", false)]
    [InlineData("[1", false)]
    [InlineData("{\"a\":1,}", false)]
    [InlineData("tru", false)]
    [InlineData("", false)]
    public void Only_the_one_form_holds(string json, bool holds) => Assert.Equal(holds, CanonicalForm.Holds(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Bytes_that_are_no_text_do_not_hold() => Assert.False(CanonicalForm.Holds([(byte)'"', 0xC0, 0xAF, (byte)'"']));

    [Fact]
    public void What_the_log_writes_holds_and_with_one_character_changed_the_two_agree() =>
        Prop.ForAll(Documents(4).ToArbitrary(), Gen.Choose(0, int.MaxValue).ToArbitrary(), Gen.Elements("\" \\{}[],:0-a\n".ToCharArray()).ToArbitrary(),
            (document, at, sign) =>
            {
                var text = CanonicalJson.Write(document);
                var changed = text.Remove(at % text.Length, 1).Insert(at % text.Length, sign.ToString());
                return Holds(text) && Holds(changed) == IsCanonical(changed);
            }).QuickCheckThrowOnFailure();

    private static bool Holds(string text) => CanonicalForm.Holds(Encoding.UTF8.GetBytes(text));

    private static bool IsCanonical(string text)
    {
        try
        {
            return !text.Any(char.IsSurrogate) ? CanonicalJson.Write(CanonicalJson.Read(text)) == text : Holds(text);
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static Gen<JsonNode?> Documents(int depth)
    {
        var leaf = Gen.OneOf(
            Gen.Constant<JsonNode?>(null),
            Gen.Elements(true, false).Select(flag => (JsonNode?)flag),
            Gen.Choose(int.MinValue, int.MaxValue).Select(number => (JsonNode?)(number * 4_000_000L)),
            Gen.Elements(s_names).Select(text => (JsonNode?)text));
        return depth == 0 ? leaf : Gen.OneOf(
            leaf,
            Documents(depth - 1).ListOf(3).Select(items => (JsonNode?)new JsonArray([.. items])),
            Gen.Elements(s_names).ListOf(4).SelectMany(names => Documents(depth - 1).ListOf(4).Select(values =>
                (JsonNode?)new JsonObject(names.Zip(values).DistinctBy(pair => pair.First).Select(pair => KeyValuePair.Create(pair.First, pair.Second?.DeepClone()))))));
    }
}
