using System.Text.Json.Nodes;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>Raise claims from annotations that came from elsewhere.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="SeenRevisionId">The revision that the person saw them placed in.</param>
/// <param name="Annotations">All annotations of the file.</param>
/// <param name="Chosen">Numbers of those to raise claims from.</param>
/// <param name="Name">The file's name; null when they were pasted.</param>
public sealed record ImportAnnotations(
    Guid ArticleId, Guid SeenRevisionId, IReadOnlyList<ReadAnnotation> Annotations, IReadOnlySet<int> Chosen, string? Name);

/// <summary>Annotations of others as claims: placed by the same rules as claims that follow their words, shown before anything is stored.</summary>
public sealed class AnnotationImport(IDbContextFactory<NewsroomDb> factory, ReadingGate gate, TimeProvider clock) : Desk(factory)
{
    /// <summary>
    /// Where each annotation's words stand in the newest revision, and what would be raised; null when there is no such article, or
    /// when that takes too long to find out.
    /// </summary>
    public async Task<ImportPreview?> PreviewAsync(Guid articleId, IReadOnlyList<ReadAnnotation> annotations, CancellationToken cancel = default)
    {
        await using var db = await Factory.CreateDbContextAsync(cancel);
        var article = await db.Articles.AsNoTracking().SingleOrDefaultAsync(row => row.Id == articleId, cancel);
        if (article is null)
        {
            return null;
        }

        var revision = await db.Revisions.AsNoTracking().SingleAsync(row => row.Id == article.RevisionId, cancel);
        var taken = await db.Appearances.AsNoTracking()
            .Where(place => place.RevisionId == revision.Id && place.RemovedAt == null)
            .Where(place => db.Claims.Any(claim => claim.Id == place.ClaimId && claim.Stage != Stage.Withdrawn))
            .Select(place => new TextRange(place.Start, place.End)).ToListAsync(cancel);
        var places = await gate.ReadAsync(token => Place(revision.Text, article.Language, annotations, taken.ToHashSet(), token), cancel);
        return places is null ? null : new(revision.Id, article.Language, places);
    }

    /// <summary>
    /// Raises one claim an annotation, each with an entry of its own whose note names the import. Stops at the first refusal; sent again, it skips what
    /// stands already.
    /// </summary>
    /// <returns>How many were raised, and why it stopped.</returns>
    public async Task<(int Raised, Refusal? Refusal)> ImportAsync(SignedIn by, ImportAnnotations command, CancellationToken cancel = default)
    {
        var preview = await PreviewAsync(command.ArticleId, command.Annotations, cancel);
        if (preview?.RevisionId != command.SeenRevisionId)
        {
            return (0, Refusal.Stale("A newer text of the article came in. The annotations are placed in it now; look again before you import them."));
        }

        List<ImportedPlace> chosen = [.. preview.Places.Where(place => place.CanBeRaised && command.Chosen.Contains(place.Number))];
        var (import, file) = (Guid.CreateVersion7(), command.Name is null ? null : FileName.Clean(command.Name));
        foreach (var (index, place) in chosen.Index())
        {
            var note = new JsonObject { ["import"] = import.ToString(), ["file"] = file, ["number"] = index + 1, ["of"] = chosen.Count, ["state"] = place.Placement!.State.ToString(), ["score"] = place.Placement.Score };
            var outcome = await RaiseAsync(by, command.ArticleId, preview.RevisionId, place, note, cancel);
            if (!outcome.IsDone)
            {
                return (index, outcome.Refusal);
            }
        }

        return (chosen.Count, null);
    }

    private Task<Outcome> RaiseAsync(SignedIn by, Guid articleId, Guid revisionId, ImportedPlace place, JsonObject note, CancellationToken cancel) =>
        ChangeAsync(by, null, async (db, actor) =>
        {
            var (found, refusal) = await db.PlaceAsync(new(articleId, revisionId, place.Placement!.Start, place.Placement.End), cancel);
            var (claim, problem) = found is null ? (null, refusal) : Claim.Raise(actor, new(place.Wording, null, false, null, null), found, clock.GetUtcNow());
            if (claim is null)
            {
                return new(problem, EntryKind.AnnotationsImported, new Subject(articleId, null, articleId));
            }

            db.Add(claim);
            return new(null, EntryKind.AnnotationsImported, Subject.Of(claim), claim.Id, note);
        }, cancel);

    private static List<ImportedPlace> Place(
        string text, string language, IReadOnlyList<ReadAnnotation> annotations, HashSet<TextRange> taken, CancellationToken cancel)
    {
        var placing = new AnnotationPlacing(text, language);
        List<ImportedPlace> places = [];
        foreach (var (number, annotation) in annotations.Index())
        {
            cancel.ThrowIfCancellationRequested();
            places.Add(One(number, annotation, text, placing, taken));
        }

        return places;
    }

    private static ImportedPlace One(int number, ReadAnnotation annotation, string text, AnnotationPlacing placing, HashSet<TextRange> taken)
    {
        var wording = annotation.Body ?? NeutralStart.Of(annotation.Quote).Wording;
        if (string.IsNullOrWhiteSpace(annotation.Quote) || annotation.Quote.Length > Limits.Quote)
        {
            var why = annotation.Quote.Length > Limits.Quote
                ? $"It quotes {annotation.Quote.Length:N0} characters; at most {Limits.Quote:N0} fit."
                : "It quotes no words, so nobody can say where they stand.";
            return new(number, annotation, null, "", wording, why);
        }

        if (placing.Place(annotation) is not { } placement)
        {
            return new(number, annotation, null, "", wording, "The text is too long to look for so many words that changed. Send the annotations in parts.");
        }

        var words = placement.State == AnchorState.Orphaned ? "" : text[placement.Start..placement.End];
        var problem = placement.State == AnchorState.Orphaned ? "Nothing like these words stands in the text."
            : wording.Length == 0 ? "No sentence of it is short enough for a wording. Raise the claim in the article and word it there."
            : Typed.Problem(wording, "The wording", Limits.Wording, required: true)
            ?? (taken.Add(placement.Range) ? null : "A claim about exactly these words stands already.");
        return new(number, annotation, placement, words, wording, problem);
    }
}
