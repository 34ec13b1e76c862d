using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace FactCheck.Domain.Tests;

public sealed class TaggedContentTests
{
    private const string Tag = "000102030405060708090a0b0c0d0e0f";

    private static readonly Guid s_person = new("0199f000-0000-7000-8000-00000000000a");
    private static readonly Guid s_claim = new("0199f000-0000-7000-8000-00000000000b");

    [Theory]
    [InlineData("{\"actor\":\"PERSON\",\"item\":\"CLAIM\"}", "{\"actor\":\"TAG\",\"item\":\"CLAIM\"}")]
    [InlineData("[\"PERSON\",\"PERSON\"]", "[\"TAG\",\"TAG\"]")]
    [InlineData("\"PERSON\"", "\"TAG\"")]
    [InlineData("{\"note\":\"a \\\"PERSON\\\" b\"}", "{\"note\":\"a \\\"PERSON\\\" b\"}")]
    [InlineData("{\"note\":\"a \\\"PERSON\"}", "{\"note\":\"a \\\"PERSON\"}")]
    [InlineData("{\"note\":\"PERSON and more\"}", "{\"note\":\"PERSON and more\"}")]
    [InlineData("{\"note\":\"a\\\\\",\"who\":\"PERSON\"}", "{\"note\":\"a\\\\\",\"who\":\"TAG\"}")]
    [InlineData("\"", "\"")]
    [InlineData("", "")]
    public void A_persons_id_becomes_a_tag_where_it_is_a_whole_string(string content, string tagged) =>
        Assert.Equal(Named(tagged), Tagged(Named(content), id => id == s_person ? Tag : null));

    [Fact]
    public void An_id_in_capitals_is_none_for_the_log_writes_small_letters() =>
        Assert.Empty(TaggedContent.Ids(Encoding.UTF8.GetBytes($"\"{s_person.ToString().ToUpperInvariant()}\"")));

    [Fact]
    public void Exactly_the_strings_that_are_ids_of_people_are_replaced()
    {
        var around = Gen.Elements("\"", "\\", "\\\"", " ", ":", "[", "é").ListOf().Select(string.Concat);
        var strings = Gen.Elements(s_person, s_claim).SelectMany(id => around.Select(text => text + id + text)).ListOf();
        Prop.ForAll(strings.ToArbitrary(), texts =>
        {
            var content = CanonicalJson.Write(new JsonArray([.. texts.Select(text => JsonValue.Create(text))]));
            var expected = CanonicalJson.Write(new JsonArray([.. texts.Select(text => JsonValue.Create(text == $"{s_person}" ? Tag : text))]));
            Assert.Equal(expected, Tagged(content, id => id == s_person ? Tag : null));
        }).QuickCheckThrowOnFailure();
    }

    private static string Named(string content) => content.Replace("PERSON", s_person.ToString(), StringComparison.Ordinal)
        .Replace("CLAIM", s_claim.ToString(), StringComparison.Ordinal).Replace("TAG", Tag, StringComparison.Ordinal);

    private static string Tagged(string content, Func<Guid, string?> tagOf) =>
        Encoding.UTF8.GetString(TaggedContent.Of(Encoding.UTF8.GetBytes(content), tagOf).Span);
}
