using System.Globalization;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>What stands in the fields about an article, as typed, so that nothing is lost when something is wrong with it.</summary>
public sealed record TypedDetails(
    string Title, string Publisher, string Author, string PublishedOn, string Address, string Language, bool OpenToReaders)
{
    /// <summary>Empty fields.</summary>
    public static TypedDetails Empty { get; } = new("", "", "", "", "", "", false);

    /// <summary>The fields of a form about an article that is here already: who is not asked whether readers may see it leaves that as it is.</summary>
    public static TypedDetails From(IFormCollection form, Article article) =>
        form.ContainsKey("OpenAsked") || form.ContainsKey("OpenToReaders") ? From(form) : From(form) with { OpenToReaders = article.OpenToReaders };

    /// <summary>The fields of a form.</summary>
    public static TypedDetails From(IFormCollection form)
    {
        List<string> said = [];
        return new(Field("Title"), Field("Publisher"), Field("Author"), Field("PublishedOn"), Field("Address"), Field("Language"), form["OpenToReaders"] == "true")
        {
            Said = said,
        };

        string Field(string name)
        {
            var (text, changes) = Storable.Of(form[name].ToString());
            said.AddRange(changes.Select(words => $"{name}: {words}"));
            return changes.Count == 0 ? text : Typed.Line(text) ?? "";
        }
    }

    /// <summary>The fields for details that are kept.</summary>
    public static TypedDetails Of(Article article) => new(
        article.Title, article.Publisher ?? "", article.Author ?? "", article.PublishedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
        article.Address ?? "", article.Language, article.OpenToReaders);

    /// <summary>What had to be changed in the fields so that they can be kept, in sentences.</summary>
    public IReadOnlyList<string> Said { get; private init; } = [];

    /// <summary>The details for Domain; a day that is none is left out, see <see cref="Problems"/>.</summary>
    public ArticleDetails Details => new(Title, Publisher, Author, Day, Address, Language, OpenToReaders);

    /// <summary>What to mend.</summary>
    public IEnumerable<Problem> Problems() =>
        [.. Details.Problems().OfType<Problem>(), .. Day is null && PublishedOn.Trim().Length > 0 ? [s_noDay] : Array.Empty<Problem>()];

    /// <summary>What to mend in the fields that are filled in: an empty one is not wrong before the article is kept.</summary>
    public IEnumerable<Problem> ProblemsSoFar() => Problems().Where(problem => problem.Field switch
    {
        nameof(Title) => Title.Trim().Length > 0,
        nameof(Language) => Language.Trim().Length > 0,
        _ => true,
    });

    private static readonly Problem s_noDay = new(nameof(PublishedOn), "This is no day. Give it as year-month-day, such as 2024-11-08.");

    private DateOnly? Day =>
        DateOnly.TryParseExact(PublishedOn.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
