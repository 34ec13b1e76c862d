using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using FactCheck.Domain;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>The log as the running app serves it, seen by golang.org/x/mod, which knows nothing of us.</summary>
public sealed class GoVerifierTests(GoVerifier go, ServedLogs logs) : IClassFixture<GoVerifier>, IClassFixture<ServedLogs>
{
    public static TheoryData<long> Sizes { get; } = [1, 2, 255, 256, 257, 70_000];

    [Theory]
    [MemberData(nameof(Sizes))]
    public async Task Go_accepts_the_log(long size)
    {
        go.SkipWhereMissing();
        var (site, key) = await logs.OfAsync(size);
        var (code, output) = go.Verify(Log(site), key);
        Assert.Equal((0, $"accepted: {size} entries"), (code, output.Split(',')[0]));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(256)]
    [InlineData(70_000)]
    public async Task Go_refuses_an_entry_with_one_bit_flipped(long size)
    {
        var at = size / 2;
        var path = Bundle(at, size);
        await RefusedAsync(size, (asked, body) => asked == path ? Flipped(body, Start(body, at % 256) + 7) : body, $"refused: entry {at} does not have the hash");
    }

    [Theory]
    [InlineData(2, 0)]
    [InlineData(257, 0)]
    [InlineData(257, 1)]
    [InlineData(70_000, 0)]
    [InlineData(70_000, 1)]
    [InlineData(70_000, 2)]
    public async Task Go_refuses_a_tile_with_one_bit_flipped(long size, int level)
    {
        var (full, partial) = Tile.In(level, size);
        var path = "/log/editorial/" + (partial > 0 ? new Tile(level, full, partial) : new Tile(level, full - 1)).Path();
        await RefusedAsync(size, (asked, body) => asked == path ? Flipped(body, body.Length / 2) : body, "refused: ");
    }

    [Theory]
    [InlineData(2)]
    [InlineData(257)]
    [InlineData(70_000)]
    public async Task Go_refuses_a_checkpoint_with_one_digit_changed(long size)
    {
        var line = size.ToString(CultureInfo.InvariantCulture);
        await RefusedAsync(
            size, (asked, body) => asked.EndsWith("/checkpoint", StringComparison.Ordinal) ? Replaced(body, $"\n{line}\n", $"\n{line[..^1]}{(line[^1] - '0' + 1) % 10}\n") : body,
            "refused: checkpoint: invalid signature");
    }

    /// <summary>Whoever changes a leaf and its hash in the lowest tile is found by the tree above.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(70_000)]
    public async Task Go_refuses_a_changed_leaf_even_with_its_hash_changed_too(long size)
    {
        go.SkipWhereMissing();
        var at = size - 1;
        var (bundle, tile) = (Bundle(at, size), Bundle(at, size).Replace("entries", "0", StringComparison.Ordinal));
        byte[] hash = [];
        var (site, _) = await logs.OfAsync(size);
        using (var reader = new HttpClient { BaseAddress = site })
        {
            var changed = Changed(await reader.GetByteArrayAsync(new Uri(bundle, UriKind.Relative)));
            hash = TreeHash.Leaf(changed.AsSpan(Start(changed, at % 256) + 2)).ToArray();
        }

        await RefusedAsync(
            size, (asked, body) => asked == bundle ? Changed(body) : asked == tile ? [.. body[..^32], .. hash] : body, "refused: ");

        static byte[] Changed(byte[] body) => Replaced(body, "\"v\":2}", "\"v\":3}", last: true);
    }

    private async Task RefusedAsync(long size, Func<string, byte[], byte[]> change, string says)
    {
        go.SkipWhereMissing();
        var (site, key) = await logs.OfAsync(size);
        var changes = 0;
        await using var front = await TamperingFront.BeforeAsync(site, (path, body) =>
        {
            var given = change(path, body);
            changes += given.AsSpan().SequenceEqual(body) ? 0 : 1;
            return given;
        });
        var (code, output) = go.Verify(Log(front.Address), key);
        Assert.True(changes > 0, "Nothing was changed on the way.");
        Assert.Equal(1, code);
        Assert.StartsWith(says, output, StringComparison.Ordinal);
    }

    private static Uri Log(Uri site) => new(site, "/log/editorial");

    private static string Bundle(long index, long size) =>
        "/log/editorial/" + new Tile(null, index / 256, (int)Math.Min(256, size - (index / 256 * 256))).Path();

    // Where an entry of a bundle begins, at its length.
    private static int Start(byte[] bundle, long number)
    {
        var at = 0;
        for (; number > 0; number--)
        {
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bundle.AsSpan(at));
        }

        return at;
    }

    private static byte[] Flipped(byte[] body, int at) => [.. body[..at], (byte)(body[at] ^ 1), .. body[(at + 1)..]];

    private static byte[] Replaced(byte[] body, string old, string fresh, bool last = false)
    {
        var text = Encoding.Latin1.GetString(body);
        var at = last ? text.LastIndexOf(old, StringComparison.Ordinal) : text.IndexOf(old, StringComparison.Ordinal);
        return Encoding.Latin1.GetBytes(text.Remove(at, old.Length).Insert(at, fresh));
    }
}
