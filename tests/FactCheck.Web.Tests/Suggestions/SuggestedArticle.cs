using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>A newsroom with an article of ten sentences, of which two are worth checking.</summary>
internal sealed class SuggestedArticle(TestNewsroom newsroom, Guid id)
{
    public const string First = "Crime rose by 4.2 percent in 2021, the police said on Monday.";
    public const string Second = "The bill passed the Senate in March by 52 votes to 48.";

    private const string Text =
        $"The town is quiet. {First} People like it. It should stay so. Nobody knows why.\n\n" +
        $"The square is lovely. {Second} We will see. Is it fair? The end is open.";

    public Guid Id => id;

    public static async Task<SuggestedArticle> InAsync(TestNewsroom newsroom)
    {
        var outcome = await newsroom.Get<ArticleDesk>().BringInAsync(
            newsroom.Edith, new(new("A quiet town", null, null, null, null, "en", true), ReadText.Of(Text, "pasted").Capture(new HashSet<int>())));
        Assert.True(outcome.IsDone, outcome.Refusal?.Message);
        return new(newsroom, outcome.Id!.Value);
    }

    public async Task<ArticleBoard> BoardAsync() => (await newsroom.Get<Boards>().GetAsync(id))!;

    public async Task<IEnumerable<string>> SuggestedAsync() =>
        (await newsroom.Get<Suggester>().ForAsync(await BoardAsync())).ByBlock.OrderBy(block => block.Key).SelectMany(block => block.Value).Select(each => each.Words);

    public async Task<SelectedPlace> PlaceAsync(string words)
    {
        var board = await BoardAsync();
        var start = board.Text.IndexOf(words, StringComparison.Ordinal);
        return new(id, board.Article.RevisionId, start, start + words.Length);
    }
}
