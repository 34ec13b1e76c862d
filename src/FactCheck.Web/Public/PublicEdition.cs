using FactCheck.Domain;
using Microsoft.AspNetCore.OutputCaching;

namespace FactCheck.Web;

/// <summary>
/// Counts what readers' pages show. A page is cached under the edition in which its making began, so one that was being made while something was
/// published is never shown afterwards; pages of earlier editions are thrown away.
/// </summary>
public sealed class PublicEdition : IHostedService, IDisposable
{
    /// <summary>The tag of all cached pages for readers.</summary>
    public const string Tag = "readers";

    private static readonly HashSet<EntryKind> s_seen =
        [EntryKind.CheckPublished, EntryKind.CheckChanged, EntryKind.CheckRetracted, EntryKind.ArticleAdded, EntryKind.ArticleEdited, EntryKind.ArticleRevised,
            EntryKind.ArticleShown, EntryKind.ArticleHidden, EntryKind.AppearanceConfirmed, EntryKind.AppearanceReselected, EntryKind.AppearanceGone,
            EntryKind.Redacted, EntryKind.PersonDeleted];

    private readonly IOutputCacheStore _store;
    private readonly ILogger<PublicEdition> _logger;
    private readonly IDisposable _bell;
    private long _number;

    /// <summary>Listens to the feed from now on.</summary>
    public PublicEdition(LiveFeed feed, IOutputCacheStore store, ILogger<PublicEdition> logger)
    {
        _store = store;
        _logger = logger;
        _bell = feed.Subscribe(Ring);
    }

    /// <summary>The edition of this moment.</summary>
    public string Number => Interlocked.Read(ref _number).ToString();

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public void Dispose() => _bell.Dispose();

    private void Ring(LiveChange change)
    {
        if (s_seen.Contains(change.Kind))
        {
            Interlocked.Increment(ref _number);
            _ = EvictAsync();
        }
    }

    private async Task EvictAsync()
    {
        try
        {
            await _store.EvictByTagAsync(Tag, CancellationToken.None);
        }
#pragma warning disable CA1031 // Nobody is shown an earlier edition; they only take room until they expire.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _logger.LogError(exception, "Cached pages could not be thrown away");
        }
    }
}
