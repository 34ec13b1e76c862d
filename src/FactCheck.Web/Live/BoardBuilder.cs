using System.Collections.Immutable;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>Cuts blocks at claims. After a change only the blocks that it touches are cut anew; all others stay the same objects.</summary>
internal static class BoardBuilder
{
    /// <summary>The blocks of a revision under these claims.</summary>
    /// <param name="text">The revision's text.</param>
    /// <param name="blocks">Its blocks.</param>
    /// <param name="claims">The claims as they are now.</param>
    /// <param name="before">The blocks as they were cut before, if they were.</param>
    /// <param name="changed">The claims that changed since.</param>
    public static ImmutableArray<BoardBlock> Blocks(
        string text, IReadOnlyList<Block> blocks, ImmutableDictionary<Guid, BoardClaim> claims,
        ImmutableArray<BoardBlock> before, IReadOnlySet<Guid> changed)
    {
        var (stretches, notes) = Deal(blocks, claims.Values.Where(claim => claim.IsShown));
        var old = before.ToDictionary(block => block.Index);
        var built = ImmutableArray.CreateBuilder<BoardBlock>(blocks.Count);
        for (var index = 0; index < blocks.Count; index++)
        {
            if (!blocks[index].LeftOut)
            {
                var kept = old.GetValueOrDefault(index);
                built.Add(kept is not null && !IsTouched(kept, stretches[index], changed)
                    ? kept
                    : Cut(text, index, blocks[index], stretches[index], notes[index], claims));
            }
        }

        return built.ToImmutable();
    }

    private static bool IsTouched(BoardBlock kept, List<Stretch> now, IReadOnlySet<Guid> changed) =>
        now.Any(stretch => changed.Contains(stretch.Id)) || kept.Pieces.Any(piece => piece.Claims.Any(claim => changed.Contains(claim.Id)));

    private static BoardBlock Cut(
        string text, int index, Block block, List<Stretch> stretches, List<BoardClaim> notes, ImmutableDictionary<Guid, BoardClaim> claims) => new(
        index, block,
        BoardMarks.Pieces(text, [.. Segments.Cut(block.Start, block.End, stretches)], claims, notes),
        [.. notes.OrderBy(claim => claim.Places.First(place => !place.IsGone).Start).ThenBy(claim => claim.Id)])
    {
        Marker = block.Marker(text),
    };

    // Every stretch goes to each block that it touches, every claim's note to the first block that is shown of those.
    private static (List<Stretch>[] Stretches, List<BoardClaim>[] Notes) Deal(IReadOnlyList<Block> blocks, IEnumerable<BoardClaim> claims)
    {
        var stretches = Lists<Stretch>(blocks.Count);
        var notes = Lists<BoardClaim>(blocks.Count);
        foreach (var claim in claims)
        {
            var noted = false;
            foreach (var place in claim.Places.Where(place => !place.IsGone))
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
}
