using System.Text.Json.Nodes;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>
/// Freezes what readers see of the articles in a database of before there were editions, once: until then readers' pages read what the desk had, so it is
/// that which is frozen. One entry for each article; nobody acts.
/// </summary>
public sealed class FrozenStart(IDbContextFactory<NewsroomDb> factory, TimeProvider clock)
{
    /// <summary>Freezes what is not frozen yet, and returns how many articles that were.</summary>
    public async Task<int> RunAsync(CancellationToken cancel = default)
    {
        List<Guid> unfrozen;
        await using (var db = await factory.CreateDbContextAsync(cancel))
        {
            unfrozen = await db.Articles.Where(article => !article.Editions.Any()
                    && (article.OpenToReaders || db.Database.SqlQuery<Guid>($"SELECT ArticleId AS Value FROM CheckedArticle").Contains(article.Id)))
                .OrderBy(article => article.Id).Select(article => article.Id).ToListAsync(cancel);
        }

        foreach (var id in unfrozen)
        {
            await using var db = await factory.BeginAsync(cancel);
            var article = await db.Articles.WithShown().SingleAsync(row => row.Id == id, cancel);
            article.Freeze(clock.GetUtcNow());
            await ShownPlaces.KeepAsync(db, id, article.RevisionId, null, null, cancel);
            await db.CommitAsync(Guid.Empty, EntryKind.ArticleShown, Subject.Of(article), new JsonObject { ["from"] = "upgrade" }, cancel: cancel);
        }

        return unfrozen.Count;
    }
}
