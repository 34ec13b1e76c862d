using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FactCheck.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class Redaction : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "DeletedAt",
                table: "AspNetUsers",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Redaction",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: true),
                    FileSha256 = table.Column<string>(type: "TEXT", nullable: true),
                    Ground = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    AskedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EndedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Trace = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Redaction", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Redaction_State",
                table: "Redaction",
                column: "State");

            migrationBuilder.Sql("""
                CREATE TRIGGER Redaction_DELETE_is_never_removed BEFORE DELETE ON Redaction
                BEGIN SELECT RAISE(ABORT, 'Redaction is never removed'); END;
                """);
            Guard(migrationBuilder, "Revision", "is never changed", "1");
            Guard(migrationBuilder, "PublishedCheck", "is never changed", "1");
            Guard(migrationBuilder, "Verdict", "keeps its words", """
                NEW.Id IS NOT OLD.Id OR NEW.ClaimId IS NOT OLD.ClaimId OR NEW.Number IS NOT OLD.Number OR NEW.Rating IS NOT OLD.Rating
                OR NEW.Summary IS NOT OLD.Summary OR NEW.Justification IS NOT OLD.Justification OR NEW.AuthorId IS NOT OLD.AuthorId
                OR NEW.Authors IS NOT OLD.Authors OR NEW.WrittenAt IS NOT OLD.WrittenAt
                """);
        }

        // While an approved redaction is carried out, and only then, words in these tables can be blacked out.
        private static void Guard(MigrationBuilder migration, string table, string rule, string broken)
        {
            var name = $"{table}_UPDATE_{rule.Replace(' ', '_')}";
            migration.Sql($"DROP TRIGGER {name};");
            migration.Sql($"""
                CREATE TRIGGER {name} BEFORE UPDATE ON {table}
                WHEN ({broken}) AND NOT EXISTS (SELECT 1 FROM Redaction WHERE State = 'Approved')
                BEGIN SELECT RAISE(ABORT, '{table} {rule}'); END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Redaction");

            migrationBuilder.DropColumn(
                name: "DeletedAt",
                table: "AspNetUsers");
        }
    }
}
