using System.Text;
using Xunit;

namespace FactCheck.Domain.Tests;

public class IntakeTests
{
    [Fact]
    public void The_seeds_come_in_as_they_are() => Assert.All(SeedTexts.Files, bytes =>
        Assert.Equal(bytes, Encoding.UTF8.GetBytes(Intake.Read(bytes).Text!)));

    [Fact]
    public void Only_a_byte_order_mark_is_dropped()
    {
        const string Text = "“Curly”\r\nשלום cafe\u0301 👩‍👩‍👧‍👦\t\u202E ";
        Assert.Equal(Text, Intake.Read(Encoding.UTF8.GetBytes(Text)).Text);
        Assert.Equal(Text, Intake.Read([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text)]).Text);
        Assert.Equal(Text, Intake.Read([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text)]).Text);
        Assert.Equal(Text, Intake.Read([.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Text)]).Text);
        Assert.Equal(Text, Intake.Check("\uFEFF" + Text).Text);
    }

    [Theory]
    [InlineData("", "no text")]
    [InlineData(" \r\n\t\u00A0\u200B", "no text")]
    [InlineData("\u0007\0", "no text")]
    public void A_pasted_text_that_cannot_be_taken_says_why(string text, string words) => Refused(Intake.Check(text), words);

    [Theory]
    [InlineData("First line\u000Bsecond\u000Cthird\u2028fourth", "First line\nsecond\nthird\nfourth", "3 manual breaks of a word processor became line breaks.")]
    [InlineData("one\u000Btwo", "one\ntwo", "1 manual break of a word processor became a line break.")]
    [InlineData("one\ntwo\nthr\u0007ee", "one\ntwo\nthree", "U+0007")]
    [InlineData("one\0", "one", "NUL, U+0000")]
    [InlineData("one\u001B[0m", "one[0m", "escape, U+001B")]
    public void What_nobody_sees_is_mended_and_said(string text, string mended, string said)
    {
        Assert.Equal(mended, Intake.Check(text).Text);
        Assert.Contains(said, Assert.Single(Intake.Check(text).Said), StringComparison.Ordinal);
        Assert.Empty(Intake.Check(mended).Said);
    }

    [Fact]
    public void A_stray_NUL_in_a_file_is_taken_out_and_said()
    {
        var intake = Intake.Read("A text of some words\0 with one NUL in it."u8);
        Assert.Equal("A text of some words with one NUL in it.", intake.Text);
        Assert.Contains("NUL, U+0000", Assert.Single(intake.Said), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Plain words.")]
    [InlineData("<?xml version=\"1.0\" encoding=\"utf-16\"?><p>Ціна — 5 €</p>")]
    public void UTF_16_without_a_mark_is_known_by_its_NUL_bytes(string text)
    {
        Assert.Equal(text, Intake.Read(Encoding.Unicode.GetBytes(text)).Text);
        Assert.Equal(text, Intake.Read(Encoding.BigEndianUnicode.GetBytes(text)).Text);
    }

    [Fact]
    public void Half_a_character_is_taken_out_and_said()
    {
        var intake = Intake.Check("one \uD83D two \uDE00 👩");
        Assert.Equal("one  two  👩", intake.Text);
        Assert.Contains("half of a character, U+D83D; half of a character, U+DE00", Assert.Single(intake.Said), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%PDF-1.7 ...", "a PDF")]
    [InlineData("PK\u0003\u0004", "Word document")]
    [InlineData("GIF89a", "a GIF")]
    [InlineData("RIFF0000WEBPVP8 ", "a WebP")]
    [InlineData("{\\rtf1 Hello}", "rich text")]
    [InlineData("plain\0text", "NUL bytes")]
    [InlineData("caf\u00E9", "not UTF-8")]
    [InlineData("\u0093curly\u0094", "not UTF-8")]
    [InlineData("\u00FF\u00FEa", "UTF-16, but")]
    [InlineData("\u00FF\u00FE\u0000\u00D8a\u0000", "UTF-16, but")]
    [InlineData("\u0089PNG\r\n\u001A\n", "a PNG")]
    [InlineData("\u00FF\u00D8\u00FF\u00E0", "a JPEG")]
    public void A_file_that_is_no_text_says_what_to_do(string latin, string words) => Refused(Intake.Read(Encoding.Latin1.GetBytes(latin)), words);

    [Fact]
    public void A_megabyte_of_any_script_is_taken()
    {
        var text = string.Concat(Enumerable.Repeat("Слово за слово. ", 1024 * 1024 / 28));
        Assert.True(Intake.Read(Encoding.UTF8.GetBytes(text)).IsGood);
        Assert.True(Intake.Check(text).IsGood);
    }

    [Fact]
    public void More_than_the_limit_is_refused_with_both_sizes()
    {
        Refused(Intake.Check(new string('a', Intake.MaxBytes + 1)), "This text is 2.01 MB; at most 2 MB fit");
        Refused(Intake.Read(new byte[Intake.MaxBytes * 2]), "This file is 4 MB; at most 2 MB fit");
        Assert.True(Intake.Check(new string('a', Intake.MaxBytes)).IsGood);
    }

    [Fact]
    public void Any_text_is_taken_unchanged_or_it_is_said_or_refused_in_words() => Anything.Holds(Anything.Text, text =>
    {
        var intake = Intake.Check(text);
        Assert.Equal(intake.IsGood, intake.Problem is null);
        Assert.True(intake.Text is null || intake.Said.Count > 0 || text.EndsWith(intake.Text, StringComparison.Ordinal));
        Assert.True(intake.Text is null || (Unstorable.IndexOf(intake.Text) < 0 && !intake.Text.Any(Storable.IsBreak)));
    });

    private static void Refused(Intake intake, string words)
    {
        Assert.False(intake.IsGood);
        Assert.Null(intake.Text);
        Assert.Contains(words, intake.Problem, StringComparison.Ordinal);
    }
}
