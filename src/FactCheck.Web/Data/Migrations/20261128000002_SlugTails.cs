using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FactCheck.Web;

/// <summary>Finds a page by the digits at the end of its address, whatever words stand before them.</summary>
[DbContext(typeof(NewsroomDb))]
[Migration("20261128000002_SlugTails")]
public sealed class SlugTailsMigration : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var table in new[] { "PublishedCheck", "Article" })
        {
            migrationBuilder.Sql($"CREATE INDEX IX_{table}_SlugTail ON {table} (substr(Slug, -8));");
        }
    }
}
