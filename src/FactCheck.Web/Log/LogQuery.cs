using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>Reads the logs for people: pages of a log, the history of a claim.</summary>
public sealed class LogQuery(IDbContextFactory<NewsroomDb> factory, PeopleNames people)
{
    /// <summary>Entries on a page.</summary>
    public const int PageSize = 50;

    /// <summary>One page of the entries that a filter lets through.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="from">The number to go on from, as the page before gave it; null for the first page.</param>
    /// <param name="oldestFirst">The order.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<LogPageOfEntries> PageAsync(LogFilter filter, long? from = null, bool oldestFirst = false, CancellationToken cancel = default)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        var carried = filter is { Claim: { } claim, Log: LogKind.Editorial } ? await CarriedAsync(db, claim, cancel) : [];
        var wanted = filter.Of(db.LogPayloads.AsNoTracking(), carried);
        var total = await wanted.CountAsync(cancel);
        var page = oldestFirst
            ? wanted.Where(row => from == null || row.Sequence >= from).OrderBy(row => row.Sequence)
            : wanted.Where(row => from == null || row.Sequence <= from).OrderByDescending(row => row.Sequence);
        var rows = await page.Take(PageSize + 1).ToListAsync(cancel);
        return new(
            await InWordsAsync(db, rows.Take(PageSize), filter.Claim, cancel), total, rows.Count > PageSize ? rows[^1].Sequence : null);
    }

    /// <summary>A claim's wording and an article in which it stands; null when there is no such claim.</summary>
    public async Task<ClaimTitle?> ClaimTitleAsync(Guid claim, CancellationToken cancel = default)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        return await db.Claims.AsNoTracking().Where(row => row.Id == claim)
            .Select(row => new ClaimTitle(row.Wording, row.Appearances.OrderBy(each => each.RemovedAt != null).Select(each => each.ArticleId).FirstOrDefault()))
            .SingleOrDefaultAsync(cancel);
    }

    // Revisions that carried a place of the claim over. The id stands in the entry's content; one that was erased tells nothing any more.
    private static Task<List<long>> CarriedAsync(NewsroomDb db, Guid claim, CancellationToken cancel)
    {
        var id = claim.ToString();
        return db.LogPayloads.AsNoTracking()
            .Where(row => db.Appearances.Any(place => place.ClaimId == claim && place.ArticleId == row.ArticleId)
                && row.Log == LogKind.Editorial && row.Kind == EntryKind.ArticleRevised.Name && row.Payload!.Contains(id))
            .Select(row => row.Sequence).ToListAsync(cancel);
    }

    private async Task<IReadOnlyList<LoggedEntry>> InWordsAsync(NewsroomDb db, IEnumerable<LogPayload> rows, Guid? claim, CancellationToken cancel)
    {
        var entries = rows.ToList();
        var names = await people.AllAsync(cancel);
        var claims = entries.Select(row => row.ClaimId).OfType<Guid>().Distinct().ToList();
        var articles = entries.Select(row => row.ArticleId).OfType<Guid>().Distinct().ToList();
        var wordings = await db.Claims.AsNoTracking().Where(row => claims.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Wording, cancel);
        var titles = await db.Articles.AsNoTracking().Where(row => articles.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Title, cancel);
        var words = new FieldWords(names, titles);
        var erasures = entries.Any(row => row.Payload is null) ? await Erasures.LoadAsync(db, cancel) : null;
        return [.. entries.Select(row => InWords(row, names, About(row, wordings, titles), words, claim) with { ErasedBy = row.Payload is null ? erasures?.Of(row) : null })];
    }

    private static LoggedEntry InWords(LogPayload row, IReadOnlyDictionary<Guid, PersonName> names, EntryAbout? about, FieldWords words, Guid? claim)
    {
        var content = row.Payload is { } text ? CanonicalJson.Read(text)!.AsObject() : null;
        var kind = EntryKind.Named(row.Kind);
        return new(
            row.Log, row.Sequence, row.At,
            names.GetValueOrDefault(row.ActorId) ?? PersonName.Unknown(row.ActorId),
            (kind?.Words ?? row.Kind) + (content is null ? "" : RevisionContent.Told(kind, content, claim) + EntryContent.Repeated(content)), about,
            content is null ? null : EntryContent.Reason(content),
            kind == EntryKind.Refused,
            content is null ? [] : kind is { Erases: true } ? [EntryContent.Removed(content)] : RevisionContent.Changes(kind, content, words, claim) ?? EntryContent.Changes(content, words),
            content is null);
    }

    private static EntryAbout? About(LogPayload row, Dictionary<Guid, string> wordings, Dictionary<Guid, string> titles) => row switch
    {
        { ClaimId: { } claim } when wordings.TryGetValue(claim, out var wording) => new($"“{wording}”", $"/desk/claims/{claim}/history"),
        { ArticleId: { } article } when titles.TryGetValue(article, out var title) => new(title, $"/desk/articles/{article}"),
        _ => null,
    };
}

/// <summary>A claim's wording and an article in which it stands.</summary>
public sealed record ClaimTitle(string Wording, Guid ArticleId);
