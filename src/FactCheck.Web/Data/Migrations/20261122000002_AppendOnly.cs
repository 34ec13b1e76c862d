using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FactCheck.Web;

/// <summary>
/// Triggers that make the log append-only: no entry is changed, removed or left out, a payload can only be erased, a head only moves on by one.
/// Captures of articles and published versions never change either.
/// </summary>
[DbContext(typeof(NewsroomDb))]
[Migration("20261122000002_AppendOnly")]
public sealed class AppendOnly : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var table in new[] { "LogEntry", "LogItem", "LogCheckpoint", "Revision", "PublishedCheck" })
        {
            Refuse(migrationBuilder, table, "UPDATE", "is never changed");
        }

        foreach (var table in new[]
                 {
                     "LogEntry", "LogPayload", "LogItem", "LogHead", "LogTile", "LogCheckpoint", "Revision", "PublishedCheck", "Verdict", "Claim",
                     "Evidence", "Appearance", "Article",
                 })
        {
            Refuse(migrationBuilder, table, "DELETE", "is never removed");
        }

        Refuse(migrationBuilder, "LogHead", "INSERT", "has one row a log");
        Guard(migrationBuilder, "LogEntry", "INSERT", "leaves no gap",
            "NEW.Sequence IS NOT (SELECT COALESCE(MAX(Sequence) + 1, 0) FROM LogEntry WHERE Log = NEW.Log)");
        Guard(migrationBuilder, "LogHead", "UPDATE", "moves on by one", "NEW.Log IS NOT OLD.Log OR NEW.Size IS NOT OLD.Size + 1");
        Guard(migrationBuilder, "LogTile", "UPDATE", "is only extended",
            "NEW.Log IS NOT OLD.Log OR NEW.Level IS NOT OLD.Level OR NEW.\"Index\" IS NOT OLD.\"Index\" OR substr(NEW.Hashes, 1, length(OLD.Hashes)) IS NOT OLD.Hashes");
        Guard(migrationBuilder, "LogPayload", "UPDATE", "can only be erased", """
            NEW.Salt IS NOT NULL OR NEW.Payload IS NOT NULL OR NEW.Log IS NOT OLD.Log OR NEW.Sequence IS NOT OLD.Sequence OR NEW.Kind IS NOT OLD.Kind
            OR NEW.At IS NOT OLD.At OR NEW.ActorId IS NOT OLD.ActorId OR NEW.ItemId IS NOT OLD.ItemId OR NEW.ClaimId IS NOT OLD.ClaimId
            OR NEW.ArticleId IS NOT OLD.ArticleId OR NEW.CommandId IS NOT OLD.CommandId
            """);
        Guard(migrationBuilder, "Verdict", "UPDATE", "keeps its words", """
            NEW.Id IS NOT OLD.Id OR NEW.ClaimId IS NOT OLD.ClaimId OR NEW.Number IS NOT OLD.Number OR NEW.Rating IS NOT OLD.Rating
            OR NEW.Summary IS NOT OLD.Summary OR NEW.Justification IS NOT OLD.Justification OR NEW.AuthorId IS NOT OLD.AuthorId
            OR NEW.Authors IS NOT OLD.Authors OR NEW.WrittenAt IS NOT OLD.WrittenAt
            """);
    }

    private static void Refuse(MigrationBuilder migration, string table, string act, string rule) => Guard(migration, table, act, rule, "1");

    private static void Guard(MigrationBuilder migration, string table, string act, string rule, string broken) => migration.Sql($"""
        CREATE TRIGGER {table}_{act}_{rule.Replace(' ', '_')} BEFORE {act} ON {table} WHEN {broken}
        BEGIN SELECT RAISE(ABORT, '{table} {rule}'); END;
        """);
}
