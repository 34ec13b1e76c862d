using Xunit;

namespace FactCheck.Domain.Tests;

public class SearchTextTests
{
    [Theory]
    [InlineData("Daten\u00ADschutz\u00ADerklärung", "Datenschutzerklärung")]
    [InlineData("zero\u200Bwidth\u2060and\uFEFFmark", "zerowidthandmark")]
    [InlineData("می\u200Cخواهم", "میخواهم")]
    [InlineData("क्\u200Dष", "क्ष")]
    [InlineData("cafe\u0301 й и\u0306", "café й й")]
    [InlineData("eﬃcient ﬂoor", "efficient floor")]
    [InlineData("ＦａｃｔＣｈｅｃｋ　１２", "FactCheck　12")]
    [InlineData("𝗕𝗼𝗹𝗱 𝑠𝑎𝑖𝑑", "Bold said")]
    [InlineData("العـــربية", "العربية")]
    [InlineData("مُحَمَّدٌ", "محمد")]
    [InlineData("ﻣﺤﻤﺪ", "محمد")]
    [InlineData("שָׁלוֹם", "שלום")]
    [InlineData("пʼять", "п’ять")]
    [InlineData("\u202Aright\u202C\u200E", "right")]
    [InlineData("½ ² 10² ℃ “q” – ’", "½ ² 10² ℃ “q” – ’")]
    [InlineData("👩\u200D👩\u200D👧 ☎\uFE0F", "👩\u200D👩\u200D👧 ☎\uFE0F")]
    [InlineData("plain words", "plain words")]
    public void What_no_reader_sees_makes_no_difference_and_the_rest_stays(string text, string levelled) => Assert.Equal(levelled, SearchText.Of(text));

    [Fact]
    public void What_no_text_may_hold_is_left_out() => Assert.Equal("halb  ü", SearchText.Of("halb \uD800\u0007 ü"));

    [Fact]
    public void Levelling_twice_is_levelling_once() => Anything.Holds(Anything.Text, text =>
    {
        var once = SearchText.Of(text);
        Assert.Equal(once, SearchText.Of(once));
    });
}
