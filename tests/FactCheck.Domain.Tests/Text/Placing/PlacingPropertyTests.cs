using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace FactCheck.Domain.Tests;

public class PlacingPropertyTests
{
    private static readonly string[] s_words =
    [
        "the ", "bridge ", "was ", "closed ", "for ", "repairs ", "in ", "spring ", "600,000 ", "soldiers ", "never ", "harbour ", "wall ", "council ", "met.\n", "ferry, ",
        "двадцать ", "солдат ", "中文。", "👩‍👩‍👧‍👦 ", "e\u0301t\u00E9 ", "\uD83D", "\u200D", "— ", "“quote” ", "\u00AD", "\n\n",
    ];

    private static readonly Gen<string> s_text = Gen.OneOf(
        Anything.Text.Generator, Gen.Elements(s_words).ListOf().Select(words => string.Concat(words)));

    // A text, a few edits of it, and a range.
    private static readonly Arbitrary<(string Before, string After, int Start, int End)> s_edited = Arb.From(
        from before in s_text
        from edits in Gen.Zip(Gen.Choose(0, 1_000), Gen.Elements(s_words)).ListOf()
        from other in s_text
        from kind in Gen.Choose(0, 9)
        from start in Gen.Choose(0, before.Length)
        from end in Gen.Choose(0, before.Length)
        select (before, kind == 0 ? other : Edited(before, edits), Math.Min(start, end), Math.Max(start, end)));

    [Fact]
    public void Placements_lie_within_the_text_on_character_boundaries_and_their_states_are_as_defined() => Anything.Holds(s_edited, sample =>
    {
        var placement = Placing.Between(sample.Before, sample.After).Place(new(sample.Start, sample.End));
        Assert.InRange(placement.Start, 0, placement.End);
        Assert.InRange(placement.End, placement.Start, sample.After.Length);
        Assert.True(Graphemes.IsBoundary(sample.After, placement.Start) && Graphemes.IsBoundary(sample.After, placement.End));
        Assert.InRange(placement.Score, 0, 1000);
        Assert.NotEmpty(placement.Reasons);
        var range = Graphemes.Snap(sample.Before, sample.Start, sample.End);
        var (was, now) = (sample.Before[range.Start..range.End], sample.After[placement.Start..placement.End]);
        Assert.Equal(placement.State == AnchorState.Orphaned, placement.Start == placement.End);
        Assert.True(placement.State != AnchorState.Exact || was == now);
        Assert.True(placement.State is AnchorState.NeedsReview or AnchorState.Orphaned || !placement.Changes.Any());
        Assert.True(placement.State is AnchorState.NeedsReview or AnchorState.Orphaned
            || Meaning.Changes(was, now).All(change => change.Kind is not (MeaningKind.Number or MeaningKind.Negation)));
    });

    [Fact]
    public void Placing_is_deterministic() => Anything.Holds(s_edited, sample =>
    {
        var (one, other) = (Placing.Between(sample.Before, sample.After), Placing.Between(sample.Before, sample.After));
        _ = other.Place(new(0, sample.Before.Length));
        var (first, second) = (one.Place(new(sample.Start, sample.End)), other.Place(new(sample.Start, sample.End)));
        Assert.Equal((first.Range, first.State, first.Score), (second.Range, second.State, second.Score));
        Assert.Equal(first.Reasons, second.Reasons);
        Assert.Equal(first.Changes, second.Changes);
    });

    [Fact]
    public void Placing_onto_the_same_text_is_the_identity() => Anything.Holds(s_edited, sample =>
    {
        var range = Graphemes.Snap(sample.Before, sample.Start, sample.End);
        var placement = Placing.Between(sample.Before, sample.Before).Place(range);
        Assert.True(range.IsEmpty || (placement.Range == range && placement.State == AnchorState.Exact));
    });

    [Fact]
    public void A_levelled_text_leads_back_to_the_original() => Anything.Holds(Anything.Text, text =>
    {
        var level = MatchText.Of(text);
        var end = 0;
        for (var i = 0; i < level.Text.Length; i++)
        {
            var range = level.Original(i, i + 1);
            Assert.InRange(range.Start, 0, range.End - 1);
            Assert.InRange(range.End, end, text.Length);
            end = range.End;
        }
    });

    [Fact]
    public void Matches_of_two_texts_rise_and_match() => Anything.Holds(
        Arb.From(Gen.Zip(Gen.Choose(0, 6).ListOf(), Gen.Choose(0, 6).ListOf())), sample =>
        {
            int[] before = [.. sample.Item1], after = [.. sample.Item2];
            var matches = TokenDiff.Matches(before, after);
            var kept = matches.Index().Where(pair => pair.Item >= 0).ToList();
            Assert.All(kept, pair => Assert.Equal(before[pair.Index], after[pair.Item]));
            Assert.Equal(kept.Select(pair => pair.Item).Distinct().Order(), kept.Select(pair => pair.Item));
        });

    private static string Edited(string text, IEnumerable<(int At, string Words)> edits)
    {
        foreach (var (at, words) in edits.Take(4))
        {
            var place = at % (text.Length + 1);
            text = at % 2 == 0 ? text.Insert(place, words) : text.Remove(place, Math.Min(at % 20, text.Length - place));
        }

        return text;
    }
}
