using Xunit;

namespace FactCheck.Web.Tests;

public sealed class DeskPageTests : IAsyncLifetime
{
    private readonly TestSite _site = TestSite.With("Development", ("FactCheck:SeedExamples", "true"));

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Each_person_sees_what_waits_for_that_person()
    {
        Assert.Equal(["Istanbul", "annexed"], await WaitingAsync("Edith"));
        Assert.Equal(["dictator"], await WaitingAsync("Iryna"));
        Assert.Equal(["Three rounds", "Helsinki"], await WaitingAsync("Samir"));
    }

    [Fact]
    public async Task Filters_stand_in_the_address()
    {
        var client = await _site.SignInAsync("Iryna");
        Assert.Equal(2, (await client.PageAsync("/desk?stage=Open")).QuerySelectorAll(".row").Length);
        Assert.Single((await client.PageAsync("/desk?text=DICTATOR")).QuerySelectorAll(".row"));
        Assert.Equal(7, (await client.PageAsync("/desk?by=me")).QuerySelectorAll(".row").Length);
        var empty = await client.PageAsync("/desk?text=nothing+of+the+kind");
        Assert.NotNull(empty.QuerySelector(".empty a.button"));
    }

    [Fact]
    public async Task The_home_shows_open_claims_fact_checks_articles_and_what_was_done()
    {
        var page = await (await _site.SignInAsync("Tomás")).PageAsync("/desk");
        Assert.Equal(4, page.QuerySelectorAll("[aria-labelledby=published] .row").Length);
        Assert.Equal(5, page.QuerySelectorAll("[aria-labelledby=articles] .row").Length);
        Assert.Equal(2, page.QuerySelectorAll("[aria-labelledby=open] .row").Length);
        Assert.Equal(8, page.QuerySelectorAll("[aria-labelledby=activity] .row").Length);
    }

    [Fact]
    public async Task Articles_are_filtered_by_the_stage_of_their_claims()
    {
        var client = await _site.SignInAsync("Iryna");
        Assert.Equal(5, (await client.PageAsync("/desk/articles")).QuerySelectorAll(".row").Length);
        Assert.Single((await client.PageAsync("/desk/articles?stage=Approved")).QuerySelectorAll(".row"));
        Assert.Empty((await client.PageAsync("/desk/articles?stage=none")).QuerySelectorAll(".row"));
        Assert.Single((await client.PageAsync("/desk/articles?text=springtime")).QuerySelectorAll(".row"));
    }

    private async Task<IEnumerable<string>> WaitingAsync(string name)
    {
        var page = await (await _site.SignInAsync(name)).PageAsync("/desk");
        string[] words = ["Istanbul", "dictator", "annexed", "Three rounds", "Helsinki"];
        var rows = page.QuerySelectorAll("[aria-labelledby=waits] .row__link").Select(link => link.TextContent).ToList();
        Assert.All(rows, row => Assert.Contains(words, word => row.Contains(word, StringComparison.Ordinal)));
        return words.Where(word => rows.Any(row => row.Contains(word, StringComparison.Ordinal)));
    }
}
