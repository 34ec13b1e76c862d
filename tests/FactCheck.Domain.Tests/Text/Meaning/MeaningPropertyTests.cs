using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace FactCheck.Domain.Tests;

public class MeaningPropertyTests
{
    private static readonly string[] Languages = ["en", "uk", "ru", "de", "fr", "es", "ar", "pl", "", "de-CH", "not a tag"];

    private static readonly string[] Numbers = ["2", "3", "two", "three", "17", "600,000", "700,000", "4.2", "fourth", "million", "½", "-3", "90s", "5m", "5bn"];

    private static readonly string[] Words =
    [
        "Russia", "the", "soldiers", "no one", "don’t", "one", "1", "2", "over", "10-15", "percent", "$", "in March", "at least", "last year", "not", "U.S.", "MH17", "5th", "illegal", "legal",
        "rose", "fell", "every", "кажуть", "мільйон", "Überfall", "٣", "、", ".", ",", "“", "'", "-", "–", "\n", "\u00AD", "\uD83D", "\u0301", "\uFFFE", "𝟓", "²", "%", "+", "~", "°C", "n't", "t",
    ];

    private static readonly Gen<string> Phrase =
        from words in Gen.Elements(Words).ListOf()
        from gaps in Gen.Elements("", " ", " ", " ").ListOf(words.Count)
        select string.Concat(words.Zip(gaps, (word, gap) => word + gap));

    private static readonly Arbitrary<(string A, string B, string Language)> Pair = Arb.From(
        from a in Gen.OneOf(Phrase, Anything.Text.Generator)
        from b in Gen.OneOf(Phrase, Anything.Text.Generator, Gen.Constant(a))
        from language in Gen.Elements(Languages)
        select (a, b, language));

    [Fact]
    public void A_text_has_the_meaning_of_itself() => Anything.Holds(Pair, p =>
    {
        Assert.Empty(Meaning.Changes(p.A, p.A, p.Language));
        Assert.Empty(Meaning.Changes(p.A, $"{p.A} ", p.Language));
    });

    [Fact]
    public void What_is_a_change_one_way_is_one_the_other_way() => Anything.Holds(Pair, p =>
        Assert.Equal(Meaning.Changes(p.A, p.B, p.Language).Count == 0, Meaning.Changes(p.B, p.A, p.Language).Count == 0));

    [Fact]
    public void A_change_has_words_on_one_side_at_least() => Anything.Holds(Pair, p =>
        Assert.All(Meaning.Changes(p.A, p.B, p.Language), c => Assert.True((c.Before ?? c.After) is { Length: > 0 })));

    [Fact]
    public void Another_number_is_always_seen() => Anything.Holds(
        Arb.From(
            from before in Phrase
            from after in Phrase
            from a in Gen.Elements(Numbers)
            from b in Gen.Elements(Numbers)
            where a != b && (a, b) is not (("2", "two") or ("two", "2") or ("3", "three") or ("three", "3"))
            select (A: $"{before} {a} {after}", B: $"{before} {b} {after}")),
        p => Assert.NotEmpty(Meaning.Changes(p.A, p.B)));

    [Fact]
    public void A_negation_put_in_is_always_seen() => Anything.Holds(
        Arb.From(
            from before in Phrase
            from after in Phrase
            from negation in Gen.Elements("not", "never", "Not", "NEVER")
            select (A: $"{before} {after}", B: $"{before} {negation} {after}")),
        p => Assert.Contains(MeaningKind.Negation, Meaning.Changes(p.A, p.B).Select(c => c.Kind)));
}
