using System.Net;
using FactCheck.Domain;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class EvidenceFileTests
{
    [Fact]
    public async Task A_file_is_downloaded_by_readers_only_when_it_is_published()
    {
        await using var site = await PublishedSite.OpenAsync();
        var article = await site.BringInAsync("Putin congratulates Trump");
        var folder = Path.Combine(site.Site.DataFolder, "files", PublishedSite.FileHash[..2]);
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, PublishedSite.FileHash), "a,b\n");
        var claimId = await site.RaiseAsync(article, "600,000 soldiers", "Many were lost");
        await site.AttachAsync(claimId, new(Stance.Supports, EvidenceKind.File, "Estimate", null, null, null, null, null, null,
            new(PublishedSite.FileHash, "../esti\u202Emate\".csv", "text/csv", 4)));
        using var reader = site.Reader();
        using var member = await site.Site.SignInAsync("Samir");
        var address = $"/files/{PublishedSite.FileHash}";
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(address)).StatusCode);
        using (var early = await member.GetAsync(address))
        {
            Assert.Equal(HttpStatusCode.OK, early.StatusCode);
            Assert.True(early.Headers.CacheControl!.NoStore);
        }

        var slug = await site.PublishAsync(claimId, new(Rating.MostlyTrue, "About right.", "See [E1]."));
        using var answer = await reader.GetAsync(address);
        Assert.Equal("a,b\n", await answer.Content.ReadAsStringAsync());
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.DoesNotContain('/', answer.Content.Headers.ContentDisposition.FileNameStar ?? answer.Content.Headers.ContentDisposition.FileName!);
        Assert.Equal("sandbox; default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal($"\"{PublishedSite.FileHash}\"", answer.Headers.ETag!.Tag);
        using var part = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Range = new(2, null) } };
        using var rest = await reader.SendAsync(part);
        Assert.Equal((HttpStatusCode.PartialContent, "b\n"), (rest.StatusCode, await rest.Content.ReadAsStringAsync()));
        using var known = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { answer.Headers.ETag } } };
        using var same = await reader.SendAsync(known);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        var page = await site.ReadAsync($"/fact-checks/{slug}");
        Assert.Contains(address, page, StringComparison.Ordinal);
        Assert.Contains("4 bytes", page, StringComparison.Ordinal);
        Assert.Contains($"SHA-256 {PublishedSite.FileHash}", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_names_answer_as_missing()
    {
        await using var site = await PublishedSite.OpenAsync();
        using var member = await site.Site.SignInAsync("Iryna");
        foreach (var name in new[] { new string('0', 64), "..%2f..%2ffactcheck.db", "factcheck.db", "x" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync($"/files/{name}")).StatusCode);
        }
    }

    [Theory]
    [InlineData("estimate.pdf", "estimate.pdf")]
    [InlineData("../../etc/passwd", "_.._etc_passwd")]
    [InlineData("a\u202Efdp.exe", "a_fdp.exe")]
    [InlineData("\r\nSet-Cookie: x", "__Set-Cookie_ x")]
    [InlineData("...", "evidence")]
    public void Names_are_nothing_but_names(string name, string expected) => Assert.Equal(expected, EvidenceFiles.SafeName(name));
}
