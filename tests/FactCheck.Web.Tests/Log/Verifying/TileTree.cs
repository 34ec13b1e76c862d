using FactCheck.Domain;

namespace FactCheck.Web.Tests;

/// <summary>A log of a size in files, as an address serves it, made of Domain's parts alone.</summary>
internal static class TileTree
{
    public static void Write(string folder, long size, NoteSigner signer)
    {
        var tiles = new GrowingTiles(0, (_, _) => ReadOnlyMemory<byte>.Empty);
        List<string> bundle = [];
        for (var sequence = 0L; sequence < size; sequence++)
        {
            bundle.Add(new Leaf(DateTimeOffset.UnixEpoch.AddSeconds(sequence), "claim.add", $"{sequence:x32}", $"{sequence:x32}", null, $"{sequence:x64}").Text());
            tiles.Append(TreeHash.From(Leaf.Hash(bundle[^1])));
            if (bundle.Count == Tile.FullWidth || sequence == size - 1)
            {
                Put(folder, new Tile(null, sequence / Tile.FullWidth, bundle.Count), EntryBundle.Write(bundle));
                bundle.Clear();
            }
        }

        foreach (var tile in tiles.TakeChanged())
        {
            Put(folder, new Tile(tile.Level, tile.Index, tile.Hashes.Length / TreeHash.Bytes), tile.Hashes);
        }

        File.WriteAllText(Path.Combine(folder, "checkpoint"), SignedNote.Sign(new Checkpoint(signer.Key.Name, size, tiles.Root).Text(), [signer], default).ToString());
        File.WriteAllText(Path.Combine(folder, "vkey"), signer.Key + "\n");
    }

    private static void Put(string folder, Tile tile, byte[] bytes)
    {
        var path = Path.Combine(folder, tile.Path());
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }
}
