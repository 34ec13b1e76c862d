using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FactCheck.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class Transparency : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Epoch",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    Alarm = table.Column<string>(type: "TEXT", nullable: false),
                    OldEditorial = table.Column<string>(type: "TEXT", nullable: true),
                    OldSecurity = table.Column<string>(type: "TEXT", nullable: true),
                    Stage = table.Column<string>(type: "TEXT", nullable: false),
                    AskedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DecidedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Epoch", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LogCosignature",
                columns: table => new
                {
                    Log = table.Column<int>(type: "INTEGER", nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    Witness = table.Column<string>(type: "TEXT", nullable: false),
                    Line = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LogCosignature", x => new { x.Log, x.Size, x.Witness });
                    table.ForeignKey(
                        name: "FK_LogCosignature_LogCheckpoint_Log_Size",
                        columns: x => new { x.Log, x.Size },
                        principalTable: "LogCheckpoint",
                        principalColumns: new[] { "Log", "Size" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WitnessedLog",
                columns: table => new
                {
                    Origin = table.Column<string>(type: "TEXT", nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: false),
                    SeenAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WitnessedLog", x => x.Origin);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Epoch_Number",
                table: "Epoch",
                column: "Number");

            foreach (var (table, act) in new[] { ("LogCosignature", "UPDATE"), ("LogCosignature", "DELETE"), ("Epoch", "DELETE"), ("WitnessedLog", "DELETE") })
            {
                migrationBuilder.Sql(
                    $"CREATE TRIGGER {table}_{act}_is_refused BEFORE {act} ON {table} BEGIN SELECT RAISE(ABORT, '{table} keeps its rows'); END;");
            }

            migrationBuilder.Sql("""
                CREATE TRIGGER WitnessedLog_UPDATE_never_goes_back BEFORE UPDATE ON WitnessedLog WHEN NEW.Origin IS NOT OLD.Origin OR NEW.Size < OLD.Size
                BEGIN SELECT RAISE(ABORT, 'WitnessedLog never goes back'); END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Epoch");

            migrationBuilder.DropTable(
                name: "LogCosignature");

            migrationBuilder.DropTable(
                name: "WitnessedLog");
        }
    }
}
