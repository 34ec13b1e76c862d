using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class FullDiskPagesTests
{
    [Fact]
    public async Task On_a_full_disk_reading_goes_on_a_sign_in_is_told_in_words_and_all_recovers_by_itself()
    {
        using var disk = SmallDisk.Mount(megabytes: 24);
        await using var site = TestSite.With("Development", ("FactCheck:DataFolder", Path.Combine(disk.Root, "data")), (DiskRoom.Setting, "0"));
        using var edith = await site.SignInAsync("Edith");
        using var reader = site.Reader();
        await EmptyLogAsync(site);
        using (new Ballast(disk.Root, room: 0))
        {
            await AnswersAsync(site, edith, StorageFault.Full);
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "disk full"), await HealthAsync(reader));
            Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(Address("/healthz/live"))).StatusCode);
        }

        using var again = await site.SignInAsync("Samir");
        Assert.Equal((HttpStatusCode.OK, "ok"), await HealthAsync(reader));
    }

    [Fact]
    public async Task A_newsroom_that_rested_until_no_connection_was_open_still_reads_on_a_full_disk()
    {
        using var disk = SmallDisk.Mount(megabytes: 24);
        await using var site = TestSite.With("Development", ("FactCheck:DataFolder", Path.Combine(disk.Root, "data")), (DiskRoom.Setting, "0"));
        using var reader = site.Reader();
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(Address("/"))).StatusCode);
        // What the driver does by itself with connections that nobody used for minutes.
        SqliteConnection.ClearAllPools();
        using (new Ballast(disk.Root, room: 0))
        {
            Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(Address("/articles"))).StatusCode);
        }
    }

    [Fact]
    public async Task A_database_that_another_program_holds_is_named_within_seconds_and_reading_goes_on()
    {
        await using var site = new TestSite();
        using var edith = await site.SignInAsync("Edith");
        using var reader = site.Reader();
        await using (var other = new SqliteConnection($"Data Source={Path.Combine(site.DataFolder, "factcheck.db")};Pooling=False"))
        {
            await other.OpenAsync();
            await using var held = other.BeginTransaction(deferred: false);
            await AnswersAsync(site, edith, StorageFault.Held);
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "another program holds the database"), await HealthAsync(reader));
        }

        using var again = await site.SignInAsync("Samir");
        Assert.Equal((HttpStatusCode.OK, "ok"), await HealthAsync(reader));
    }

    [Fact]
    public async Task A_folder_that_took_no_write_lately_is_not_well_and_neither_is_a_disk_with_too_little_room()
    {
        await using var site = TestSite.With("Development", (DiskRoom.Setting, "1000000"));
        using var reader = site.Reader();
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "disk nearly full"), await HealthAsync(reader));
    }

    [Fact]
    public async Task A_log_that_is_not_signed_is_not_well()
    {
        await using var site = TestSite.With("Development", (DiskRoom.Setting, "0"));
        using var reader = site.Reader();
        Assert.Equal((HttpStatusCode.OK, "ok"), await HealthAsync(reader));
        ((SignedLogs)site.Services.GetService(typeof(SignedLogs))!).Of(Domain.LogKind.Security).Alarm = "The key is gone.";
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "the log is not signed"), await HealthAsync(reader));
    }

    private static async Task AnswersAsync(TestSite site, HttpClient signedIn, StorageFault fault)
    {
        // More than the minute after which the use of a sign-in is written down.
        site.Clock.Advance(TimeSpan.FromMinutes(3));
        Assert.Equal(HttpStatusCode.OK, (await signedIn.GetAsync(Address("/desk"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await signedIn.GetAsync(Address("/"))).StatusCode);
        using var samir = site.Reader();
        Assert.Equal(HttpStatusCode.OK, (await samir.GetAsync(Address("/"))).StatusCode);
        var answer = await samir.SignInAsync(site.Cast.People.Single(each => each.Name.StartsWith("Samir", StringComparison.Ordinal)).Email, site.Cast.Password);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains(fault.Words, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    // Room that the write-ahead log has already would take the next change.
    private static async Task EmptyLogAsync(TestSite site)
    {
        await using var db = await site.Factory.CreateDbContextAsync();
        await db.Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private static async Task<(HttpStatusCode, string)> HealthAsync(HttpClient reader)
    {
        var answer = await reader.GetAsync(Address("/healthz"));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static Uri Address(string path) => new(path, UriKind.Relative);
}
