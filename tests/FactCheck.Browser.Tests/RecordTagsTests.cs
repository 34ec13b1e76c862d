using Xunit;

namespace FactCheck.Browser.Tests;

/// <summary>The browser holds the person inside each opened entry against the tag outside: by the tag itself, or, in old entries, by the id.</summary>
[Collection(nameof(OtherNewsroom))]
public sealed class RecordTagsTests(Newsroom newsroom)
{
    [Theory]
    [InlineData(0, "[2, 't1', 't1'], [2, 't2', 't2'], [2, 't1', 't1']")]
    [InlineData(1, "[2, 't1', 't1'], [2, 't1', 't2']")]
    [InlineData(0, "[1, 'id1', 't1'], [1, 'id2', 't2'], [2, 't1', 't1'], [2, 't2', 't2']")]
    [InlineData(1, "[1, 'id1', 't1'], [1, 'id1', 't2']")]
    [InlineData(1, "[1, 'id1', 't1'], [1, 'id2', 't1']")]
    [InlineData(1, "[2, 'id1', 't1']")]
    public async Task Whoever_acts_is_named_inside_as_outside(int problems, string entries)
    {
        await using var reader = await newsroom.ReaderAsync();
        await reader.Page.GotoAsync("/how-we-check");
        Assert.Equal(problems, await reader.Page.EvaluateAsync<int>(
            $$"""
            async () => {
              const { checkTags } = await import("/js/record/entries.js");
              const problems = [];
              checkTags([{{entries}}].map(([schema, inside, actor], index) => ({ index, schema, actor, opened: { actor: inside } })), words => problems.push(words));
              return problems.length;
            }
            """));
    }
}
