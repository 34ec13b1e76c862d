using FactCheck.Domain;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class CacheTests
{
    [Fact]
    public async Task Pages_are_cached_until_something_is_published()
    {
        await using var site = await PublishedSite.OpenAsync();
        var article = await site.BringInAsync("Putin congratulates Trump");
        var (id, slug) = await site.PublishOneAsync(article);
        using var reader = site.Reader();
        foreach (var path in new[] { "/", $"/fact-checks/{slug}", "/articles", $"/articles/{article.Article.Slug}", "/search?q=day", "/how-we-check", "/feed.xml", "/sitemap.xml" })
        {
            Assert.False(await HasAgeAsync(reader, path), path);
            Assert.True(await HasAgeAsync(reader, path), path);
        }

        await site.PublishAsync(id, new(Rating.True, "Corrected summary.", "Reasons."), ChangeKind.Correction, "We were wrong.");
        using var fresh = await reader.GetAsync($"/fact-checks/{slug}");
        Assert.False(fresh.Headers.Contains("Age"));
        Assert.Contains("Corrected summary.", await fresh.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(await HasAgeAsync(reader, "/"));
    }

    [Fact]
    public async Task Signed_in_people_see_their_desk_and_nobody_else_sees_their_page()
    {
        await using var site = await PublishedSite.OpenAsync();
        using var signedIn = await site.Site.SignInAsync("Iryna");
        Assert.Contains("Your desk", await signedIn.GetStringAsync("/"), StringComparison.Ordinal);
        var readers = await site.ReadAsync("/");
        Assert.Contains("Sign in", readers, StringComparison.Ordinal);
        Assert.DoesNotContain("Your desk", readers, StringComparison.Ordinal);
        Assert.Contains("Nothing has been published yet", readers, StringComparison.Ordinal);
    }

    private static async Task<bool> HasAgeAsync(HttpClient reader, string path)
    {
        using var answer = await reader.GetAsync(path);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode}");
        return answer.Headers.Contains("Age");
    }
}
