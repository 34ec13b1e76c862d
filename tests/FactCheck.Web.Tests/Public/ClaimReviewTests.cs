using System.Text.Json.Nodes;
using FactCheck.Domain;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>What machines are told of a fact-check is what it is.</summary>
public sealed class ClaimReviewTests
{
    [Fact]
    public async Task An_article_without_an_address_appears_on_our_own_page_and_the_claimant_has_no_guessed_type()
    {
        await using var site = await PublishedSite.OpenAsync();
        var article = await site.BringInAsync("Putin congratulates Trump", open: true, address: null);
        var (_, slug) = await site.PublishOneAsync(article, "The war ended in a day");
        var review = await ReviewAsync(site, slug);
        Assert.Equal($"http://localhost/articles/{article.Article.Slug}", (string?)review["itemReviewed"]!["appearance"]!["url"]);
        Assert.Equal("""{"name":"Donald Trump"}""", review["itemReviewed"]!["author"]!.ToJsonString());
        Assert.Equal(("False: “The war ended in a day”", "The war did not end within a day.", "en"), ((string?)review["headline"], (string?)review["reviewBody"], (string?)review["inLanguage"]));
        Assert.Equal("The war did not end within a day.", (string?)review["reviewRating"]!["ratingExplanation"]);
        Assert.Equal("https://source.example/readout", (string?)review["citation"]![0]!["url"]);
        Assert.Equal(("Organization", 1), ((string?)review["publisher"]!["@type"], (int)review["version"]!));
        Assert.Null(review["license"]);
        Assert.Null(review["correction"]);
    }

    [Theory]
    [InlineData(ClaimantKind.Organization, "Organization")]
    [InlineData(ClaimantKind.Person, "Person")]
    public async Task The_claimant_is_what_the_newsroom_said(ClaimantKind kind, string type)
    {
        await using var site = await PublishedSite.OpenAsync();
        var (id, _) = await site.PublishOneAsync(await site.BringInAsync("Putin congratulates Trump"));
        var claim = await site.ClaimAsync(id);
        var outcome = await site.Get<ClaimDesk>().EditAsync(site.Writer, new(id, claim.Details with { ClaimantKind = kind }, claim.DetailsNumber));
        Assert.True(outcome.IsDone);
        var slug = await site.PublishAsync(id, new(Rating.False, "No.", "It did not, see [E1]."), ChangeKind.Clarification, "Says what the claimant is.");
        var review = await ReviewAsync(site, slug);
        Assert.Equal(type, (string?)review["itemReviewed"]!["author"]!["@type"]);
        Assert.Equal(("CorrectionComment", "Says what the claimant is."), ((string?)review["correction"]!["@type"], (string?)review["correction"]!["text"]));
    }

    [Fact]
    public async Task A_fact_check_that_was_taken_back_says_so_and_has_no_rating()
    {
        await using var site = await PublishedSite.OpenAsync();
        var (id, slug) = await site.PublishOneAsync(await site.BringInAsync("Putin congratulates Trump"));
        await site.RetractAsync(id, "The source was forged.");
        var review = await ReviewAsync(site, slug);
        Assert.Equal(("Retracted", "The source was forged."), ((string?)review["creativeWorkStatus"], (string?)review["correction"]!["text"]));
        Assert.Null(review["reviewRating"]);
        Assert.Null(review["reviewBody"]);
        using var reader = site.Reader();
        Assert.Empty((await reader.PageAsync($"/fact-checks/{slug}/versions/1")).QuerySelectorAll("script[type='application/ld+json']"));
    }

    [Fact]
    public async Task The_licence_that_the_newsroom_named_stands_on_every_page_and_in_the_markup()
    {
        const string License = "https://creativecommons.org/licenses/by/4.0/";
        await using var site = await PublishedSite.OpenAsync(TestSite.With("Development", ("FactCheck:License", License), ("FactCheck:Newsroom", "The Daily Check")));
        var (_, slug) = await site.PublishOneAsync(await site.BringInAsync("Putin congratulates Trump"));
        var review = await ReviewAsync(site, slug);
        Assert.Equal((License, License), ((string?)review["license"], (string?)review["sdLicense"]));
        using var reader = site.Reader();
        var page = await reader.PageAsync("/");
        Assert.Equal(License, page.QuerySelector("a[rel=license]")!.GetAttribute("href"));
        Assert.Equal("The Daily Check", page.QuerySelector(".wordmark")!.TextContent);
    }

    [Fact]
    public async Task The_front_page_says_who_the_newsroom_is_and_where_its_rules_stand()
    {
        await using var site = TestSite.With("Development", ("FactCheck:Newsroom", "The Daily Check"), ("FactCheck:ContactEmail", "desk@daily.example"));
        using var reader = site.Reader();
        var newsroom = JsonNode.Parse((await reader.PageAsync("/")).QuerySelector("script[type='application/ld+json']")!.TextContent)!;
        Assert.Equal(
            ("NewsMediaOrganization", "The Daily Check", "desk@daily.example", "http://localhost/how-we-check"),
            ((string?)newsroom["@type"], (string?)newsroom["name"], (string?)newsroom["email"], (string?)newsroom["verificationFactCheckingPolicy"]));
        Assert.NotNull((await reader.PageAsync("/how-we-check")).GetElementById(new Uri((string)newsroom["correctionsPolicy"]!).Fragment[1..]));
    }

    private static async Task<JsonNode> ReviewAsync(PublishedSite site, string slug)
    {
        using var reader = site.Reader();
        return JsonNode.Parse((await reader.PageAsync($"/fact-checks/{slug}")).QuerySelector("script[type='application/ld+json']")!.TextContent)!;
    }
}
