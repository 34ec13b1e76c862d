using Xunit;

namespace FactCheck.Web.Tests;

public sealed class WordChangesTests
{
    [Fact]
    public void A_changed_word_stands_beside_the_one_that_it_replaced()
    {
        var changes = WordChanges.Between("It ended after 24 hours.", "It ended after 30 hours.");
        Assert.Equal(
            [(WordChange.Kept, "It ended after "), (WordChange.Removed, "24"), (WordChange.Added, "30"), (WordChange.Kept, " hours.")], changes);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("", "new words")]
    [InlineData("old words", "")]
    [InlineData("a b c d", "d c b a")]
    [InlineData("Київ — столиця", "Київ, столиця України")]
    public void Kept_and_added_make_the_newer_text_and_kept_and_removed_the_older(string before, string after)
    {
        var changes = WordChanges.Between(before, after);
        Assert.Equal(after, string.Concat(changes.Where(part => part.Change != WordChange.Removed).Select(part => part.Words)));
        Assert.Equal(before, string.Concat(changes.Where(part => part.Change != WordChange.Added).Select(part => part.Words)));
    }
}
