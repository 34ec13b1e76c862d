using Xunit;

namespace FactCheck.Domain.Tests;

public class BeginningTests
{
    [Theory]
    [InlineData("Short  words\n here", 20, "Short words here")]
    [InlineData("Some words that are more than fit", 20, "Some words that are …")]
    [InlineData("Onewordthatismuchlongerthanfits", 10, "Onewordtha …")]
    [InlineData("a👩‍👩‍👧‍👦bcdefghijklm", 5, "a …")]
    public void Longer_words_are_cut_between_words(string words, int most, string expected) => Assert.Equal(expected, Beginning.Of(words, most));
}
