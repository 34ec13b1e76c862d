using Xunit;

namespace FactCheck.Domain.Tests;

public class AnnotationPlacingTests
{
    private const string Text = "😀 He said 24 hours. Later he said 24 hours again. Over 600,000 soldiers were killed or wounded in the war so far.";

    [Fact]
    public void Words_that_stand_twice_stand_where_the_position_says()
    {
        var second = Text.LastIndexOf("24 hours", StringComparison.Ordinal);
        var placed = Place(new("24 hours", "", "", second - 1, null));
        Assert.Equal((second, AnchorState.Exact), (placed.Start, placed.State));
    }

    [Fact]
    public void Surroundings_decide_where_a_position_is_wrong()
    {
        var placed = Place(new("24 hours", "Later he said ", " again.", 0, null));
        Assert.Equal((Text.LastIndexOf("24 hours", StringComparison.Ordinal), AnchorState.Exact), (placed.Start, placed.State));
    }

    [Fact]
    public void Words_that_stand_twice_without_anything_else_are_put_before_a_person() =>
        Assert.NotInRange(Place(new("24 hours", "", "", null, null)).State, AnchorState.Exact, AnchorState.Moved);

    [Fact]
    public void The_next_word_decides_between_places_when_the_rest_around_them_changed()
    {
        var placed = Place(new("24 hours", "Then she told us ", " again, twice.", null, null));
        Assert.Equal(Text.LastIndexOf("24 hours", StringComparison.Ordinal), placed.Start);
        Assert.Equal(AnchorState.NeedsReview, Place(new("24 hours", "She said ", " and more.", null, null)).State);
    }

    [Fact]
    public void A_changed_number_is_put_before_a_person()
    {
        var placed = Place(new("Over 700,000 soldiers were killed or wounded", "", " in the war so far.", null, null));
        Assert.Equal(AnchorState.NeedsReview, placed.State);
        Assert.Contains(placed.Changes, change => change.Kind == MeaningKind.Number);
    }

    [Fact]
    public void Words_that_are_not_there_are_orphans() => Assert.Equal(AnchorState.Orphaned, Place(new("Nothing of this kind was ever written here", "", "", 3, null)).State);

    [Fact]
    public void Half_a_character_is_no_exact_place() => Assert.NotEqual(AnchorState.Exact, Place(new("\uD83D", "", "", 0, null)).State);

    [Fact]
    public void There_is_an_end_to_the_work()
    {
        var text = string.Concat(Enumerable.Range(0, 40_000).Select(i => $"word{i} "));
        var placing = new AnnotationPlacing(text, "en");
        var huge = new ReadAnnotation("x", "", new string('y', (int)AnnotationPlacing.MostWork), null, null);
        Assert.Null(placing.Place(huge));
        Assert.Null(placing.Place(new("not there", "", "", null, null)));
        Assert.NotNull(placing.Place(new("word7 word8", "", "", null, null)));
    }

    [Fact]
    public void Any_annotation_is_placed_within_any_text() => Anything.Holds(Anything.Selection, s =>
    {
        var quote = s.Text[Math.Clamp(s.Start, 0, s.Text.Length)..Math.Max(Math.Clamp(s.Start, 0, s.Text.Length), Math.Clamp(s.End, 0, s.Text.Length))];
        var placed = new AnnotationPlacing(s.Text, "en").Place(new(quote, "a", "word", s.Start, null))!;
        Assert.InRange(placed.Start, 0, placed.End);
        Assert.InRange(placed.End, placed.Start, s.Text.Length);
    });

    private static Placement Place(ReadAnnotation annotation) => new AnnotationPlacing(Text, "en").Place(annotation)!;
}
