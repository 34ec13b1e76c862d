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
public sealed class AnnotationImport(IDbContextFactory<NewsroomDb> factory, ReadingGate gate, SiteSettings site, TimeProvider clock) : Desk(factory)
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
        var own = new OwnAddresses(article, site.PublicAddress);
        return places is null ? null : new(revision.Id, article.Language, [.. places.Select(place => place with { Doubt = own.Doubt(place.Annotation.Source) })]);
    }

    /// <summary>
    /// Raises one claim an annotation, at all of its chosen places, each with an entry of its own whose note names the import. Stops at the first refusal;
    /// sent again, it skips what stands already.
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
        Dictionary<int, Guid> several = [];
        HashSet<Guid> raised = [];
        foreach (var (index, place) in chosen.Index())
        {
            var note = new JsonObject { ["import"] = import.ToString(), ["file"] = file, ["number"] = index + 1, ["of"] = chosen.Count, ["state"] = place.Placement!.State.ToString(), ["score"] = place.Placement.Score };
            var outcome = await RaiseAsync(
                by, new(command.ArticleId, preview.RevisionId, place.Placement.Start, place.Placement.End), place.Wording,
                several.TryGetValue(place.Annotation.Annotation, out var known) ? known : null, note, cancel);
            if (!outcome.IsDone)
            {
                return (raised.Count, outcome.Refusal);
            }

            raised.Add(outcome.Id!.Value);
            if (place.Annotation.Targets > 1)
            {
                several[place.Annotation.Annotation] = outcome.Id.Value;
            }
        }

        return (raised.Count, null);
    }

    private Task<Outcome> RaiseAsync(SignedIn by, SelectedPlace selected, string wording, Guid? known, JsonObject note, CancellationToken cancel) =>
        ChangeAsync(by, null, async (db, actor) =>
        {
            var (found, refusal) = await db.PlaceAsync(selected, cancel);
            var claim = known is { } id ? await db.ClaimAsync(id, cancel) : null;
            if (found is not null && claim is not null)
            {
                refusal = claim.AddAppearance(actor, found, claim.DetailsNumber, clock.GetUtcNow()).Refusal;
            }
            else if (found is not null)
            {
                (claim, refusal) = Claim.Raise(actor, new(wording, null, false, null, null), found, clock.GetUtcNow());
                db.AddRange(claim is null ? [] : [claim]);
            }

            return claim is null || refusal is not null
                ? new(refusal, EntryKind.AnnotationsImported, new Subject(selected.ArticleId, null, selected.ArticleId))
                : new(null, EntryKind.AnnotationsImported, Subject.Of(claim, selected.ArticleId), claim.Id, note);
        }, cancel);

    private static List<ImportedPlace> Place(
        string text, string language, IReadOnlyList<ReadAnnotation> annotations, HashSet<TextRange> taken, CancellationToken cancel)
    {
        var placing = new AnnotationPlacing(text, language);
        List<ImportedPlace> places = [];
        foreach (var (number, annotation) in annotations.Index())
        {
            cancel.ThrowIfCancellationRequested();
            places.Add(One(number, annotation, annotation.BodyIn(language) ?? NeutralStart.Of(annotation.Quote).Wording, text, placing, taken));
        }

        return places;
    }

    private static ImportedPlace One(int number, ReadAnnotation annotation, string wording, string text, AnnotationPlacing placing, HashSet<TextRange> taken)
    {
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
