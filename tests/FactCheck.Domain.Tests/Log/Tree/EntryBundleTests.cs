using FsCheck.Fluent;
using Xunit;

namespace FactCheck.Domain.Tests;

public sealed class EntryBundleTests
{
    [Fact]
    public void A_bundle_has_the_length_in_front_of_each_entry() =>
        Assert.Equal([0, 1, (byte)'a', 0, 0, 0, 3, 0xE2, 0x82, 0xAC], EntryBundle.Write(["a", "", "€"]));

    [Fact]
    public void An_entry_may_have_65535_bytes_and_no_more()
    {
        var longest = new string('x', 65_533) + "é";
        var bundle = EntryBundle.Write(["a", longest, "b"]);
        Assert.Equal(65_535 + 2 + 6, bundle.Length);
        Assert.Equal([0xFF, 0xFF], bundle[3..5]);
        Assert.Equal(["a", longest, "b"], EntryBundle.Read(bundle));
        Assert.Throws<ArgumentException>(() => EntryBundle.Write([longest + "x"]));
    }

    [Fact]
    public void Entries_read_back() => Anything.Holds(Arb.From(Anything.Text.Generator.ListOf()), texts =>
    {
        var entries = texts.Select(text => string.Concat(text.EnumerateRunes())).ToArray();
        Assert.Equal(entries, EntryBundle.Read(EntryBundle.Write(entries)));
    });

    [Theory]
    [InlineData("00")]
    [InlineData("0001")]
    [InlineData("000261")]
    [InlineData("0001610000ff")]
    [InlineData("ffff61")]
    [InlineData("0001ff")]
    [InlineData("0003eda080")]
    public void What_ends_within_an_entry_or_is_no_text_is_refused(string hex) =>
        Assert.Throws<FormatException>(() => EntryBundle.Read(Convert.FromHexString(hex)));

    [Fact]
    public void A_lone_surrogate_cannot_be_written() => Assert.ThrowsAny<ArgumentException>(() => EntryBundle.Write(["\ud800"]));
}
