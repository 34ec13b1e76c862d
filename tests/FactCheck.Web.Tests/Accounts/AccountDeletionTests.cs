using System.Net;
using FactCheck.Domain;
using FactCheck.Verify;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class AccountDeletionTests
{
    [Fact]
    public async Task A_deleted_account_leaves_no_name_no_address_and_no_secret_anywhere_and_the_log_stays_good()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        await newsroom.RaiseAsync();
        Canary.Done(await newsroom.Get<AccountDeletion>().DeleteAsync(newsroom.Ada, newsroom.Iryna, " Iryna "));
        Assert.Empty(Canary.FilesWith(newsroom.Folder, "Iryna", "IRYNA"));
        var result = new DatabaseVerifier(newsroom.DatabasePath).Verify();
        Assert.Null(result.First);
        Assert.True(result.ErasedEntries > 0);
        Assert.Equal(0, result.UncheckedRows);
        await using var db = await newsroom.Factory.CreateDbContextAsync();
        var left = await db.Users.SingleAsync(person => person.Id == newsroom.Iryna);
        Assert.Equal((AccountDeletion.Nobody, null, null, null), (left.DisplayName, left.Email, left.UserName, left.PasswordHash));
        Assert.Empty(left.LogSecret);
        Assert.NotNull(left.DisabledAt);
        Assert.Equal(AccountDeletion.Nobody, (await newsroom.Get<PeopleNames>().OfAsync(newsroom.Iryna)).Name);
    }

    [Fact]
    public async Task It_takes_an_admin_the_exact_name_and_somebody_elses_account()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var desk = newsroom.Get<AccountDeletion>();
        Assert.Equal(RefusalKind.NotAllowed, (await desk.DeleteAsync(newsroom.Edith, newsroom.Iryna, "Iryna")).Refusal!.Kind);
        Assert.Equal(RefusalKind.NotAllowed, (await desk.DeleteAsync(newsroom.Ada, newsroom.Ada, "Ada")).Refusal!.Kind);
        Assert.Equal("Name", (await desk.DeleteAsync(newsroom.Ada, newsroom.Iryna, "iryna")).Refusal!.Problems.Single().Field);
        Canary.Done(await desk.DeleteAsync(newsroom.Ada, newsroom.Iryna, "Iryna"));
        Assert.Equal(RefusalKind.NotNow, (await desk.DeleteAsync(newsroom.Ada, newsroom.Iryna, AccountDeletion.Nobody)).Refusal!.Kind);
        Assert.Equal(RefusalKind.SignInEnded, (await newsroom.Get<ClaimDesk>().WithdrawAsync(newsroom.Iryna, Guid.CreateVersion7(), null)).Refusal!.Kind);
    }

    [Fact]
    public async Task An_account_that_was_deleted_after_a_backup_is_deleted_again_when_it_is_restored()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        await newsroom.RaiseAsync();
        var outside = Directory.CreateTempSubdirectory("factcheck-deleted-").FullName;
        using var said = new StringWriter();
        var data = Directory.CreateDirectory(Path.Combine(outside, "data")).FullName;
        Assert.Equal(0, await BackupCommand.RunAsync(["--data", newsroom.Folder, "--to", Path.Combine(outside, "backup")], said));
        Canary.Done(await newsroom.Get<AccountDeletion>().DeleteAsync(newsroom.Ada, newsroom.Iryna, "Iryna"));
        File.Copy(Path.Combine(newsroom.Folder, RedactionJournal.FileName), Path.Combine(data, RedactionJournal.FileName));
        Assert.True(await RestoreCommand.RunAsync(["--from", Path.Combine(outside, "backup"), "--data", data], said, clock: newsroom.Clock) == 0, said.ToString());
        Assert.Empty(Canary.FilesWith(data, "Iryna", "IRYNA"));
        Assert.Null(new DatabaseVerifier(Path.Combine(data, DataFolder.DatabaseName)).Verify().First);
        Directory.Delete(outside, recursive: true);
    }

    [Fact]
    public async Task The_people_page_asks_for_the_name_and_readers_see_a_former_colleague()
    {
        await using var site = await PublishedSite.OpenAsync();
        var (_, slug) = await site.PublishOneAsync(await site.BringInAsync("Putin congratulates Trump"));
        var name = site.Site.Cast.People.Single(person => person.Name.StartsWith("Iryna", StringComparison.Ordinal)).Name;
        Assert.Contains(name, await site.ReadAsync($"/fact-checks/{slug}"), StringComparison.Ordinal);
        using var admin = await site.Site.SignInAsync("Ada");
        using var wrong = await admin.SendFormAsync("/account/people", $"delete-{site.Writer.PersonId}", ("Name", "Iryna"));
        Assert.Contains("Type the name exactly", WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        using var right = await admin.SendFormAsync("/account/people", $"delete-{site.Writer.PersonId}", ("Name", name));
        Assert.EndsWith("/account/people?done=deleted", right.Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(name, await admin.GetStringAsync("/account/people?done=deleted"), StringComparison.Ordinal);
        var page = await site.ReadAsync($"/fact-checks/{slug}");
        Assert.Contains(AccountDeletion.Nobody, page, StringComparison.Ordinal);
        Assert.DoesNotContain(name, page, StringComparison.Ordinal);
    }
}
