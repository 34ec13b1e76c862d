using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>Which entries of a log are wanted; what is null is not asked for. Days are in UTC.</summary>
public sealed record LogFilter(
    LogKind Log = LogKind.Editorial, Guid? Person = null, string? Kind = null, Guid? Claim = null, Guid? Article = null,
    DateOnly? From = null, DateOnly? To = null)
{
    /// <summary>The entries that it lets through.</summary>
    /// <param name="entries">All entries.</param>
    /// <param name="carried">Entries that touch the claim beside those about it: revisions of its articles.</param>
    public IQueryable<LogPayload> Of(IQueryable<LogPayload> entries, IReadOnlyList<long> carried)
    {
        entries = entries.Where(row => row.Log == Log);
        entries = Person is { } person ? entries.Where(row => row.ActorId == person) : entries;
        entries = Kind is { Length: > 0 } kind ? entries.Where(row => row.Kind == kind) : entries;
        entries = Claim is { } claim ? entries.Where(row => row.ClaimId == claim || carried.Contains(row.Sequence)) : entries;
        entries = Article is { } article ? entries.Where(row => row.ArticleId == article) : entries;
        entries = From is { } from ? entries.Where(row => row.At >= Midnight(from)) : entries;
        return To is { } to && to < DateOnly.MaxValue ? entries.Where(row => row.At < Midnight(to.AddDays(1))) : entries;
    }

    /// <summary>The filter as the rest of an address, without a question mark.</summary>
    public string Address() => string.Join('&', new (string Name, string? Value)[]
    {
        ("log", Log == LogKind.Security ? "security" : null),
        ("person", Person?.ToString()),
        ("kind", Kind),
        ("claim", Claim?.ToString()),
        ("article", Article?.ToString()),
        ("from", From is null ? null : DayField.Text(From)),
        ("to", To is null ? null : DayField.Text(To)),
    }.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"));

    /// <summary>Reads a filter from an address; what cannot be read is not asked for.</summary>
    public static LogFilter Read(string? log, string? person, string? kind, string? claim, string? article, string? from, string? to) => new(
        log == "security" ? LogKind.Security : LogKind.Editorial, Id(person), kind, Id(claim), Id(article), DayField.Day(from ?? ""), DayField.Day(to ?? ""));

    private static Guid? Id(string? text) => Guid.TryParse(text, out var id) ? id : null;

    private static DateTimeOffset Midnight(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
