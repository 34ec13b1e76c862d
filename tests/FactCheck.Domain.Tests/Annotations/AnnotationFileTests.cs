using System.Text;
using Xunit;

namespace FactCheck.Domain.Tests;

public class AnnotationFileTests
{
    private const string Quote = """{"type":"TextQuoteSelector","exact":"24 hours","prefix":"within ","suffix":" if"}""";
    private const string Annotation = $$$$"""{"@context":"http://www.w3.org/ns/anno.jsonld","type":"Annotation","body":{"type":"TextualBody","value":" A claim "},"target":{"source":"http://a.example/","selector":{{{{Quote}}}}}}""";

    public static TheoryData<string> Forms =>
    [
        Annotation,
        $"[{Annotation}]",
        $$$$"""{"type":"AnnotationPage","items":[{{{{Annotation}}}}]}""",
        $$$$"""{"type":"AnnotationCollection","first":{"type":"AnnotationPage","items":[{{{{Annotation}}}}]}}""",
        $$$$"""{"type":"Annotation","bodyValue":"A claim","target":[{"source":"http://a.example/","selector":[{"type":"TextPositionSelector","start":3,"end":9},{{{{Quote}}}}]}]}""",
        $$$$"""{"@type":"oa:Annotation","body":["http://b.example/",{"type":"TextualBody","purpose":"tagging","value":"tag"},{"type":["TextualBody"],"value":"A claim"}],"target":{"selector":{"type":"Choice","items":[{"type":"CssSelector","value":"p"},{{{{Quote}}}}]}}}""",
        $$$$"""{"type":"Annotation","body":{"type":"Choice","items":[{"type":"TextualBody","format":"text/html","value":"<b>no</b>"},{"type":"TextualBody","format":"text/plain","value":"A claim"}]},"target":{"selector":{"type":"FragmentSelector","value":"x","refinedBy":{{{{Quote}}}}}}}""",
    ];

    [Fact]
    public void Of_what_stands_around_the_words_no_more_is_kept_than_is_near_them()
    {
        var around = new string('x', 2 * Limits.Around);
        var one = Read($$"""{"type":"TextQuoteSelector","exact":"words","prefix":"{{around}}a","suffix":"b{{around}}"}""").Annotations[0];
        Assert.Equal((Limits.Around, Limits.Around), (one.Prefix.Length, one.Suffix.Length));
        Assert.EndsWith("xa", one.Prefix, StringComparison.Ordinal);
        Assert.StartsWith("bx", one.Suffix, StringComparison.Ordinal);
    }

    [Fact]
    public void What_no_text_may_hold_is_taken_out_of_a_body_which_is_said()
    {
        var one = Read($$$$"""{"type":"Annotation","bodyValue":"A\u000bclaim\u0007","target":{"selector":{{{{Quote}}}}}}""").Annotations[0];
        Assert.Equal("A\nclaim", one.Body);
        Assert.Equal(2, one.Said.Count);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Annotations_are_read_in_every_form(string json)
    {
        var read = Read(json);
        Assert.Null(read.Problem);
        var one = Assert.Single(read.Annotations);
        Assert.Equal(("24 hours", "within ", " if", "A claim"), (one.Quote, one.Prefix, one.Suffix, one.Body));
    }

    [Theory]
    [InlineData(Quote)]
    [InlineData($$$$"""{"source":"http://a.example/","selector":{{{{Quote}}}}}""")]
    [InlineData($$$$"""{"type":"Choice","items":[{{{{Quote}}}}]}""")]
    [InlineData($$$$"""{"type":"XPathSelector","value":"/p","refinedBy":{{{{Quote}}}}}""")]
    public void A_selector_alone_is_an_annotation_without_a_body(string json)
    {
        var one = Assert.Single(Read(json).Annotations);
        Assert.Equal(("24 hours", null), (one.Quote, one.Body));
    }

    [Fact]
    public void A_position_is_read_and_what_is_none_is_not()
    {
        Assert.Equal(7, Position("7"));
        Assert.Null(Position("\"7\""));
        Assert.Null(Position("7.5"));

        static long? Position(string start) => Read($$$$"""{"type":"Annotation","target":{"selector":{"type":"TextPositionSelector","start":{{{{start}}}},"end":9}}}""").Annotations[0].Start;
    }

    [Theory]
    [InlineData("""{"type":"Annotation","target":"http://a.example/"}""")]
    [InlineData("""{"type":"Annotation"}""")]
    [InlineData("""{"type":"Annotation","target":{"selector":{"type":"TextQuoteSelector","exact":5}}}""")]
    [InlineData("""{"type":"Annotation","target":{"selector":{"type":"TextQuoteSelector","exact":"\ud800"}}}""")]
    [InlineData("""{"type":"Annotation","target":{"selector":"http://a.example/selector"}}""")]
    public void An_annotation_that_quotes_nothing_is_read_without_a_quote(string json) => Assert.Equal("", Assert.Single(Read(json).Annotations).Quote);

    [Theory]
    [InlineData("", "not JSON")]
    [InlineData("<html>", "line 1")]
    [InlineData("{\"a\":\n1,\n}", "line 3")]
    [InlineData("{}", "no annotation")]
    [InlineData("5", "no annotation")]
    [InlineData("[[],{},\"x\"]", "no annotation")]
    public void What_is_broken_is_said_in_words(string json, string words) => Assert.Contains(words, Read(json).Problem, StringComparison.Ordinal);

    [Fact]
    public void Too_many_too_large_and_too_deep_is_said_in_words()
    {
        Assert.Null(Read($"[{string.Join(',', Enumerable.Repeat(Quote, 1000))}]").Problem);
        Assert.Contains("1,001", Read($"[{string.Join(',', Enumerable.Repeat(Quote, 1001))}]").Problem, StringComparison.Ordinal);
        Assert.Contains("2 MB", Read($"[{Quote}]{new string(' ', AnnotationFile.MostBytes)}").Problem, StringComparison.Ordinal);
        Assert.NotNull(Read(new string('[', 100) + new string(']', 100)).Problem);
    }

    [Fact]
    public void Any_text_is_read_or_refused_without_an_exception() => Anything.Holds(Anything.Text, text =>
    {
        _ = Read(text);
        _ = Read(Annotation.Insert(Math.Min(text.Length, Annotation.Length), text));
    });

    private static AnnotationFile Read(string json) => AnnotationFile.Read(Encoding.UTF8.GetBytes(json));
}
