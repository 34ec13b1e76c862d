using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class SeedExamplesTests
{
    [Fact]
    public async Task The_demo_newsroom_starts_with_work_in_every_stage_and_two_fact_checks()
    {
        await using var site = TestSite.With("Development", ("FactCheck:SeedExamples", "true"));
        await using var db = await site.Factory.CreateDbContextAsync();
        var stages = await db.Claims.Select(claim => claim.Stage).ToListAsync();
        Assert.Equal(8, stages.Count);
        Assert.Equal([Stage.Open, Stage.Drafted, Stage.InReview, Stage.ChangesRequested, Stage.Approved, Stage.Published], stages.Distinct().Order());
        var published = await db.PublishedChecks.AsNoTracking().ToListAsync();
        Assert.Equal(2, published.Count);
        Assert.All(published, check => Assert.DoesNotContain(check.Content.ApprovedBy, check.Content.Authors));
        Assert.Equal(8, await db.LogPayloads.CountAsync(entry => entry.Kind == EntryKind.ClaimRaised.Name));
    }

    [Fact]
    public async Task The_claims_that_people_try_by_hand_are_not_among_them()
    {
        await using var site = TestSite.With("Development", ("FactCheck:SeedExamples", "true"));
        await using var db = await site.Factory.CreateDbContextAsync();
        Assert.False(await db.Appearances.AnyAsync(place => place.Quote.Contains("24 hours") || place.Quote.Contains("600,000")));
    }

    [Fact]
    public async Task Outside_the_demo_there_are_none()
    {
        await using var site = TestSite.With("Production", ("FactCheck:SeedExamples", "true"), ("FactCheck:SeedArticles", "true"));
        await using var db = await site.Factory.CreateDbContextAsync();
        Assert.Equal(5, await db.Articles.CountAsync());
        Assert.False(await db.Claims.AnyAsync());
    }
}
