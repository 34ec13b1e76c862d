using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>Reads what editors decided on suggestions.</summary>
internal static class SuggestionQuery
{
    /// <summary>The weights that follow from all decisions of the newsroom.</summary>
    public static async Task<WorthWeights> WeightsAsync(NewsroomDb db, CancellationToken cancel)
    {
        var rows = await db.Suggestions.AsNoTracking().Select(row => new { row.State, row.Reasons }).ToListAsync(cancel);
        return WorthWeights.Learned(rows.Select(row => Suggestion.ChoiceOf(row.State, row.Reasons)).OfType<WorthChoice>());
    }

    /// <summary>The words of the article's sentences that were accepted or dismissed.</summary>
    public static async Task<IReadOnlySet<string>> DecidedAsync(NewsroomDb db, Guid articleId, CancellationToken cancel) =>
        (await db.Suggestions.AsNoTracking()
            .Where(row => row.ArticleId == articleId && row.State != SuggestionState.Reopened)
            .Select(row => row.Quote).ToListAsync(cancel)).ToHashSet();
}
