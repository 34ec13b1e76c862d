using FactCheck.Domain;
using FactCheck.Web;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Benchmarks;

/// <summary>An article made of the seed articles' paragraphs, with claims on overlapping and nested stretches of it.</summary>
internal sealed record LargeArticle(Guid Id, SignedIn By, IReadOnlyList<Guid> Claims, IReadOnlyList<string> Wordings)
{
    private const int LettersPerClaim = 110;

    public static async Task<LargeArticle> BringInAsync(IServiceProvider services, IReadOnlyList<SignedIn> people, int claims)
    {
        var text = Text(claims * LettersPerClaim);
        var (article, revision) = await AddAsync(services, people[0], $"An article with {claims} claims", text);
        var desk = services.GetRequiredService<ClaimDesk>();
        List<Guid> ids = [];
        List<string> wordings = [];
        for (var index = 0; index < claims; index++)
        {
            // Every third begins inside the one before, every seventh is long enough to hold its neighbours or to reach the next paragraph.
            var start = Math.Min((index * LettersPerClaim) - (index % 3 == 1 ? 60 : 0), text.Length - 300);
            var length = index % 7 == 0 ? 280 : 50 + (index * 37 % 90);
            var wording = text.Substring(start, length).ReplaceLineEndings(" ").Trim();
            var outcome = await desk.RaiseAsync(people[index % people.Count], new(
                new(wording, null, true, null, null), new(article, revision, start, start + length)));
            ids.Add(outcome.Id ?? throw new InvalidOperationException(outcome.Refusal?.Message));
            wordings.Add(wording);
        }

        await RateAsync(services, people[0], ids);
        return new(article, people[0], ids, wordings);
    }

    private static async Task<(Guid Article, Guid Revision)> AddAsync(IServiceProvider services, SignedIn by, string title, string text)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<NewsroomDb>>().BeginAsync();
        var (article, revision, refusal) = Article.BringIn(
            new Actor(by, Role.Editor), new(title, null, null, null, null, "en", true), new(text, "pasted", TextBlocks.FromPlainText(text)), TimeProvider.System.GetUtcNow());
        if (article is null || revision is null)
        {
            throw new InvalidOperationException(refusal?.Message);
        }

        db.AddRange(article, revision);
        await db.CommitAsync(by, EntryKind.ArticleAdded, Subject.Of(article));
        return (article.Id, revision.Id);
    }

    // Every fourth claim has a verdict, so that marks and notes show ratings too.
    private static async Task RateAsync(IServiceProvider services, SignedIn by, List<Guid> ids)
    {
        var ratings = Enum.GetValues<Rating>();
        foreach (var (index, id) in ids.Index().Where(pair => pair.Index % 4 == 0))
        {
            await services.GetRequiredService<VerdictDesk>().ProposeAsync(by, new(id, new(ratings[index / 4 % ratings.Length], "A summary.", "A justification."), 0));
        }
    }

    private static string Text(int letters)
    {
        var paragraphs = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "seeds", "articles"), "*.txt").Order()
            .SelectMany(File.ReadAllLines).Select(line => line.Trim()).Where(line => line.Length > 40).ToList();
        var text = "";
        for (var index = 0; text.Length < letters + 400; index++)
        {
            text += paragraphs[index % paragraphs.Count] + "\n";
        }

        return text;
    }
}
