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

    public static TheoryData<string, string?> Bodies => new()
    {
        { """ "body":{"type":"TextualBody","value":"A **claim** of [theirs](https://a.example/)","format":"text/markdown"} """, "A claim of theirs" },
        { """ "body":[{"type":"TextualBody","purpose":"tagging","value":"tag"},{"type":"TextualBody","value":"A claim","format":"text/markdown"}] """, "A claim" },
        { """ "body":{"type":"TextualBody","value":"<p>A <b>claim</b> &amp; more</p>","format":"text/html"} """, "A claim & more" },
        { """ "body":{"type":"TextualBody","value":"A claim","format":["text/plain; charset=utf-8"]} """, "A claim" },
        { """ "body":"A claim" """, "A claim" },
        { """ "body":"https://a.example/post" """, null },
        { """ "body":["https://a.example/post",{"type":"Image","id":"https://a.example/i.png","format":"image/png"},{"type":"TextualBody","value":"A claim"}] """, "A claim" },
        { """ "body":{"type":"Composite","items":[{"id":"https://a.example/"},{"type":"TextualBody","value":"A claim"}]} """, "A claim" },
        { """ "body":{"type":"List","items":["https://a.example/",{"type":"TextualBody","value":"A claim"}]} """, "A claim" },
        { """ "body":{"type":"SpecificResource","source":{"type":"TextualBody","value":"A claim"},"purpose":"describing"} """, "A claim" },
        { """ "body":[{"type":"TextualBody","value":"False","purpose":"assessing"},{"type":"TextualBody","value":"A claim","purpose":"describing"}] """, "A claim" },
        { """ "body":{"type":"TextualBody","value":"False","purpose":"assessing"} """, "False" },
        { """ "body":{"type":"TextualBody","value":{"@value":"A claim","@language":"en"}} """, "A claim" },
        { """ "oa:hasBody":{"@type":["cnt:ContentAsText","dctypes:Text"],"cnt:chars":"A claim","dc:format":"text/plain"} """, "A claim" },
        { """ "http://www.w3.org/ns/oa#hasBody":[{"http://www.w3.org/1999/02/22-rdf-syntax-ns#value":[{"@value":"A claim"}]}] """, "A claim" },
        { """ "body":{"type":"Video","id":"https://a.example/v","value":"not for reading","format":"video/mp4"} """, null },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void What_is_said_is_read_in_every_form(string body, string? words)
    {
        var one = Assert.Single(Read($$$$"""{"type":"Annotation",{{{{body}}}},"target":{"selector":{{{{Quote}}}}}}""").Annotations);
        Assert.Equal(words, one.Body);
    }

    [Theory]
    [InlineData(""" {"type":"Choice","items":[{"type":"TextualBody","value":"A claim","language":"en"},{"type":"TextualBody","value":"Твердження","language":"uk"}]} """)]
    [InlineData(""" {"type":"TextualBody","value":[{"@value":"A claim","@language":"en"},{"@value":"Твердження","@language":"uk"}]} """)]
    [InlineData(""" {"type":"TextualBody","value":{"en":"A claim","uk":"Твердження"}} """)]
    public void Of_several_languages_that_of_the_article_is_taken(string body)
    {
        var one = Assert.Single(Read($$$$"""{"type":"Annotation","body":{{{{body}}}},"target":{"selector":{{{{Quote}}}}}}""").Annotations);
        Assert.Equal(("A claim", "Твердження", "A claim"), (one.BodyIn("en"), one.BodyIn("uk-UA"), one.BodyIn("ar")));
    }

    [Theory]
    [InlineData($$$$"""[{"source":"http://a.example/","selector":{{{{Quote}}}}},{"source":"http://b.example/","selector":{"type":"TextQuoteSelector","exact":"other"}}]""")]
    [InlineData($$$$"""{"type":"Composite","items":[{"source":"http://a.example/","selector":{{{{Quote}}}}},{"source":{"id":"http://b.example/"},"selector":[{"type":"TextQuoteSelector","exact":"other"}]}]}""")]
    [InlineData($$$$"""{"@list":[{"hasSource":"http://a.example/","hasSelector":{{{{Quote}}}}},{"hasSource":{"@id":"http://b.example/"},"hasSelector":{"@type":"oa:TextQuoteSelector","oa:exact":"other"}}]}""")]
    public void Each_target_is_read(string targets)
    {
        var read = Read($$$$"""{"type":"Annotation","bodyValue":"A claim","target":{{{{targets}}}}}""").Annotations;
        Assert.Equal([("24 hours", "http://a.example/", 1, 2), ("other", "http://b.example/", 2, 2)], read.Select(each => (each.Quote, each.Source!, each.Target, each.Targets)));
        Assert.All(read, each => Assert.Equal(("A claim", 0), (each.Body, each.Annotation)));
    }

    [Fact]
    public void A_quote_that_refines_a_quote_names_words_inside_it()
    {
        var one = Read("""{"type":"TextQuoteSelector","exact":"He said 24 hours again.","prefix":"x ","refinedBy":{"type":"TextQuoteSelector","exact":"24 hours"}}""").Annotations[0];
        Assert.Equal(("24 hours", "x He said ", " again."), (one.Quote, one.Prefix, one.Suffix));
    }

    [Theory]
    [InlineData("""{"type":"AnnotationCollection","total":3,"first":"http://a.example/page1"}""", "http://a.example/page1")]
    [InlineData("""{"type":["BasicContainer","AnnotationCollection"],"total":3,"first":{"type":"AnnotationPage","items":["http://a.example/1","http://a.example/2"]}}""", "http://a.example/1")]
    [InlineData("""{"@type":"oa:AnnotationCollection","as:first":"http://a.example/page1"}""", "http://a.example/page1")]
    public void A_collection_that_only_names_its_page_says_what_to_open(string json, string address)
    {
        var problem = Read(json).Problem!;
        Assert.StartsWith("This collection holds only the address of its first page", problem, StringComparison.Ordinal);
        Assert.Contains(address, problem, StringComparison.Ordinal);
        Assert.Contains("Open that address", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_others_follow_says_where_they_are()
    {
        var read = Read($$$$"""{"type":"AnnotationCollection","first":{"type":"AnnotationPage","next":"http://a.example/page2","items":[{{{{Annotation}}}}]}}""");
        Assert.Single(read.Annotations);
        Assert.Contains("http://a.example/page2", read.Missing, StringComparison.Ordinal);
        Assert.Null(Read(Annotation).Missing);
    }

    [Fact]
    public void A_graph_of_annotations_and_the_rows_of_Hypothesis_are_lists()
    {
        Assert.Equal(2, Read($$"""{"@context":"http://www.w3.org/ns/anno.jsonld","@graph":[{{Annotation}},{{Annotation}}]}""").Annotations.Count);
        var row = Assert.Single(Read($$$$"""{"total":1,"rows":[{"uri":"http://a.example/","text":"A *claim*","target":[{"source":"http://a.example/","selector":[{{{{Quote}}}}]}]}]}""").Annotations);
        Assert.Equal(("A claim", "http://a.example/", "24 hours"), (row.Body, row.Source, row.Quote));
    }

    private static AnnotationFile Read(string json) => AnnotationFile.Read(Encoding.UTF8.GetBytes(json));
}
