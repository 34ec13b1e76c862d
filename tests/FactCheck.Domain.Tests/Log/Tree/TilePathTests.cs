using FsCheck.Fluent;
using Xunit;

namespace FactCheck.Domain.Tests;

public sealed class TilePathTests
{
    [Theory]
    [InlineData(0, 0, 256, "tile/0/000")]
    [InlineData(0, 999, 256, "tile/0/999")]
    [InlineData(1, 1000, 1, "tile/1/x001/000.p/1")]
    [InlineData(2, 1_234_067, 256, "tile/2/x001/x234/067")]
    [InlineData(7, 0, 255, "tile/7/000.p/255")]
    [InlineData(null, 273, 112, "tile/entries/273.p/112")]
    [InlineData(null, 1_000_000, 256, "tile/entries/x001/x000/000")]
    [InlineData(0, long.MaxValue, 17, "tile/0/x009/x223/x372/x036/x854/x775/807.p/17")]
    public void A_path_is_that_of_the_specification(int? level, long index, int width, string path)
    {
        var tile = new Tile(level, index, width);
        Assert.Equal(path, tile.Path());
        Assert.Equal(tile, Tile.Read(path["tile/".Length..]));
        Assert.Equal(width == 256, tile.IsFull);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("0/")]
    [InlineData("/000")]
    [InlineData("0/0")]
    [InlineData("0/00")]
    [InlineData("0/0000")]
    [InlineData("0/1000")]
    [InlineData("0/x000")]
    [InlineData("0/x000/000")]
    [InlineData("0/x000/x001/000")]
    [InlineData("0/001/000")]
    [InlineData("0/x001/x000")]
    [InlineData("0/xx01/000")]
    [InlineData("0/X001/000")]
    [InlineData("0/x001/00")]
    [InlineData("0/x1/000")]
    [InlineData("0/000/")]
    [InlineData("0//000")]
    [InlineData("00/000")]
    [InlineData("01/000")]
    [InlineData("8/000")]
    [InlineData("63/000")]
    [InlineData("-1/000")]
    [InlineData("+1/000")]
    [InlineData(" 0/000")]
    [InlineData("0/-01")]
    [InlineData("0/ 01")]
    [InlineData("0/0x1")]
    [InlineData("0/٠٠٠")]
    [InlineData("0/000.p")]
    [InlineData("0/000.p/")]
    [InlineData("0/000.p/0")]
    [InlineData("0/000.p/00")]
    [InlineData("0/000.p/01")]
    [InlineData("0/000.p/256")]
    [InlineData("0/000.p/257")]
    [InlineData("0/000.p/-1")]
    [InlineData("0/000.p/1/1")]
    [InlineData("0/000/1")]
    [InlineData("0/000.P/1")]
    [InlineData("0/.p/1")]
    [InlineData("0/000.p/99999999999")]
    [InlineData("0/x999/x999/x999/x999/x999/x999/x999/999")]
    [InlineData("Entries/000")]
    [InlineData("entries")]
    [InlineData("data/000")]
    [InlineData("0/000?x")]
    [InlineData("0/../000")]
    [InlineData("tile/0/000")]
    public void Any_other_form_is_refused(string path) => Assert.Null(Tile.Read(path));

    [Fact]
    public void A_very_long_path_is_refused() => Assert.Null(Tile.Read("0/" + string.Concat(Enumerable.Repeat("x000/", 100_000)) + "000"));

    [Fact]
    public void Every_tile_reads_back_from_its_path_and_no_changed_path_reads_as_the_same_tile() => Anything.Holds(
        Arb.From(
            from level in Gen.Choose(-1, 7)
            from digits in Gen.Choose(0, 62)
            from part in Gen.Choose(0, int.MaxValue)
            from width in Gen.Choose(1, 256)
            from at in Gen.Choose(0, 60)
            from sign in Gen.Elements("x", "0", "1", "/", ".", "p", "é", "")
            select (Tile: new Tile(level < 0 ? null : level, ((1L << digits) - 1) ^ (part & ((1L << digits) - 1)), width), at, sign)),
        c =>
        {
            var path = c.Tile.Path()["tile/".Length..];
            Assert.Equal(c.Tile, Tile.Read(path));
            var changed = path.Insert(Math.Min(c.at, path.Length), c.sign);
            Assert.True(changed == path || Tile.Read(changed) is not { } other || (other != c.Tile && other.Path() == "tile/" + changed), changed);
        });

    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(0, 255, 0, 255)]
    [InlineData(0, 256, 1, 0)]
    [InlineData(1, 256, 0, 1)]
    [InlineData(1, 255, 0, 0)]
    [InlineData(0, 70_000, 273, 112)]
    [InlineData(1, 70_000, 1, 17)]
    [InlineData(2, 70_000, 0, 1)]
    [InlineData(3, 70_000, 0, 0)]
    public void A_tree_has_the_tiles_of_the_specification(int level, long size, long full, int partial) =>
        Assert.Equal((full, partial), Tile.In(level, size));
}
