using System.Net;
using FactCheck.Domain;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class RecordPageTests
{
    [Fact]
    public async Task A_stopped_signing_is_seen_on_every_page_of_the_desk_and_ended_by_two_editors()
    {
        await using var site = new TestSite();
        var edith = await site.SignInAsync("Edith");
        var samir = await site.SignInAsync("Samir");
        Assert.DoesNotContain("not being signed", await samir.GetStringAsync("/desk"), StringComparison.Ordinal);
        site.Services.GetRequiredService<SignedLogs>().Of(LogKind.Editorial).Alarm = "This database is older than what the public has seen.";

        Assert.Contains("older than what the public", await samir.GetStringAsync("/desk"), StringComparison.Ordinal);
        var empty = await edith.SendFormAsync("/desk/log/record", "ask-epoch", ("Reason", ""));
        Assert.Contains("Say what happened", await empty.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var asked = await edith.SendFormAsync("/desk/log/record", "ask-epoch", ("Reason", "Tuesday’s backup was restored."));
        Assert.Equal(HttpStatusCode.Found, asked.StatusCode);

        var own = await edith.SendFormAsync("/desk/log/record", "decide-epoch", ("Decision", "open"));
        Assert.Contains("second person", await own.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var tomas = await site.SignInAsync("Tom");
        var page = await tomas.PageAsync("/desk/log/record");
        Assert.Contains("Tuesday’s backup", page.Body!.TextContent, StringComparison.Ordinal);
        var opened = await tomas.SendFormAsync("/desk/log/record", "decide-epoch", ("Decision", "open"));
        Assert.Equal(HttpStatusCode.Found, opened.StatusCode);
        Assert.DoesNotContain("not being signed", await samir.GetStringAsync("/desk"), StringComparison.Ordinal);
        Assert.Contains("Epoch 2", (await tomas.PageAsync("/desk/log/record")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_admin_replaces_a_key_in_two_steps_and_editors_see_no_keys()
    {
        await using var site = new TestSite();
        var ada = await site.SignInAsync("Ada");
        var before = await site.Reader().GetStringAsync("/log/editorial/vkey");
        await ada.SendFormAsync("/desk/log/record", "key-editorial");
        var both = await site.Reader().GetStringAsync("/log/editorial/vkey");
        Assert.EndsWith(before, both, StringComparison.Ordinal);
        await ada.SendFormAsync("/desk/log/record", "key-editorial");
        var after = await site.Reader().GetStringAsync("/log/editorial/vkey");
        Assert.Equal(both, after + before);
        var edith = await site.SignInAsync("Edith");
        Assert.Null((await edith.PageAsync("/desk/log/record")).QuerySelector("#keys"));
    }
}
