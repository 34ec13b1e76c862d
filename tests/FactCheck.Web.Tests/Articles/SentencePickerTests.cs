using Bunit;
using FactCheck.Domain;
using Microsoft.AspNetCore.Components.Web;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class SentencePickerTests : BunitContext
{
    private const string Text = "One claim here. He said “24 hours” on U.S. soil.";

    private TextRange _picked;
    private bool _left;

    public SentencePickerTests() => JSInterop.Mode = JSRuntimeMode.Loose;

    [Fact]
    public void It_opens_at_the_sentence_that_is_near() => Assert.Equal("He said “24 hours” on U.S. soil.", Picked(Open(near: 20)));

    [Fact]
    public void Arrows_move_by_sentence_and_shrink_and_grow_by_word()
    {
        var picker = Open(near: 0);
        Press(picker, "ArrowDown");
        Press(picker, "ArrowLeft");
        Assert.Equal("He said “24 hours” on U.S.", Picked(picker));
        Press(picker, "ArrowRight", shift: true);
        Assert.StartsWith("said", Picked(picker), StringComparison.Ordinal);
        Press(picker, "ArrowLeft", shift: true);
        Press(picker, "ArrowRight");
        Assert.Equal("He said “24 hours” on U.S. soil.", Picked(picker));
    }

    [Fact]
    public void Buttons_do_what_keys_do()
    {
        var picker = Open(near: 0);
        Button(picker, "Next sentence");
        Button(picker, "Start: one word later");
        Button(picker, "Claim");
        Assert.StartsWith("said", Text[_picked.Start.._picked.End], StringComparison.Ordinal);
    }

    [Fact]
    public void Enter_takes_the_words_and_Escape_leaves()
    {
        var picker = Open(near: 0);
        Press(picker, "Enter");
        Assert.Equal("One claim here.", Text[_picked.Start.._picked.End]);
        Press(picker, "Escape");
        Assert.True(_left);
    }

    private IRenderedComponent<SentencePicker> Open(int near) => Render<SentencePicker>(parameters => parameters
        .Add(picker => picker.Text, Text)
        .Add(picker => picker.Blocks, [new Block(BlockKind.Paragraph, 0, 0, Text.Length)])
        .Add(picker => picker.Near, near)
        .Add(picker => picker.OnPick, range => _picked = range)
        .Add(picker => picker.OnLeave, () => _left = true));

    private static string Picked(IRenderedComponent<SentencePicker> picker) => picker.Find(".picker__picked").TextContent;

    private static void Press(IRenderedComponent<SentencePicker> picker, string key, bool shift = false) =>
        picker.Find(".picker__words").KeyDown(new KeyboardEventArgs { Key = key, ShiftKey = shift });

    private static void Button(IRenderedComponent<SentencePicker> picker, string words) =>
        picker.FindAll("button").Single(button => button.TextContent == words).Click();
}
