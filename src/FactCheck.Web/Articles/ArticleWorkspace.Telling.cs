using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>What the workspace tells those who hear it: which claim was chosen, and what others did.</summary>
public sealed partial class ArticleWorkspace
{
    // Numbered, so that the same words a second time are said again.
    private (int Number, string Words) _chosen;
    private (int Number, string Words) _news;

    private IReadOnlyList<BoardClaim> Listed => [.. _board!.Blocks.SelectMany(block => block.Notes)];

    private Task MoveAsync(int by)
    {
        var claims = Listed;
        var at = claims.Index().FirstOrDefault(each => each.Item.Id == _selected, (Index: -1, Item: null!)).Index;
        return claims.Count == 0 ? Task.CompletedTask : OpenClaim(claims[Math.Clamp(at + by, 0, claims.Count - 1)].Id, null);
    }

    private void TellChosen(Guid? before)
    {
        if (_selected is { } id && _place is null && (before != id || !_picking))
        {
            _chosen = (_chosen.Number + 1, WordsOf(id));
        }
    }

    // “Claim 2 of 4, published, Misleading: …”
    private string WordsOf(Guid id)
    {
        if (_board?.Claims.GetValueOrDefault(id) is not { } claim)
        {
            return "";
        }

        var listed = Listed;
        var at = listed.Index().FirstOrDefault(each => each.Item.Id == id, (Index: -1, Item: claim)).Index;
        string?[] facts =
        [
            at < 0 ? "Claim that is not in the text" : $"Claim {at + 1} of {listed.Count}", claim.Stage.InSentence(), claim.Rating?.Step().Word,
            claim.Waits ? PlaceWords.Of(AnchorState.NeedsReview).ToLowerInvariant() : null,
        ];
        return $"{string.Join(", ", facts.OfType<string>())}: {claim.Wording}";
    }

    private async Task TellNewsAsync(ArticleBoard board)
    {
        if (board.News.LastOrDefault(item => item.ActorId != _by.PersonId) is { } item)
        {
            var person = (await people.OfAsync(item.ActorId)).FirstName;
            _news = (_news.Number + 1, $"{person} {item.Kind.Words}{(item.ClaimId == _selected ? ", the claim that is open" : "")}: {board.Claims[item.ClaimId].Wording}");
        }
    }

    // The claims that stand on words which are to become another one; none in a newer text than the words were selected in.
    private IReadOnlyList<SimilarClaim> StandingOn(SelectedPlace place) => place.RevisionId != _board!.Article.RevisionId ? [] :
    [
        .. _board.Claims.Values.Where(claim => claim.StandsOn(new(place.Start, place.End))).OrderBy(claim => claim.Id)
            .Select(claim => new SimilarClaim(claim.Id, claim.Wording, claim.DetailsNumber, claim.Stage, 1)),
    ];
}
