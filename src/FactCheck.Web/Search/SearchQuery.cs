using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>What to look for, as it stands in the address.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Kind">Only fact-checks or claims ("claim"), only articles ("article"), or empty.</param>
/// <param name="Rating">Only this rating, by its name, or empty.</param>
/// <param name="Page">From 1.</param>
public sealed record SearchQuery(string? Text, string Kind = "", string Rating = "", int Page = 1)
{
    /// <summary>How many stand on a page.</summary>
    public const int PageSize = 20;
}

/// <summary>One thing found; title and words carry <see cref="HitWords"/> marks.</summary>
public sealed record SearchRow(string Kind, string Item, string Title, string Words);

/// <summary>A page of what was found, and how much there is.</summary>
public sealed record SearchRows(IReadOnlyList<SearchRow> Rows, int Count);

/// <summary>Asks the two search tables.</summary>
public static class SearchTables
{
    /// <summary>Searches what readers may see.</summary>
    public static async Task<SearchRows> SearchPublicAsync(this NewsroomDb db, SearchQuery query, CancellationToken cancel = default)
    {
        if (SearchTerms.Query(query.Text) is not { } terms)
        {
            return new([], 0);
        }

        var counts = await db.Database.SqlQuery<int>($"""
            SELECT count(*) AS Value FROM PublicSearch
            WHERE PublicSearch MATCH {terms} AND ({query.Kind} = '' OR Kind = {query.Kind}) AND ({query.Rating} = '' OR Rating = {query.Rating})
            """).ToListAsync(cancel);
        return new(
            await db.Database.SqlQuery<SearchRow>($"""
                SELECT Kind, Item, highlight(PublicSearch, 3, char(2), char(3)) AS Title,
                    snippet(PublicSearch, 5, char(2), char(3), '…', 28) AS Words
                FROM PublicSearch
                WHERE PublicSearch MATCH {terms} AND ({query.Kind} = '' OR Kind = {query.Kind}) AND ({query.Rating} = '' OR Rating = {query.Rating})
                ORDER BY bm25(PublicSearch, 0, 0, 0, 8, 4, 1), rowid LIMIT {SearchQuery.PageSize} OFFSET {Offset(query)}
                """).ToListAsync(cancel),
            counts[0]);
    }

    /// <summary>Searches all claims and articles, for the newsroom.</summary>
    public static async Task<SearchRows> SearchDeskAsync(this NewsroomDb db, SearchQuery query, CancellationToken cancel = default)
    {
        if (SearchTerms.Query(query.Text) is not { } terms)
        {
            return new([], 0);
        }

        var counts = await db.Database.SqlQuery<int>($"""
            SELECT count(*) AS Value FROM DeskSearch WHERE DeskSearch MATCH {terms} AND ({query.Kind} = '' OR Kind = {query.Kind})
            """).ToListAsync(cancel);
        return new(
            await db.Database.SqlQuery<SearchRow>($"""
                SELECT Kind, Item, highlight(DeskSearch, 3, char(2), char(3)) AS Title,
                    snippet(DeskSearch, 5, char(2), char(3), '…', 28) AS Words
                FROM DeskSearch WHERE DeskSearch MATCH {terms} AND ({query.Kind} = '' OR Kind = {query.Kind})
                ORDER BY bm25(DeskSearch, 0, 0, 0, 8, 4, 1), rowid LIMIT {SearchQuery.PageSize} OFFSET {Offset(query)}
                """).ToListAsync(cancel),
            counts[0]);
    }

    private static int Offset(SearchQuery query) => (Math.Clamp(query.Page, 1, 10_000) - 1) * SearchQuery.PageSize;
}
