using System.Collections.Immutable;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>One article's board, brought up to date by one catch-up at a time.</summary>
#pragma warning disable CA1001 // A SemaphoreSlim whose wait handle nobody asks for holds nothing to dispose.
internal sealed class OpenBoard(Guid articleId, IDbContextFactory<NewsroomDb> factory)
#pragma warning restore CA1001
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Listeners<ArticleBoard> _listeners = new();
    private IReadOnlyList<Block> _blocks = [];
    private ArticleBoard? _board;

    public bool IsWatched => !_listeners.All.IsEmpty;

    public IDisposable Subscribe(Action<ArticleBoard> listener) => _listeners.Add(listener);

    public async Task<ArticleBoard?> CatchUpAsync(CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            var before = _board;
            await using var db = await factory.CreateDbContextAsync(cancel);
            // Otherwise each of the queries opens the connection, and sets SQLite's settings, anew.
            await db.Database.OpenConnectionAsync(cancel);
            _board = before is null ? await LoadAsync(db, cancel) : await RefreshAsync(db, before, cancel);
            if (before is not null && _board is { } board && (!ReferenceEquals(before.Claims, board.Claims) || before.Article != board.Article || before.Decisions != board.Decisions))
            {
                _listeners.Tell(board);
            }

            return _board;
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<ArticleBoard?> LoadAsync(NewsroomDb db, CancellationToken cancel)
    {
        var sequence = (await db.LogHeads.AsNoTracking().SingleAsync(head => head.Log == LogKind.Editorial, cancel)).Size - 1;
        var article = await db.Articles.AsNoTracking().WithShown().SingleOrDefaultAsync(row => row.Id == articleId, cancel);
        if (article is null)
        {
            return null;
        }

        var revision = await db.Revisions.AsNoTracking().SingleAsync(row => row.Id == article.RevisionId, cancel);
        var claims = (await BoardQuery.ClaimsAsync(db, articleId, revision.Id, null, cancel)).ToImmutableDictionary(claim => claim.Id);
        _blocks = revision.Blocks;
        return new(
            new(article.Id, article.Version, article.Slug,
                new(article.Title, article.Publisher, article.Author, article.PublishedOn, article.Address, article.Language, article.OpenToReaders),
                revision.Id, revision.Number, revision.Sha256, revision.CapturedAt,
                !await db.ToReaders().AnyAsync(row => row.Id == articleId, cancel) ? ReadersSee.Nothing
                    : article.IsShownAsItStands ? ReadersSee.AsItStands : ReadersSee.Earlier),
            revision.Text, BoardBuilder.Blocks(revision.Text, _blocks, claims, [], ImmutableHashSet<Guid>.Empty), claims, sequence, []);
    }

    private async Task<ArticleBoard?> RefreshAsync(NewsroomDb db, ArticleBoard before, CancellationToken cancel)
    {
        var (news, article, decisions, newest) = await BoardQuery.NewsAsync(db, articleId, before.Sequence, cancel);
        if (article)
        {
            return await LoadAsync(db, cancel);
        }

        var touched = news.Select(item => item.ClaimId).Distinct().ToList();
        var changed = touched.Count == 0 ? [] : await BoardQuery.ClaimsAsync(db, articleId, before.Article.RevisionId, touched, cancel);
        if (changed.Count == 0)
        {
            return newest == before.Sequence ? before : before with { Sequence = newest, News = [], Decisions = before.Decisions + decisions };
        }

        var claims = before.Claims.SetItems(changed.Select(claim => KeyValuePair.Create(claim.Id, claim)));
        return before with
        {
            Claims = claims,
            Blocks = BoardBuilder.Blocks(before.Text, _blocks, claims, before.Blocks, changed.Select(claim => claim.Id).ToHashSet()),
            Sequence = newest,
            Decisions = before.Decisions + decisions,
            News = [.. news.Where(item => claims.ContainsKey(item.ClaimId))],
        };
    }
}
