using FactCheck.Domain;
using FactCheck.Verify;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class SeedExamplesTests : IClassFixture<DemoSite>
{
    private readonly TestSite _site;
    private readonly IReadOnlyList<string> _articles = [.. ArticleCatalogue.Read().Articles
        .Select(article => File.ReadAllText(Path.Combine(ArticleCatalogue.Folder, article.File)))];

    public SeedExamplesTests(DemoSite demo) => _site = demo.Site;

    [Fact]
    public async Task The_demo_newsroom_starts_with_work_in_every_stage()
    {
        await using var db = await _site.Factory.CreateDbContextAsync();
        var claims = await db.Claims.AsNoTracking().Include(claim => claim.Evidence).ToListAsync();
        Assert.Equal(Examples.Read().Claims.Count, claims.Count);
        Assert.Equal(Enum.GetValues<Stage>(), claims.Select(claim => claim.Stage).Distinct().Order());
        Assert.Equal([false, true], claims.Where(claim => claim.Stage == Stage.Open).Select(claim => claim.Evidence.Count > 0).Order());
        var kinds = await db.PublishedChecks.Select(check => check.Kind).ToListAsync();
        Assert.Equal([ChangeKind.First, ChangeKind.Correction, ChangeKind.Retraction], kinds.Distinct().Order());
        Assert.Single(claims, claim => claim.Retracted);
    }

    [Theory]
    [InlineData("within “24 hours”", Rating.False, 3)]
    [InlineData("over 600,000 soldiers killed or wounded", Rating.NotEnoughEvidence, 0)]
    public async Task The_two_claims_of_the_project_are_published_with_the_rating_that_follows_from_the_articles(string words, Rating rating, int against)
    {
        var check = Assert.Single(await PublishedAsync(), each => each.Content.Appearances.Any(place => place.Anchor.Quote.Contains(words, StringComparison.Ordinal)));
        Assert.Equal((ChangeKind.First, rating), (check.Kind, check.Content.Rating));
        Assert.Equal(against, check.Content.Evidence.Count(piece => piece.Stance == Stance.Refutes));
        Assert.DoesNotContain(check.Content.Evidence, piece => piece.Stance == Stance.Supports);
        Assert.Equal(5, check.Content.Evidence.Select(piece => piece.Passage!.ArticleId).Distinct().Count());
        Assert.All(check.Content.Evidence, piece =>
            Assert.True(piece.Note is not null && check.Content.Justification.Contains($"[E{piece.Number}]", StringComparison.Ordinal), piece.Title));
    }

    [Fact]
    public async Task What_is_published_rests_on_passages_of_the_five_articles_alone()
    {
        Assert.All(await PublishedAsync(), check => Assert.All(check.Content.Evidence, piece =>
        {
            Assert.Equal(EvidenceKind.Passage, piece.Kind);
            Assert.Contains(_articles, article => article.Contains(piece.Quote!, StringComparison.Ordinal));
        }));
    }

    [Fact]
    public async Task Whatever_it_puts_in_quotation_marks_stands_in_an_article_or_is_a_rating()
    {
        var ratings = RatingScale.Steps.Select(step => step.Word).ToList();
        var quoted = (await PublishedAsync()).SelectMany(check => new[] { check.Content.Context, check.Content.Summary, check.Content.Justification, check.ChangeNote }
                .Concat(check.Content.Evidence.SelectMany(piece => new[] { piece.Title, piece.Note })))
            .SelectMany(text => (text ?? "").Split('“').Skip(1).Select(part => part.Split('”')[0])).Where(words => !ratings.Contains(words)).ToList();
        Assert.True(quoted.Count > 20);
        Assert.All(quoted, words => Assert.Contains(_articles, article => article.Contains(words, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Nobody_approved_what_they_wrote_and_the_log_verifies()
    {
        Assert.All(await PublishedAsync(), check => Assert.DoesNotContain(check.Content.ApprovedBy, check.Content.Authors));
        await using var db = await _site.Factory.CreateDbContextAsync();
        Assert.Equal(Examples.Read().Claims.Count, await db.LogPayloads.CountAsync(entry => entry.Kind == EntryKind.ClaimRaised.Name && entry.ActorId != Guid.Empty));
        await _site.Services.GetRequiredService<LogPublisher>().PublishBothAsync();
        Assert.True(new DatabaseVerifier(Path.Combine(_site.DataFolder, DataFolder.DatabaseName)).Verify().IsGood);
    }

    [Fact]
    public async Task The_front_page_leads_with_the_two_claims_and_says_what_it_is_who_checked_and_that_it_is_a_demo()
    {
        var page = await _site.Reader().PageAsync("/");
        Assert.Equal(["False", "Not enough evidence", "Mostly true"], page.QuerySelectorAll(".check .rating__word").Select(word => word.TextContent));
        Assert.Contains("within 24 hours", page.QuerySelector(".front__lead .check__claim")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Checked by Iryna Koval, approved by Edith Marlow", page.QuerySelector(".front__lead")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Evidence: none for the claim, 3 against it, 4 for background", page.QuerySelector(".front__lead")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("600,000 soldiers", page.QuerySelector(".front__newest .check")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".front__newest .check .check__summary"));
        Assert.Contains("The people are invented. With it came five articles", page.QuerySelector(".introduction__demo")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await _site.Reader().PageAsync("/articles")).QuerySelector(".masthead__demo"));
    }

    [Fact]
    public async Task Outside_the_demo_there_are_none_and_nothing_calls_itself_a_demo()
    {
        await using var site = TestSite.With("Production", ("FactCheck:SeedExamples", "true"), ("FactCheck:SeedArticles", "true"));
        await using var db = await site.Factory.CreateDbContextAsync();
        Assert.Equal(5, await db.Articles.CountAsync());
        Assert.False(await db.Claims.AnyAsync());
        var page = await site.Reader().PageAsync("/");
        Assert.NotNull(page.QuerySelector(".introduction"));
        Assert.DoesNotContain("demo", page.Body!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    private async Task<IReadOnlyList<PublishedCheck>> PublishedAsync()
    {
        await using var db = await _site.Factory.CreateDbContextAsync();
        return await db.PublishedChecks.AsNoTracking().ToListAsync();
    }
}

/// <summary>The demo newsroom with its examples, for tests that only look.</summary>
public sealed class DemoSite : IAsyncLifetime
{
    public TestSite Site { get; } = TestSite.With("Development", ("FactCheck:SeedExamples", "true"));

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
