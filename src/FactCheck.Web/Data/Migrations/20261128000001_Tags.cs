using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FactCheck.Web;

/// <summary>The tags of people whose accounts were deleted, so that what they had a part in can still be opened and checked.</summary>
[DbContext(typeof(NewsroomDb))]
[Migration("20261128000001_Tags")]
public sealed class TagsMigration : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "LogTag",
            table => new { Item = table.Column<string>("TEXT"), PersonId = table.Column<Guid>("TEXT"), Tag = table.Column<string>("TEXT") },
            constraints: table => table.PrimaryKey("PK_LogTag", row => new { row.Item, row.PersonId }));
        foreach (var (act, rule) in new[] { ("UPDATE", "is never changed"), ("DELETE", "is never removed") })
        {
            migrationBuilder.Sql($"""
                CREATE TRIGGER LogTag_{act}_{rule.Replace(' ', '_')} BEFORE {act} ON LogTag WHEN 1
                BEGIN SELECT RAISE(ABORT, 'LogTag {rule}'); END;
                """);
        }
    }
}
