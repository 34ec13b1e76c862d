using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>
/// Fills the search tables of a database in which they are empty, once: a migration empties them when words stand in them in another way than before
/// (<see cref="FactCheck.Domain.SearchText"/>). It is one transaction, before anything else writes.
/// </summary>
public sealed class SearchStart(IDbContextFactory<NewsroomDb> factory, WriterGate gate)
{
    /// <summary>Fills them if they are empty, and returns whether they were.</summary>
    public async Task<bool> RunAsync(CancellationToken cancel = default)
    {
        using var turn = await gate.EnterAsync(cancel);
        await using var db = await factory.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Database.SqlQuery<int>($"SELECT count(*) AS Value FROM SearchItem").SingleAsync(cancel) > 0)
        {
            return false;
        }

        await SearchIndex.FillAsync(db, cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }
}
