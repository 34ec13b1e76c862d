using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>One claim or article that the newsroom finds; an article has no stage. Title and words carry marks for <see cref="HitWords"/>.</summary>
public sealed record DeskHit(string Title, string Words, string Address, Stage? Stage)
{
    internal static async Task<IReadOnlyList<DeskHit>> LoadAsync(NewsroomDb db, SearchRows found)
    {
        var ids = found.Rows.Select(row => Guid.Parse(row.Item)).ToList();
        var claims = await db.Claims.AsNoTracking().Where(claim => ids.Contains(claim.Id)).Select(claim => new
        {
            claim.Id,
            claim.Stage,
            ArticleId = claim.Appearances.OrderBy(place => place.RemovedAt != null).ThenBy(place => place.AddedAt)
                .Select(place => place.ArticleId).First(),
        }).AsSingleQuery().ToDictionaryAsync(claim => claim.Id);
        return [.. found.Rows.Zip(ids, (row, id) => claims.TryGetValue(id, out var claim)
            ? new DeskHit(row.Title, row.Words, $"/desk/articles/{claim.ArticleId}?claim={id}", claim.Stage)
            : new DeskHit(row.Title, row.Words, $"/desk/articles/{id}", null))];
    }
}
