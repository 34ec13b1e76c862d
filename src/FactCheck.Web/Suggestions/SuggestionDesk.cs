using System.Text.Json.Nodes;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>Raise a claim from a sentence that the machine suggested; the other claims on its words as in <see cref="RaiseClaim"/>.</summary>
public sealed record AcceptSuggestion(SelectedPlace Sentence, ClaimDetails Details, Guid? CommandId = null, IReadOnlyCollection<Guid>? Beside = null);

/// <summary>Editors' decisions on what the machine suggested. The claim that comes of one, and the decision, stand in one entry, which says whose idea it was.</summary>
public sealed class SuggestionDesk(IDbContextFactory<NewsroomDb> factory, TimeProvider clock) : Desk(factory)
{
    /// <summary>Raises a claim from a suggested sentence; the outcome's id is the claim's.</summary>
    public Task<Outcome> AcceptAsync(SignedIn by, AcceptSuggestion command, CancellationToken cancel = default) =>
        ChangeAsync(by, command.CommandId, async (db, actor) =>
        {
            var subject = new Subject(command.Sentence.ArticleId, null, command.Sentence.ArticleId);
            var (known, missing) = await FindAsync(db, command.Sentence, cancel);
            if (known is null)
            {
                return new(missing, EntryKind.SuggestionAccepted, subject);
            }

            var anchor = Anchor.At(known.Revision.Text, command.Sentence.Start, command.Sentence.End)!;
            var place = new Place(command.Sentence.ArticleId, known.Revision.Id, anchor);
            var (claim, problem) = Claim.Raise(actor, command.Details, place, clock.GetUtcNow());
            var (decided, refusal) = Decide(known, actor, SuggestionState.Accepted, claim?.Id);
            problem ??= Neighbour.Refuse(await db.NeighboursAsync(place, cancel), command.Beside);
            if (claim is null || decided is null || problem is not null)
            {
                return new(refusal ?? problem, EntryKind.SuggestionAccepted, subject);
            }

            db.Add(claim);
            Keep(db, known, decided);
            return new(null, EntryKind.SuggestionAccepted, Subject.Of(claim), claim.Id, NoteOf(known.Sentence));
        }, cancel);

    /// <summary>Says that a sentence is not worth checking; it is not suggested again. The outcome's id is the suggestion's.</summary>
    public Task<Outcome> DismissAsync(SignedIn by, SelectedPlace sentence, Guid? commandId = null, CancellationToken cancel = default) =>
        DecideAsync(by, sentence, SuggestionState.Dismissed, EntryKind.SuggestionDismissed, commandId, cancel);

    /// <summary>Takes a dismissal back.</summary>
    public Task<Outcome> ReopenAsync(SignedIn by, SelectedPlace sentence, Guid? commandId = null, CancellationToken cancel = default) =>
        DecideAsync(by, sentence, SuggestionState.Reopened, EntryKind.SuggestionReopened, commandId, cancel);

    private Task<Outcome> DecideAsync(
        SignedIn by, SelectedPlace sentence, SuggestionState state, EntryKind kind, Guid? commandId, CancellationToken cancel) =>
        ChangeAsync(by, commandId, async (db, actor) =>
        {
            var (known, missing) = await FindAsync(db, sentence, cancel);
            var (decided, refusal) = known is null ? (null, missing) : Decide(known, actor, state, null);
            if (decided is null)
            {
                return new(refusal, kind, new Subject(sentence.ArticleId, null, sentence.ArticleId));
            }

            Keep(db, known!, decided);
            return new(null, kind, new Subject(decided.Id, null, sentence.ArticleId), decided.Id, NoteOf(known!.Sentence));
        }, cancel);

    private (Suggestion? Decided, Refusal? Refusal) Decide(Known known, Actor actor, SuggestionState state, Guid? claimId) =>
        Suggestion.Decide(known.Earlier, actor, known.Revision, known.Sentence, state, claimId, clock.GetUtcNow());

    private static void Keep(NewsroomDb db, Known known, Suggestion decided)
    {
        if (known.Earlier is null)
        {
            db.Add(decided);
        }
    }

    private static JsonObject NoteOf(SentenceWorth sentence) => new()
    {
        ["suggestedBy"] = "machine",
        ["score"] = sentence.Score,
        ["reasons"] = new JsonArray([.. sentence.Reasons.Select(reason => JsonValue.Create(reason.ToString()))]),
    };

    // The score is made here anew: what a browser says of it counts for nothing.
    private static async Task<(Known? Known, Refusal? Refusal)> FindAsync(NewsroomDb db, SelectedPlace place, CancellationToken cancel)
    {
        var article = await db.Articles.AsNoTracking().SingleOrDefaultAsync(row => row.Id == place.ArticleId, cancel);
        if (article is null || article.RevisionId != place.RevisionId)
        {
            return (null, Refusal.Stale("A newer text of this article came in. Look at the suggestions there."));
        }

        var revision = await db.Revisions.AsNoTracking().SingleAsync(row => row.Id == article.RevisionId, cancel);
        var weights = await SuggestionQuery.WeightsAsync(db, cancel);
        var block = revision.Blocks.Where(each => !each.LeftOut && each.Start <= place.Start && place.End <= each.End).ToList();
        var sentence = CheckWorthiness.Of(revision.Text, block, new HashSet<int>(), article.Language, weights)
            .FirstOrDefault(each => (each.Range.Start, each.Range.End) == (place.Start, place.End));
        if (sentence is null)
        {
            return (null, Refusal.NotNow("This is no sentence of the article’s text."));
        }

        var words = revision.Text[place.Start..place.End];
        var earlier = await db.Suggestions.FirstOrDefaultAsync(row => row.ArticleId == article.Id && row.Quote == words, cancel);
        return (new(revision, sentence, earlier), null);
    }

    private sealed record Known(Revision Revision, SentenceWorth Sentence, Suggestion? Earlier);
}
