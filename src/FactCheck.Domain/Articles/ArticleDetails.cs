using System.Text.RegularExpressions;

namespace FactCheck.Domain;

/// <summary>What is known about an article beside its text, as typed.</summary>
public sealed record ArticleDetails(
    string Title, string? Publisher, string? Author, DateOnly? PublishedOn, string? Address, string Language, bool OpenToReaders)
{
    private static readonly Regex s_languageTag =
        new("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary>What to mend before the details can be kept.</summary>
    public IEnumerable<Problem?> Problems()
    {
        yield return Problem.In("Title", Typed.Problem(Title, "The title", Limits.Title, required: true));
        yield return Problem.In("Publisher", Typed.Problem(Publisher, "The publisher", Limits.Name));
        yield return Problem.In("Author", Typed.Problem(Author, "The author", Limits.Name));
        yield return Problem.In("Address", string.IsNullOrWhiteSpace(Address) ? null : WebAddress.Problem(Address));
        yield return Problem.In("Language", s_languageTag.IsMatch(Typed.Line(Language) ?? "")
            ? null
            : "Give the language as a short tag, such as en, uk or ar.");
    }
}
