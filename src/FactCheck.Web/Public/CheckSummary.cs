using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>A published fact-check in a list.</summary>
public sealed record CheckSummary(
    string Slug, string Wording, string? Claimant, DateOnly? SaidOn, Rating Rating, string Summary, ChangeKind Kind, DateTimeOffset PublishedAt,
    IReadOnlyList<string> Languages)
{
    /// <summary>Where it is read.</summary>
    public string Address => ReaderPaths.Check(Slug);

    /// <summary>The language of one of its texts; null for English.</summary>
    public string? LanguageOf(string text) => PieceLanguage.Of(text, Languages);

    internal static CheckSummary Of(PublishedCheck check) => new(
        check.Slug, check.Content.Wording, check.Content.Claimant, check.Content.SaidOn, check.Content.Rating, check.Content.Summary, check.Kind,
        check.PublishedAt, check.Content.Languages);
}

/// <summary>A page of the newest fact-checks.</summary>
public sealed record FrontView(IReadOnlyList<CheckSummary> Checks, int Page, int Count)
{
    /// <summary>How many stand on a page.</summary>
    public const int PageSize = 16;

    /// <summary>The last page.</summary>
    public int Pages => Math.Max(1, (Count + PageSize - 1) / PageSize);

    internal static async Task<FrontView> LoadAsync(NewsroomDb db, int page, CancellationToken cancel)
    {
        var standing = db.NewestChecks().Where(check => check.Kind != ChangeKind.Retraction);
        var checks = await standing.OrderByDescending(check => check.PublishedAt).ThenByDescending(check => check.Id)
            .Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        return new([.. checks.Select(CheckSummary.Of)], page, await standing.CountAsync(cancel));
    }
}
