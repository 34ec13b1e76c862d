using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FactCheck.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class ShownToReaders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ArticleEdition",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ArticleId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Publisher = table.Column<string>(type: "TEXT", nullable: true),
                    Author = table.Column<string>(type: "TEXT", nullable: true),
                    PublishedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Address = table.Column<string>(type: "TEXT", nullable: true),
                    Language = table.Column<string>(type: "TEXT", nullable: false),
                    RevisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ShownAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleEdition", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ArticleEdition_Article_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Article",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ArticleEdition_Revision_RevisionId",
                        column: x => x.RevisionId,
                        principalTable: "Revision",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ShownPlace",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ArticleId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClaimId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CheckedRevisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CheckedStart = table.Column<int>(type: "INTEGER", nullable: false),
                    CheckedEnd = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    RevisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Quote = table.Column<string>(type: "TEXT", nullable: false),
                    Prefix = table.Column<string>(type: "TEXT", nullable: false),
                    Suffix = table.Column<string>(type: "TEXT", nullable: false),
                    Start = table.Column<int>(type: "INTEGER", nullable: false),
                    End = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", nullable: true),
                    AnsweredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Since = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ShownPlace", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ShownPlace_Article_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Article",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ShownPlace_Claim_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "Claim",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ShownPlace_Revision_RevisionId",
                        column: x => x.RevisionId,
                        principalTable: "Revision",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ArticleEdition_ArticleId_Number",
                table: "ArticleEdition",
                columns: new[] { "ArticleId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ArticleEdition_RevisionId",
                table: "ArticleEdition",
                column: "RevisionId");

            migrationBuilder.CreateIndex(
                name: "IX_ShownPlace_ArticleId",
                table: "ShownPlace",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_ShownPlace_ClaimId_RevisionId_CheckedRevisionId_CheckedStart_CheckedEnd_Number",
                table: "ShownPlace",
                columns: new[] { "ClaimId", "RevisionId", "CheckedRevisionId", "CheckedStart", "CheckedEnd", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ShownPlace_RevisionId",
                table: "ShownPlace",
                column: "RevisionId");

            foreach (var table in new[] { "ArticleEdition", "ShownPlace" })
            {
                migrationBuilder.Sql($"""
                    CREATE TRIGGER {table}_UPDATE_is_never_changed BEFORE UPDATE ON {table}
                    WHEN NOT EXISTS (SELECT 1 FROM Redaction WHERE State = 'Approved')
                    BEGIN SELECT RAISE(ABORT, '{table} is never changed'); END;
                    """);
                migrationBuilder.Sql($"""
                    CREATE TRIGGER {table}_DELETE_is_never_removed BEFORE DELETE ON {table}
                    BEGIN SELECT RAISE(ABORT, '{table} is never removed'); END;
                    """);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ArticleEdition");

            migrationBuilder.DropTable(
                name: "ShownPlace");
        }
    }
}
