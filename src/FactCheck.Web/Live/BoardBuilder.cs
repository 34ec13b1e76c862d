using System.Collections.Immutable;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>Cuts blocks at claims, and keeps every block that looks as before as the same object.</summary>
internal static class BoardBuilder
{
    /// <summary>The blocks of a revision under these claims.</summary>
    public static ImmutableArray<BoardBlock> Blocks(
        string text, IReadOnlyList<Block> blocks, ImmutableDictionary<Guid, BoardClaim> claims, ImmutableArray<BoardBlock> before)
    {
        var (stretches, notes) = Deal(blocks, claims.Values.Where(claim => claim.IsShown));
        var old = before.IsDefaultOrEmpty ? [] : before.ToDictionary(block => block.Index);
        var built = ImmutableArray.CreateBuilder<BoardBlock>(blocks.Count);
        for (var index = 0; index < blocks.Count; index++)
        {
            if (blocks[index].LeftOut)
            {
                continue;
            }

            var pieces = Segments.Cut(blocks[index].Start, blocks[index].End, stretches[index])
                .Select(segment => new BoardPiece(text[segment.Start..segment.End], [.. segment.Ids.Select(id => claims[id])]));
            var made = new BoardBlock(index, blocks[index], [.. pieces],
                [.. notes[index].OrderBy(claim => claim.Places[0].Start).ThenBy(claim => claim.Id)]);
            built.Add(old.TryGetValue(index, out var kept) && Same(kept, made) ? kept : made);
        }

        return built.ToImmutable();
    }

    // Every stretch goes to each block that it touches, every claim's note to the first block that is shown of those.
    private static (List<Stretch>[] Stretches, List<BoardClaim>[] Notes) Deal(IReadOnlyList<Block> blocks, IEnumerable<BoardClaim> claims)
    {
        var stretches = Lists<Stretch>(blocks.Count);
        var notes = Lists<BoardClaim>(blocks.Count);
        foreach (var claim in claims)
        {
            var noted = false;
            foreach (var place in claim.Places)
            {
                for (var index = FirstEndingAfter(blocks, place.Start); index < blocks.Count && blocks[index].Start < place.End; index++)
                {
                    stretches[index].Add(new(claim.Id, place.Start, place.End));
                    if (!noted && !blocks[index].LeftOut)
                    {
                        notes[index].Add(claim);
                        noted = true;
                    }
                }
            }
        }

        return (stretches, notes);
    }

    private static List<T>[] Lists<T>(int count) => [.. Enumerable.Range(0, count).Select(_ => new List<T>())];

    private static int FirstEndingAfter(IReadOnlyList<Block> blocks, int offset)
    {
        var (low, high) = (0, blocks.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = blocks[middle].End > offset ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private static bool Same(BoardBlock one, BoardBlock other) =>
        one.Block == other.Block
        && Same(one.Notes, other.Notes)
        && one.Pieces.Length == other.Pieces.Length
        && one.Pieces.Zip(other.Pieces).All(pair => pair.First.Words == pair.Second.Words && Same(pair.First.Claims, pair.Second.Claims));

    private static bool Same(ImmutableArray<BoardClaim> one, ImmutableArray<BoardClaim> other) =>
        one.Length == other.Length && one.Zip(other).All(pair => ReferenceEquals(pair.First, pair.Second));
}
