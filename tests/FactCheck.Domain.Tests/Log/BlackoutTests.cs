using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace FactCheck.Domain.Tests;

public class BlackoutTests
{
    private static readonly Arbitrary<(string Text, string Words)> s_cases = Arb.From(
        from text in Anything.Text.Generator
        from one in Gen.Elements("a", "aa", "a a", "Ukraine", "wordword", "\n", "e\u0301")
        from start in Gen.Choose(0, Math.Max(0, text.Length - 1))
        from length in Gen.Choose(1, 8)
        select (text, text.Length == 0 || length > 6 ? one : text.Substring(start, Math.Min(length, text.Length - start))));

    [Fact]
    public void After_a_blackout_the_words_are_gone_and_every_other_unit_stands_where_it_stood() => Anything.Holds(s_cases, each =>
    {
        if (each.Words.Contains(Blackout.Mark))
        {
            return;
        }

        var black = new Blackout(each.Words).Of(each.Text);
        Assert.DoesNotContain(each.Words, black, StringComparison.Ordinal);
        Assert.Equal(each.Text.Length, black.Length);
        Assert.All(each.Text.Zip(black), pair => Assert.True(pair.Second == pair.First || pair.Second == Blackout.Mark));
        Assert.Equal(black, new Blackout(each.Words).Of(black));
        Assert.Equal(each.Text.Contains(each.Words, StringComparison.Ordinal), black != each.Text);
        Assert.True(BlackoutMask.Fits(JsonValue.Create(each.Text), JsonValue.Create(black)));
    });

    [Theory]
    [InlineData("banana", "ana", "b█████")]
    [InlineData("Anna Bo and Anna Bo.", "Anna Bo", "███████ and ███████.")]
    [InlineData("anna bo", "Anna Bo", "anna bo")]
    public void All_occurrences_go_and_letters_are_compared_exactly(string text, string words, string expected) => Assert.Equal(expected, new Blackout(words).Of(text));

    [Fact]
    public void A_name_in_an_address_goes_whole_and_keeps_its_digits()
    {
        var blackout = new Blackout("Zażółć Gęślą");
        Assert.Equal("removed-0123abcd", blackout.OfSlug("what-zazolc-gesla-said-0123abcd"));
        Assert.Equal("what-zazolc-geslas-said-0123abcd", blackout.OfSlug("what-zazolc-geslas-said-0123abcd"));
    }

    [Fact]
    public void Labels_ids_and_times_are_no_words()
    {
        var row = JsonNode.Parse("""{"stage":"Published","rating":"False","wording":"Published in False","authors":["False"],"addedAt":"False","articleId":"False"}""")!;
        Assert.Equal(
            """{"stage":"Published","rating":"False","wording":"Published in █████","authors":["False"],"addedAt":"False","articleId":"False"}""",
            new JsonBlackout(new("False")).Of(row)!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    [Fact]
    public void Half_of_a_word_in_the_surroundings_of_an_anchor_goes_too()
    {
        const string Text = "He said that Anna Bo was there.";
        var id = Guid.CreateVersion7();
        var blackout = new JsonBlackout(new("Anna Bo"));
        blackout.AddCapture(id, Text);
        var row = new JsonObject { ["revisionId"] = id.ToString(), ["quote"] = "said that Anna", ["prefix"] = "He ", ["suffix"] = " Bo was", ["start"] = 3, ["end"] = 17 };
        var black = blackout.Of(row)!;
        Assert.Equal("said that ████", black["quote"]!.ToString());
        Assert.Equal("He ", black["prefix"]!.ToString());
        Assert.Equal("███ was", black["suffix"]!.ToString());
    }

    [Fact]
    public void Half_of_a_word_beside_an_orphan_goes_by_the_earlier_text_in_which_it_stood()
    {
        var blackout = new JsonBlackout(new("Anna Bo"));
        blackout.AddCapture(Guid.CreateVersion7(), "He said that Anna Bo was there.");
        var row = new JsonObject
        {
            ["revisionId"] = Guid.CreateVersion7().ToString(), ["quote"] = "said that Anna", ["prefix"] = "He ", ["suffix"] = " Bo was", ["start"] = 0, ["end"] = 0, ["state"] = "Orphaned",
        };
        var black = blackout.Of(row)!;
        Assert.Equal(("said that ████", "███ was"), (black["quote"]!.ToString(), black["suffix"]!.ToString()));
    }

    [Fact]
    public void A_mask_fits_only_what_differs_where_a_mark_stands()
    {
        var mask = JsonNode.Parse("""{"words":"to █████ it","n":1}""");
        Assert.True(BlackoutMask.Fits(JsonNode.Parse("""{"words":"to Smith it","n":1}"""), mask));
        Assert.False(BlackoutMask.Fits(JsonNode.Parse("""{"words":"to Smiths it","n":1}"""), mask));
        Assert.False(BlackoutMask.Fits(JsonNode.Parse("""{"words":"at Smith it","n":1}"""), mask));
        Assert.False(BlackoutMask.Fits(JsonNode.Parse("""{"words":"to Smith it","n":2}"""), mask));
    }
}
