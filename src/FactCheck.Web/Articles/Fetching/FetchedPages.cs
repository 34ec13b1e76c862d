using System.Security.Cryptography;

namespace FactCheck.Web;

/// <summary>A page that was fetched, kept until somebody accepts it.</summary>
/// <param name="Ticket">Names it in the form of the person who had it fetched.</param>
/// <param name="By">Who had it fetched, in which sign-in.</param>
/// <param name="ArticleId">For which article.</param>
/// <param name="Address">Where it stood in the end.</param>
/// <param name="Sha256">SHA-256 of the body as it came, lower-case hex.</param>
/// <param name="Received">What its reader made of it.</param>
/// <param name="At">When it was fetched, UTC.</param>
public sealed record KeptPage(Guid Ticket, SignedIn By, Guid ArticleId, string Address, string Sha256, ReceivedText Received, DateTimeOffset At);

/// <summary>
/// Pages that were fetched and not accepted yet. They never go through a browser: only what stands here may be recorded as fetched. In memory, for a day at
/// most; where the room is used up the oldest goes, and its form says that it has to be fetched again.
/// </summary>
public sealed class FetchedPages(TimeProvider clock)
{
    /// <summary>The most letters of all pages together.</summary>
    public const int MostLetters = 16 * 1024 * 1024;

    /// <summary>How long a page is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private const int MostPages = 100;

    private readonly LinkedList<KeptPage> _pages = [];

    /// <summary>Keeps a page.</summary>
    public KeptPage Keep(SignedIn by, Guid articleId, string address, string sha256, ReadText read)
    {
        var page = new KeptPage(new Guid(RandomNumberGenerator.GetBytes(16)), by, articleId, address, sha256, new("", address, read), clock.GetUtcNow());
        lock (_pages)
        {
            _pages.AddLast(page);
            while (_pages.Count > MostPages || _pages.First!.Value.At <= clock.GetUtcNow() - Kept
                || _pages.Sum(each => (long)each.Received.Read.Text.Length) > MostLetters)
            {
                _pages.RemoveFirst();
            }
        }

        return page;
    }

    /// <summary>The page of a ticket, in the sign-in that had it fetched and for that article only.</summary>
    public KeptPage? Find(Guid ticket, SignedIn by, Guid articleId)
    {
        lock (_pages)
        {
            return _pages.FirstOrDefault(page => (page.Ticket, page.By, page.ArticleId) == (ticket, by, articleId)
                && page.At > clock.GetUtcNow() - Kept);
        }
    }
}
