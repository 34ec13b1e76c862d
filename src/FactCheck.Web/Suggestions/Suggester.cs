using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>
/// Makes suggestions for a board, once for each board that somebody wants them for and never otherwise. The sentences of a text are read once;
/// what changes with claims and decisions is only which of them are picked.
/// </summary>
public sealed class Suggester(IDbContextFactory<NewsroomDb> factory)
{
    private readonly ConditionalWeakTable<ArticleBoard, Lazy<Task<BoardSuggestions>>> _made = [];

    // By the text object, which a board hands on to the next one as long as the revision stays.
    private readonly ConditionalWeakTable<string, Lazy<IReadOnlyList<SentenceWorth>>> _read = [];

    /// <summary>The suggestions of a board.</summary>
    public async Task<BoardSuggestions> ForAsync(ArticleBoard board)
    {
        var made = _made.GetValue(board, each => new(() => Task.Run(() => MakeAsync(each))));
        try
        {
            return await made.Value;
        }
        catch
        {
            // The next who asks tries again.
            _made.Remove(board);
            throw;
        }
    }

    private async Task<BoardSuggestions> MakeAsync(ArticleBoard board)
    {
        await using var db = await factory.CreateDbContextAsync();
        var decided = await SuggestionQuery.DecidedAsync(db, board.Article.Id, CancellationToken.None);
        var weights = await SuggestionQuery.WeightsAsync(db, CancellationToken.None);
        var sentences = _read.GetValue(board.Text, _ => new(() => Read(board))).Value;
        var claimed = board.Claims.Values.Where(claim => claim.IsShown)
            .SelectMany(claim => claim.Places).Where(place => place.State != AnchorState.Orphaned)
            .Select(place => new TextRange(place.Start, place.End)).ToList();
        var picked = Suggesting.Pick(
            board.Text, [.. sentences.Select(each => each with { Score = weights.Score(each.Reasons) })], claimed, decided);
        return new(picked
            .GroupBy(each => board.Blocks.Last(block => block.Block.Start <= each.Range.Start).Index)
            .ToImmutableDictionary(
                block => block.Key,
                block => block.Select(each => new BoardSuggestion(new(board.Article.Id, board.Article.RevisionId, each.Range.Start, each.Range.End), board.Text[each.Range.Start..each.Range.End], each)).ToImmutableArray()));
    }

    private static IReadOnlyList<SentenceWorth> Read(ArticleBoard board)
    {
        var blocks = board.Blocks.Select(block => block.Block).ToList();
        var furniture = Furniture.Find(board.Text, blocks, board.Article.Details.Title).Select(hint => hint.Index).ToHashSet();
        return CheckWorthiness.Of(board.Text, blocks, furniture, board.Article.Details.Language, WorthWeights.Default);
    }
}
