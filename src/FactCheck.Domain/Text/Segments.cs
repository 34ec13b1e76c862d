using System.Collections.Immutable;

namespace FactCheck.Domain;

/// <summary>Cuts a block at every stretch's start and end into flat pieces, so that highlights need no nesting.</summary>
public static class Segments
{
    /// <summary>
    /// The pieces cover the block exactly and in order. In each piece the longest stretch comes first, then the earlier
    /// one; an id that covers a piece twice is named once. Stretches outside the block, and empty ones, cut nothing.
    /// </summary>
    public static ImmutableArray<Segment> Cut(int blockStart, int blockEnd, IReadOnlyList<Stretch> stretches)
    {
        if (blockEnd <= blockStart)
        {
            return [];
        }
        var edges = Edges(blockStart, blockEnd, stretches);
        var open = new SortedSet<(Stretch Stretch, int Order)>(OutermostFirst);
        var pieces = ImmutableArray.CreateBuilder<Segment>();
        var from = blockStart;
        foreach (var edge in edges)
        {
            if (edge.At > from)
            {
                pieces.Add(Piece(from, edge.At, open));
                from = edge.At;
            }
            var stretch = (stretches[edge.Order], edge.Order);
            _ = edge.Opens ? open.Add(stretch) : open.Remove(stretch);
        }
        if (from < blockEnd)
        {
            pieces.Add(Piece(from, blockEnd, open));
        }
        return pieces.ToImmutable();
    }

    private static readonly Comparer<(Stretch Stretch, int Order)> OutermostFirst =
        Comparer<(Stretch Stretch, int Order)>.Create((a, b) =>
            (b.Stretch.Length, a.Stretch.Start, a.Order).CompareTo((a.Stretch.Length, b.Stretch.Start, b.Order)));

    private static List<(int At, bool Opens, int Order)> Edges(int blockStart, int blockEnd, IReadOnlyList<Stretch> stretches)
    {
        var edges = new List<(int At, bool Opens, int Order)>(stretches.Count * 2);
        for (var order = 0; order < stretches.Count; order++)
        {
            var start = Math.Max(stretches[order].Start, blockStart);
            var end = Math.Min(stretches[order].End, blockEnd);
            if (start < end)
            {
                edges.Add((start, true, order));
                edges.Add((end, false, order));
            }
        }
        edges.Sort((a, b) => a.At.CompareTo(b.At));
        return edges;
    }

    private static Segment Piece(int start, int end, SortedSet<(Stretch Stretch, int Order)> open) =>
        new(start, end, [.. open.Select(o => o.Stretch.Id).Distinct()]);
}
