using FactCheck.Domain;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>Brings newer texts of the newsroom's article in.</summary>
internal static class Revised
{
    public static async Task<Outcome> ReviseAsync(this TestNewsroom newsroom, string text, SignedIn? by = null, bool show = false)
    {
        var (_, newest) = (await newsroom.Get<RevisionQuery>().FindAsync(newsroom.Article.Id))!.Value;
        var outcome = await newsroom.Get<RevisionDesk>().ReviseAsync(
            by ?? newsroom.Edith, new(newsroom.Article.Id, new(text, "pasted", TextBlocks.FromPlainText(text)), newest.Id, ShowToReaders: show));
        Assert.True(outcome.IsDone, outcome.Refusal?.Message);
        newsroom.Revision = (await newsroom.Get<RevisionQuery>().FindAsync(newsroom.Article.Id))!.Value.Newest;
        return outcome;
    }
}
