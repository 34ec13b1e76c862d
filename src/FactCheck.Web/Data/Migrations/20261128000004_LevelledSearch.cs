using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FactCheck.Web;

/// <summary>Empties the search tables, so that <see cref="SearchStart"/> fills them anew: words stand in them without what nobody sees.</summary>
[DbContext(typeof(NewsroomDb))]
[Migration("20261128000004_LevelledSearch")]
public sealed class LevelledSearchMigration : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var table in new[] { "PublicSearch", "DeskSearch", "SearchItem" })
        {
            migrationBuilder.Sql($"DELETE FROM {table};");
        }
    }
}
