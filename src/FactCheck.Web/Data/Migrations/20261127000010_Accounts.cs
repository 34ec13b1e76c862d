using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FactCheck.Web;

/// <summary>Browsers that people signed in with before, the day by which a second factor has to be on, and a lost one that an admin asked about.</summary>
[DbContext(typeof(NewsroomDb))]
[Migration("20261127000010_Accounts")]
public sealed class AccountsMigration : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<Guid>("DeviceId", "SignIns", "TEXT", nullable: true);
        migrationBuilder.AddColumn<long>("FactorDueAt", "AspNetUsers", "INTEGER", nullable: true);
        migrationBuilder.AddColumn<long>("LostFactorAskedAt", "AspNetUsers", "INTEGER", nullable: true);
        migrationBuilder.AddColumn<Guid>("LostFactorAskedBy", "AspNetUsers", "TEXT", nullable: true);
        migrationBuilder.CreateTable(
            "KnownDevices",
            table => new
            {
                Id = table.Column<Guid>("TEXT"),
                PersonId = table.Column<Guid>("TEXT"),
                DeviceId = table.Column<Guid>("TEXT"),
                SignedInAt = table.Column<long>("INTEGER"),
                FailedCount = table.Column<int>("INTEGER"),
                FailedUntil = table.Column<long>("INTEGER", nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_KnownDevices", row => row.Id));
        migrationBuilder.CreateIndex("IX_KnownDevices_PersonId_DeviceId", "KnownDevices", ["PersonId", "DeviceId"], unique: true);
    }
}
