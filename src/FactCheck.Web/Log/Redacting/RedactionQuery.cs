using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>One kind of place where words stand, and how often.</summary>
/// <param name="Words">What it is, such as “Claims”.</param>
/// <param name="Count">How many of it.</param>
/// <param name="Titles">Some of them, to open.</param>
public sealed record RedactionPlace(string Words, int Count, IReadOnlyList<EntryAbout> Titles);

/// <summary>A request as the page shows it.</summary>
/// <param name="Request">The request.</param>
/// <param name="AskedBy">Who asked.</param>
/// <param name="EndedBy">Who ended it.</param>
/// <param name="Places">Where the words stand; empty once it has ended.</param>
public sealed record RedactionView(Redaction Request, PersonName AskedBy, PersonName? EndedBy, IReadOnlyList<RedactionPlace> Places);

/// <summary>Reads requests to remove words, open ones first, each with where its words stand at this moment.</summary>
public sealed class RedactionQuery(IDbContextFactory<NewsroomDb> factory, DataFolder folder, PeopleNames people)
{
    private const int Named = 20;

    /// <summary>All requests.</summary>
    public async Task<IReadOnlyList<RedactionView>> AllAsync(CancellationToken cancel = default)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        var names = await people.AllAsync(cancel);
        List<RedactionView> views = [];
        foreach (var request in await db.Redactions.AsNoTracking().OrderBy(row => row.State != RedactionState.Asked).ThenByDescending(row => row.AskedAt).ToListAsync(cancel))
        {
            views.Add(new(
                request, Name(request.AskedBy), request.EndedBy is { } by ? Name(by) : null,
                request.State == RedactionState.Asked ? await PlacesAsync(db, request, cancel) : []));
        }

        return views;

        PersonName Name(Guid id) => names.GetValueOrDefault(id) ?? PersonName.Unknown(id);
    }

    private async Task<IReadOnlyList<RedactionPlace>> PlacesAsync(NewsroomDb db, Redaction request, CancellationToken cancel)
    {
        var find = await RedactionFind.LookAsync(db, folder, request, cancel);
        return [.. find.Rows.GroupBy(row => row.Name).Select(group => new RedactionPlace(
                AuditedThing.Named(group.Key).Many, group.Count(), [.. group.Select(row => Title(row.Row)).OfType<EntryAbout>().Take(Named)]))
            .Concat(find.Entries.Entries.Select(log => new RedactionPlace($"Entries of the {(log.Key == LogKind.Editorial ? "newsroom’s" : "security")} log", log.Value.Count, [])))
            .Append(new("Evidence files", find.Files.Count, [.. find.Files.Select(file => new EntryAbout(file, $"/files/{file}"))]))
            .Append(new("Mails kept as files", find.Mails.Count, []))
            .Where(place => place.Count > 0)];
    }

    private static EntryAbout? Title(object row) => row switch
    {
        Claim claim => new(claim.Wording, $"/desk/claims/{claim.Id}/history"),
        Article article => new(article.Title, $"/desk/articles/{article.Id}"),
        Revision revision => new($"Text of {revision.CapturedAt.ToString("d MMMM yyyy", TimeWords.English)}", $"/desk/articles/{revision.ArticleId}"),
        PublishedCheck check => new($"{check.Content.Wording} (version {check.Number})", ReaderPaths.Version(check.Slug, check.Number)),
        Person person => new(person.DisplayName, "/account/people"),
        _ => null,
    };
}
