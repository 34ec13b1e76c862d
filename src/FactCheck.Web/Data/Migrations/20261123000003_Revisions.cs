using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FactCheck.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class Revisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Quantities",
                table: "Evidence",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Quantities",
                table: "Claim",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Answer",
                table: "Appearance",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "AnsweredAt",
                table: "Appearance",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "AnsweredBy",
                table: "Appearance",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Reasons",
                table: "Appearance",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Score",
                table: "Appearance",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "PastAnchor",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AppearanceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RevisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Quote = table.Column<string>(type: "TEXT", nullable: false),
                    Prefix = table.Column<string>(type: "TEXT", nullable: false),
                    Suffix = table.Column<string>(type: "TEXT", nullable: false),
                    Start = table.Column<int>(type: "INTEGER", nullable: false),
                    End = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Score = table.Column<int>(type: "INTEGER", nullable: true),
                    Reasons = table.Column<string>(type: "TEXT", nullable: true),
                    Answer = table.Column<string>(type: "TEXT", nullable: true),
                    AnsweredBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    AnsweredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PastAnchor", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PastAnchor_Appearance_AppearanceId",
                        column: x => x.AppearanceId,
                        principalTable: "Appearance",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PastAnchor_Revision_RevisionId",
                        column: x => x.RevisionId,
                        principalTable: "Revision",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Suggestion",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ArticleId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RevisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Quote = table.Column<string>(type: "TEXT", nullable: false),
                    Start = table.Column<int>(type: "INTEGER", nullable: false),
                    End = table.Column<int>(type: "INTEGER", nullable: false),
                    Score = table.Column<int>(type: "INTEGER", nullable: false),
                    Reasons = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    ClaimId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Suggestion", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Suggestion_Article_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Article",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Suggestion_Revision_RevisionId",
                        column: x => x.RevisionId,
                        principalTable: "Revision",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Appearance_State",
                table: "Appearance",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_PastAnchor_AppearanceId_RevisionId",
                table: "PastAnchor",
                columns: new[] { "AppearanceId", "RevisionId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PastAnchor_RevisionId",
                table: "PastAnchor",
                column: "RevisionId");

            migrationBuilder.CreateIndex(
                name: "IX_Suggestion_ArticleId",
                table: "Suggestion",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_Suggestion_RevisionId",
                table: "Suggestion",
                column: "RevisionId");

            migrationBuilder.Sql("""
                CREATE TRIGGER PastAnchor_UPDATE_is_never_changed BEFORE UPDATE ON PastAnchor
                WHEN NOT EXISTS (SELECT 1 FROM Redaction WHERE State = 'Approved')
                BEGIN SELECT RAISE(ABORT, 'PastAnchor is never changed'); END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER PastAnchor_DELETE_is_never_removed BEFORE DELETE ON PastAnchor
                BEGIN SELECT RAISE(ABORT, 'PastAnchor is never removed'); END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER Suggestion_DELETE_is_never_removed BEFORE DELETE ON Suggestion
                BEGIN SELECT RAISE(ABORT, 'Suggestion is never removed'); END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PastAnchor");

            migrationBuilder.DropTable(
                name: "Suggestion");

            migrationBuilder.DropIndex(
                name: "IX_Appearance_State",
                table: "Appearance");

            migrationBuilder.DropColumn(
                name: "Quantities",
                table: "Evidence");

            migrationBuilder.DropColumn(
                name: "Quantities",
                table: "Claim");

            migrationBuilder.DropColumn(
                name: "Answer",
                table: "Appearance");

            migrationBuilder.DropColumn(
                name: "AnsweredAt",
                table: "Appearance");

            migrationBuilder.DropColumn(
                name: "AnsweredBy",
                table: "Appearance");

            migrationBuilder.DropColumn(
                name: "Reasons",
                table: "Appearance");

            migrationBuilder.DropColumn(
                name: "Score",
                table: "Appearance");
        }
    }
}
