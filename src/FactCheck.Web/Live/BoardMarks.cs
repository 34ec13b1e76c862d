using System.Collections.Immutable;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>The pieces of a block: where the marks of claims begin and end, and which claim the link on each piece opens.</summary>
internal static class BoardMarks
{
    /// <summary>The pieces of one block.</summary>
    /// <param name="text">The revision's text.</param>
    /// <param name="segments">The block, cut at its claims.</param>
    /// <param name="claims">The claims.</param>
    /// <param name="first">The claims of which this is the first block.</param>
    public static ImmutableArray<BoardPiece> Pieces(
        string text, IReadOnlyList<Segment> segments, ImmutableDictionary<Guid, BoardClaim> claims, IReadOnlyCollection<BoardClaim> first)
    {
        var pieces = ImmutableArray.CreateBuilder<BoardPiece>(segments.Count);
        HashSet<Guid> unlinked = [];
        HashSet<Guid> seen = [];
        foreach (var segment in segments)
        {
            ImmutableArray<BoardClaim> here = [.. segment.Ids.Select(id => claims[id])];
            // A mark may begin in words that were left out: then it is said where its shown words begin.
            List<BoardClaim> begun = [.. here.Where(claim =>
                (seen.Add(claim.Id) && first.Any(each => each.Id == claim.Id)) || claim.Places.Any(place => place.Start == segment.Start))];
            unlinked.UnionWith(begun.Select(claim => claim.Id));
            var opens = here.LastOrDefault(claim => unlinked.Contains(claim.Id));
            if (opens is not null)
            {
                unlinked.Remove(opens.Id);
            }

            pieces.Add(new(text[segment.Start..segment.End], here, here.Any(claim => IsUnsure(claim, segment)))
            {
                Opens = opens,
                Begins = Said(begun, claim => $"claim {claim.Name}, {claim.Stage.InSentence()}: "),
                Ends = Said([.. here.Where(claim => claim.Places.Any(place => place.End == segment.End)).Reverse()],
                    claim => here.Length == 1 ? " end of claim " : $" end of claim {claim.Name} "),
                NoteIds = Said(begun, claim => $"{claim.NoteId} ")?.TrimEnd(),
            });
        }

        return pieces.MoveToImmutable();
    }

    private static string? Said(List<BoardClaim> claims, Func<BoardClaim, string> words) => claims.Count == 0 ? null : string.Concat(claims.Select(words));

    private static bool IsUnsure(BoardClaim claim, Segment segment) =>
        claim.Places.Any(place => place.Waits && place.Start < segment.End && place.End > segment.Start);
}
