using System.Text.Json.Nodes;
using Xunit;

namespace FactCheck.Domain.Tests;

public sealed class CanonicalJsonTests
{
    /// <summary>From RFC 8785, 3.2.2 and 3.2.3, without the fractions that the log does not take.</summary>
    [Theory]
    [InlineData("{\"literals\": [null, true, false]}", "{\"literals\":[null,true,false]}")]
    [InlineData("{\"string\": \"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\"}", "{\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}")]
    [InlineData("{\"\\u20ac\":1,\"\\r\":2,\"\\ufb33\":3,\"1\":4,\"\\ud83d\\ude00\":5,\"\\u0080\":6,\"\\u00f6\":7}",
        "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\ufb33\":3}")]
    [InlineData("{\"b\":{\"d\":1,\"c\":[]},\"a\":{}}", "{\"a\":{},\"b\":{\"c\":[],\"d\":1}}")]
    [InlineData("\"\\u2028\\u007f\"", "\"\u2028\u007f\"")]
    [InlineData("9007199254740991", "9007199254740991")]
    [InlineData("-9007199254740991", "-9007199254740991")]
    public void The_canonical_form_is_that_of_RFC_8785(string text, string canonical)
    {
        Assert.Equal(canonical, CanonicalJson.Write(CanonicalJson.Read(text)));
        Assert.Equal(canonical, CanonicalJson.Write(CanonicalJson.Read(canonical)));
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("1e3")]
    [InlineData("9007199254740992")]
    [InlineData("-9007199254740992")]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("\"\\ud800\"")]
    [InlineData("[\"\\udc00x\"]")]
    [InlineData("{\"a\":")]
    [InlineData("")]
    public void What_two_readers_could_read_in_two_ways_is_refused(string text) =>
        Assert.Throws<FormatException>(() => CanonicalJson.Write(CanonicalJson.Read(text)));

    [Fact]
    public void A_lone_surrogate_in_a_string_is_refused() =>
        Assert.Throws<FormatException>(() => CanonicalJson.Write(JsonValue.Create("\ud800")));

    [Fact]
    public void A_leaf_reads_back_as_it_was_written()
    {
        var leaf = new Leaf(new DateTimeOffset(2026, 3, 4, 10, 0, 0, 123, TimeSpan.Zero), "claim.add", "00", "11", 7, "22");
        Assert.Equal("{\"a\":\"11\",\"c\":\"22\",\"i\":\"00\",\"k\":\"claim.add\",\"p\":7,\"t\":\"2026-03-04T10:00:00.123Z\",\"v\":2}", leaf.Text());
        Assert.Equal(leaf, Leaf.Read(leaf.Text()));
        Assert.EndsWith("\"v\":1}", (leaf with { Schema = LeafSchema.Ids }).Text(), StringComparison.Ordinal);
        Assert.Equal(leaf with { Schema = LeafSchema.Ids }, Leaf.Read((leaf with { Schema = LeafSchema.Ids }).Text()));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    public void What_is_no_leaf_is_refused(string text) => Assert.Throws<FormatException>(() => Leaf.Read(text));
}
