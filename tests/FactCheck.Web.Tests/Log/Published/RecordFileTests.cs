using System.Net;
using System.Text;
using FactCheck.Domain;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class RecordFileTests
{
    [Fact]
    public async Task The_record_proves_every_step_under_one_head_and_opens_what_was_published()
    {
        await using var site = await PublishedSite.OpenAsync();
        var (claimId, slug) = await site.PublishOneAsync(await site.BringInAsync("Putin congratulates Trump"));
        await site.RaiseAsync(await site.BringInAsync("Another"), "600,000 soldiers", "Something else");
        await site.SignAsync();
        using var reader = site.Reader();
        using var answer = await reader.GetAsync($"/fact-checks/{slug}/record.json");
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal(("public, max-age=2", "*", "application/json"),
            (answer.Headers.CacheControl!.ToString(), answer.Headers.GetValues("Access-Control-Allow-Origin").Single(), answer.Content.Headers.ContentType!.MediaType));
        var record = CanonicalJson.Read(text)!.AsObject();
        Assert.Equal(text, CanonicalJson.Write(record));

        var key = NoteKey.Read(record["vkeys"]![0]!.ToString());
        var note = SignedNote.Read(record["checkpoint"]!.ToString());
        var head = Checkpoint.Read(note.Text);
        Assert.NotNull(note.SignatureBy(key));
        Assert.Equal(("factcheck/record/v1", head.Origin), (record["format"]!.ToString(), record["origin"]!.ToString()));
        Assert.Empty(record["witnesses"]!.AsArray());

        var entries = record["entries"]!.AsArray().Select(each => each!.AsObject()).ToList();
        string[] kinds = ["claim.add", "evidence.add", "verdict.propose", "verdict.submit", "approve", "publish"];
        Assert.Equal(kinds, entries.Select(entry => Domain.Leaf.Read(entry["leaf"]!.ToString()).Kind));
        Assert.Equal([false, false, true, true, true, true], entries.Select(entry => entry["payload"] is not null));
        Assert.All(entries, entry => Assert.False(entry["erased"]!.GetValue<bool>()));
        Assert.All(entries, entry => Assert.True(ProofCheck.Includes(entry["index"]!.GetValue<long>(), head.Size,
            TreeHash.Leaf(Encoding.UTF8.GetBytes(entry["leaf"]!.ToString())), [.. entry["hashes"]!.AsArray().Select(hash => TreeHash.Read(hash!.ToString()))], head.Root)));
        Assert.All(entries.Where(entry => entry["payload"] is not null), entry => Assert.Equal(
            Domain.Leaf.Read(entry["leaf"]!.ToString()).Commitment,
            Commitment.Of(Convert.FromBase64String(entry["salt"]!.ToString()), entry["payload"]!.ToString())));
        Assert.Contains(claimId.ToString(), entries[^1]["payload"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/fact-checks/no-such-check/record.json")).StatusCode);
    }

    [Fact]
    public async Task Until_a_head_covers_the_publication_there_is_no_record_and_its_page_is_not_kept()
    {
        await using var site = await PublishedSite.OpenAsync();
        var (claimId, slug) = await site.PublishOneAsync(await site.BringInAsync("Putin congratulates Trump"));
        var log = site.Get<SignedLogs>().Of(LogKind.Editorial);
        using var reader = site.Reader();
        Assert.Contains("Signed head", await reader.GetStringAsync($"/fact-checks/{slug}"), StringComparison.Ordinal);

        await site.PublishAsync(claimId, new(Rating.True, "Corrected.", "Reasons."), ChangeKind.Correction, "We were wrong.");
        (log.Alarm, log.Head) = ("stopped by a test", log.Head! with { Checkpoint = log.Head.Checkpoint with { Size = log.Head.Checkpoint.Size - 1 } });
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync($"/fact-checks/{slug}/record.json")).StatusCode);
        for (var visit = 0; visit < 2; visit++)
        {
            using var page = await reader.GetAsync($"/fact-checks/{slug}");
            Assert.False(page.Headers.Contains("Age"));
            Assert.Contains("the log is being signed", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.Contains("Signed head", await reader.GetStringAsync($"/fact-checks/{slug}/versions/1"), StringComparison.Ordinal);
    }
}
