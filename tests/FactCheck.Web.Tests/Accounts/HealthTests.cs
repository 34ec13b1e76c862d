using System.Net;
using Microsoft.Data.Sqlite;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class HealthTests
{
    [Fact]
    public async Task A_head_that_is_not_its_newest_entrys_is_not_well()
    {
        await using var site = new TestSite();
        using var reader = site.Reader();
        var well = await reader.GetAsync(new Uri("/healthz", UriKind.Relative));
        Assert.Equal((HttpStatusCode.OK, "ok"), (well.StatusCode, await well.Content.ReadAsStringAsync()));

        await using var connection = new SqliteConnection($"Data Source={Path.Combine(site.DataFolder, "factcheck.db")}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "UPDATE LogHead SET Size = Size + 1";
        await command.ExecuteNonQueryAsync();

        var ill = await reader.GetAsync(new Uri("/healthz", UriKind.Relative));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "not well"), (ill.StatusCode, await ill.Content.ReadAsStringAsync()));
    }
}
