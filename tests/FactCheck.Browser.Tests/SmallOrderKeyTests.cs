using FactCheck.Domain;
using Xunit;

namespace FactCheck.Browser.Tests;

/// <summary>A key of small order, under which anybody could sign, is refused by the check of a record in the browser as by the verifier.</summary>
[Collection(nameof(OtherNewsroom))]
public sealed class SmallOrderKeyTests(Newsroom newsroom)
{
    private static readonly string s_ones = string.Concat(Enumerable.Repeat("ff", 30));

    [Fact]
    public async Task A_key_of_small_order_is_refused_in_the_browser_too()
    {
        string[] known =
        [
            "00" + Zeros(31), "01" + Zeros(31), "00" + Zeros(30) + "80", "ec" + s_ones + "7f", "ed" + s_ones + "7f", "ee" + s_ones + "ff", "ff" + s_ones + "7f",
            "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05", "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
            "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a", "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
        ];
        await using var reader = await newsroom.ReaderAsync();
        await reader.Page.GotoAsync("/how-we-check");
        var taken = await reader.Page.EvaluateAsync<string[]>(
            """
            async keys => {
              const { readKey } = await import("/js/record/note.js");
              const said = await Promise.all(keys.map(key => readKey(key).then(() => key, fault => fault.message.includes("anybody could sign") ? "" : fault.message)));
              return said.filter(words => words !== "");
            }
            """, known.Select(key => new NoteKey("example.org/log", NoteKeyType.Log, Convert.FromHexString(key)).ToString()));
        Assert.Empty(taken);
    }

    private static string Zeros(int bytes) => string.Concat(Enumerable.Repeat("00", bytes));
}
