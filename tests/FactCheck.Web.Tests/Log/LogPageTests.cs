using System.Net;
using System.Text.Json;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class LogPageTests
{
    [Fact]
    public async Task Editors_read_the_log_and_only_admins_the_security_log()
    {
        await using var site = new TestSite();
        using var reviewer = await site.SignInAsync("Iryna");
        using var editor = await site.SignInAsync("Edith");
        using var admin = await site.SignInAsync("Ada");
        Assert.NotEqual(HttpStatusCode.OK, (await reviewer.GetAsync("/desk/log")).StatusCode);
        var page = await editor.GetStringAsync("/desk/log?log=security");
        Assert.Contains("brought in an article", page, StringComparison.Ordinal);
        Assert.DoesNotContain("signed in", page, StringComparison.Ordinal);
        Assert.Contains("signed in", await admin.GetStringAsync("/desk/log?log=security"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_export_can_be_recomputed_line_by_line_and_is_an_entry_itself()
    {
        await using var site = new TestSite();
        using var editor = await site.SignInAsync("Edith");
        using var answer = await editor.SendFormAsync("/desk/log", "/desk/log/export?");
        Assert.Equal("application/jsonl", answer.Content.Headers.ContentType?.MediaType);
        var head = HeadChain.Empty;
        foreach (var line in (await answer.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var row = JsonDocument.Parse(line).RootElement;
            var leaf = row.GetProperty("leaf").GetString()!;
            head = HeadChain.Next(head, Leaf.Hash(leaf));
            Assert.Equal(Convert.ToHexStringLower(head), row.GetProperty("head").GetString());
            var people = row.GetProperty("people").EnumerateObject().ToDictionary(told => told.Name, told => told.Value.GetString()!);
            Assert.NotEmpty(people);
            var committed = people.Aggregate(row.GetProperty("payload").GetString()!, (payload, told) => payload.Replace(told.Key, told.Value, StringComparison.Ordinal));
            Assert.Equal(Leaf.Read(leaf).Commitment, Commitment.Of(Convert.FromHexString(row.GetProperty("salt").GetString()!), committed));
        }

        await using var db = await site.Factory.CreateDbContextAsync();
        Assert.Equal(1, await db.LogPayloads.CountAsync(row => row.Kind == EntryKind.LogExported.Name));
    }

    [Fact]
    public async Task Only_an_admin_exports_the_security_log()
    {
        await using var site = new TestSite();
        using var editor = await site.SignInAsync("Edith");
        var page = await editor.PageAsync("/desk/log");
        page.Forms.Single(form => form.GetAttribute("action") == "/desk/log/export?").SetAttribute("action", "/desk/log/export?log=security");
        using var answer = await editor.SendAsync("/desk/log", page, "/desk/log/export?log=security");
        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_claim_that_does_not_exist_has_no_history()
    {
        await using var site = new TestSite();
        using var reviewer = await site.SignInAsync("Iryna");
        Assert.Contains("There is no such claim", await reviewer.GetStringAsync($"/desk/claims/{Guid.CreateVersion7()}/history"), StringComparison.Ordinal);
    }
}
