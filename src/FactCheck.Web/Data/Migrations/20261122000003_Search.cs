using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FactCheck.Web;

/// <summary>
/// Two full-text tables, one of what readers may see and one for the newsroom, kept by <see cref="SearchIndex"/> inside every commit. And what
/// publishing opens to readers for good, kept by triggers: the articles that a published version names, and its files.
/// </summary>
[DbContext(typeof(NewsroomDb))]
[Migration("20261122000003_Search")]
public sealed class Search : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("CREATE TABLE SearchItem (Id INTEGER PRIMARY KEY, Item TEXT NOT NULL UNIQUE);");
        foreach (var table in new[] { "PublicSearch", "DeskSearch" })
        {
            migrationBuilder.Sql($"""
                CREATE VIRTUAL TABLE {table} USING fts5(
                    Kind UNINDEXED, Item UNINDEXED, Rating UNINDEXED, Title, Who, Words, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');
                """);
        }

        migrationBuilder.Sql("CREATE TABLE CheckedArticle (ArticleId TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID;");
        migrationBuilder.Sql(
            "CREATE TABLE CheckFile (Sha256 TEXT NOT NULL PRIMARY KEY, Name TEXT NOT NULL, MediaType TEXT NOT NULL) WITHOUT ROWID;");
        migrationBuilder.Sql("""
            CREATE TRIGGER PublishedCheck_opens AFTER INSERT ON PublishedCheck
            BEGIN
                INSERT OR IGNORE INTO CheckedArticle (ArticleId)
                    SELECT upper(json_extract(value, '$.articleId')) FROM json_each(NEW.Content, '$.appearances');
                INSERT OR IGNORE INTO CheckFile (Sha256, Name, MediaType)
                    SELECT json_extract(value, '$.file.sha256'), json_extract(value, '$.file.name'), json_extract(value, '$.file.mediaType')
                    FROM json_each(NEW.Content, '$.evidence') WHERE json_extract(value, '$.file.sha256') IS NOT NULL;
            END;
            """);
    }
}
