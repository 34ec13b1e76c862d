using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FactCheck.Web;

/// <summary>Whether a claimant is a person or an organisation.</summary>
[DbContext(typeof(NewsroomDb))]
[Migration("20261128000003_ClaimantKind")]
public sealed class ClaimantKindMigration : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.AddColumn<string>("ClaimantKind", "Claim", "TEXT", nullable: true);
}
