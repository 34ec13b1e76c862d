using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>A published fact-check in a list.</summary>
public sealed record CheckSummary(
    string Slug, string Wording, string? Claimant, DateOnly? SaidOn, Rating Rating, string Summary, ChangeKind Kind, DateTimeOffset PublishedAt,
    IReadOnlyList<string> Languages, IReadOnlyList<Stance> Stances)
{
    /// <summary>Where it is read.</summary>
    public string Address => ReaderPaths.Check(Slug);

    /// <summary>The language of one of its texts; null for English.</summary>
    public string? LanguageOf(string text) => PieceLanguage.Of(text, Languages);

    /// <summary>How much evidence there is on each side, in words.</summary>
    public string Weighed => $"Evidence: {Number(Stance.Supports)} for the claim, {Number(Stance.Refutes)} against it, {Number(Stance.Context)} for background";

    private string Number(Stance stance) => Stances.Count(each => each == stance) is > 0 and var number ? $"{number}" : "none";

    internal static CheckSummary Of(PublishedCheck check) => new(
        check.Slug, check.Content.Wording, check.Content.Claimant, check.Content.SaidOn, check.Content.Rating, check.Content.Summary, check.Kind,
        check.PublishedAt, check.Content.Languages, [.. check.Content.Evidence.Select(piece => piece.Stance)]);
}

/// <summary>Who wrote a fact-check and who approved it.</summary>
public sealed record CheckPeople(string Authors, string Approver);

/// <summary>A page of the newest fact-checks; on the first one with the people of the one that leads.</summary>
public sealed record FrontView(IReadOnlyList<CheckSummary> Checks, int Page, int Count, CheckPeople? Lead)
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
        var lead = page == 1 && checks.Count > 0 ? await PeopleAsync(db, checks[0], cancel) : null;
        return new([.. checks.Select(CheckSummary.Of)], page, await standing.CountAsync(cancel), lead);
    }

    private static async Task<CheckPeople> PeopleAsync(NewsroomDb db, PublishedCheck check, CancellationToken cancel)
    {
        var names = await NameHistory.LoadAsync(db, [.. check.Content.Authors, check.Content.ApprovedBy], cancel);
        return new(names.Under(check.Content.Authors, check.PublishedAt), names.Under([check.Content.ApprovedBy], check.PublishedAt));
    }
}
