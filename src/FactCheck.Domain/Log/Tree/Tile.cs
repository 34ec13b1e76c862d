using System.Globalization;

namespace FactCheck.Domain;

/// <summary>The address of a tile (C2SP tlog-tiles): up to 256 hashes of one level, or a bundle of up to 256 entries.</summary>
/// <param name="Level">0 for the leaves' hashes; each further level has the roots of full tiles below; null for a bundle of entries.</param>
/// <param name="Index">The tile's place in its level.</param>
/// <param name="Width">How many it holds, 1 to 256; 256 is a full tile.</param>
public sealed record Tile(int? Level, long Index, int Width = Tile.FullWidth)
{
    /// <summary>How many a full tile holds.</summary>
    public const int FullWidth = 256;

    /// <summary>What stands in the place of the level in the path of a bundle of entries.</summary>
    public const string Entries = "entries";

    /// <summary>How many bits of a node's height one level takes.</summary>
    public const int LevelHeight = 8;

    private const int HighestLevel = 7;
    private const int LongestPath = 64;

    /// <summary>Whether it can never change any more.</summary>
    public bool IsFull => Width == FullWidth;

    /// <summary>The tiles of one level that a tree of a size has: the full ones, then the partial one if there is one.</summary>
    public static (long Full, int Partial) In(int level, long size)
    {
        var hashes = size >> (LevelHeight * level);
        return (hashes / FullWidth, (int)(hashes % FullWidth));
    }

    /// <summary>The path under a log's prefix, beginning with “tile/”.</summary>
    public string Path()
    {
        var index = (Index % 1000).ToString("000", CultureInfo.InvariantCulture);
        for (var rest = Index / 1000; rest > 0; rest /= 1000)
        {
            index = string.Create(CultureInfo.InvariantCulture, $"x{rest % 1000:000}/{index}");
        }

        return $"tile/{Level?.ToString(CultureInfo.InvariantCulture) ?? Entries}/{index}{(IsFull ? "" : $".p/{Width}")}";
    }

    /// <summary>Reads what follows “tile/”; null when it is no tile's path in its one right form.</summary>
    public static Tile? Read(string path)
    {
        if (path.Length > LongestPath || path.Split('/') is not [var level, .. var parts] || parts.Length == 0)
        {
            return null;
        }

        var width = FullWidth;
        if (parts.Length > 1 && parts[^2].EndsWith(".p", StringComparison.Ordinal))
        {
            _ = int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out width);
            parts = [.. parts[..^2], parts[^2][..^2]];
        }

        var digits = string.Concat(parts.Select(part => part.TrimStart('x')));
        if (width is < 1 or > FullWidth || !long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            return null;
        }

        int? height = int.TryParse(level, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        var tile = new Tile(height, index, width);
        return height is null or <= HighestLevel && tile.Path() == "tile/" + path ? tile : null;
    }
}
