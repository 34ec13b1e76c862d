using FactCheck.Verify;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class ExpectedSchemaTests
{
    private const string Renew = "FACTCHECK_RENEW_SCHEMA";

    /// <summary>The verifier knows the schema from a file, because it does not know the app.</summary>
    [Fact]
    public async Task The_verifier_expects_the_schema_of_a_fresh_database()
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync();
        await using var db = ReadingDb.Over(connection);
        await db.Database.MigrateAsync();
        var path = Path.Combine(Repository.Root, "src", "FactCheck.Verify", "Database", "schema.sql");
        var fresh = SchemaCheck.Describe(connection);
        if (Environment.GetEnvironmentVariable(Renew) == "1")
        {
            await File.WriteAllTextAsync(path, fresh);
        }

        Assert.True(fresh == await File.ReadAllTextAsync(path), $"A migration changed the schema. Run this test once with {Renew}=1, which writes {path}, and commit it.");
    }

    [Fact]
    public async Task The_verifier_knows_every_audited_table_and_column_in_its_kind()
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await using var db = ReadingDb.Over(connection);
        var types = db.Model.GetEntityTypes().Where(type => type.AuditName() is not null).ToList();
        Assert.Equal(types.Select(type => (type.AuditName()!, type.GetTableName()!)).Order(), AuditedTable.All.Select(table => (table.Type, table.Name)).Order());
        Assert.All(types, type =>
        {
            var table = AuditedTable.All.Single(each => each.Type == type.AuditName());
            var recorded = type.GetProperties().Where(each => !table.Unrecorded.Contains(each.Name)).ToDictionary(each => each.GetColumnName(), Kind);
            Assert.Equal(recorded.OrderBy(column => column.Key), table.Columns.OrderBy(column => column.Key));
            Assert.All(table.Columns.Keys, name => Assert.Null(type.FindProperty(name)!.FindAnnotation("FactCheck:NotAudited")));
            Assert.Equal(type.GetProperties().Where(each => each.FindAnnotation("FactCheck:AuditedWhenSet") is not null).Select(each => each.Name).Order(), table.Late.Order());
            Assert.All(table.Unrecorded, name => Assert.NotNull(type.FindProperty(name)!.FindAnnotation("FactCheck:NotAudited")));
        });
    }

    private static ColumnKind Kind(IProperty column)
    {
        var type = Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType;
        return type == typeof(Guid) ? ColumnKind.Id
            : type == typeof(DateTimeOffset) ? ColumnKind.Time
            : type == typeof(int) || type == typeof(long) ? ColumnKind.Number
            : type == typeof(bool) ? ColumnKind.Flag
            : type == typeof(string) || type == typeof(DateOnly) || type.IsEnum ? ColumnKind.Text
            : ColumnKind.Json;
    }
}
