using System.Net;
using FactCheck.Domain;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>
/// Every column that a readers' page reads is named here with what makes it safe to read. A page that reads one more fails by the column's name: freeze it
/// with the published version or the edition, or see to it that only an editor's act with its entry changes it.
/// </summary>
public sealed class LiveColumnsTests
{
    // Frozen: written once by an editor's act, or never changed at all. Only two people who remove words change these.
    private const string Frozen = """
        PublishedCheck.Id PublishedCheck.ClaimId PublishedCheck.Number PublishedCheck.Slug PublishedCheck.Kind PublishedCheck.ChangeNote
        PublishedCheck.Content PublishedCheck.PublishedAt PublishedCheck.PublishedBy PublishedCheck.Version PublishedCheck.*
        CheckedArticle.* CheckFile.* ArticleEdition.*
        ArticleEdition.Id ArticleEdition.ArticleId ArticleEdition.Number ArticleEdition.Title ArticleEdition.Publisher ArticleEdition.Author
        ArticleEdition.PublishedOn ArticleEdition.Address ArticleEdition.Language ArticleEdition.RevisionId ArticleEdition.ShownAt ArticleEdition.Version
        ShownPlace.Id ShownPlace.ArticleId ShownPlace.ClaimId ShownPlace.CheckedRevisionId ShownPlace.CheckedStart ShownPlace.CheckedEnd ShownPlace.Number
        ShownPlace.RevisionId ShownPlace.Quote ShownPlace.Prefix ShownPlace.Suffix ShownPlace.Start ShownPlace.End ShownPlace.State ShownPlace.Answer
        ShownPlace.AnsweredAt ShownPlace.Since ShownPlace.Version
        Revision.Id Revision.ArticleId Revision.Number Revision.Text Revision.Sha256 Revision.Source Revision.Blocks Revision.CapturedAt
        Revision.CapturedBy Revision.Version
        Article.Id Article.Slug Article.CreatedAt
        """;

    // Changed only by an editor's act (opening and hiding an article; what is kept for readers' search), or by two people (removed words).
    private const string ByEditors = """
        Article.OpenToReaders PublicSearch.*
        Redaction.Id Redaction.Words Redaction.FileSha256 Redaction.Ground Redaction.Reason Redaction.State Redaction.AskedBy Redaction.AskedAt
        Redaction.EndedBy Redaction.EndedAt Redaction.Trace Redaction.Version
        """;

    // The log, which can only grow, and names as they were on the day of publication: today's name is read to be compared with the log's.
    private const string Record = """
        AspNetUsers.Id AspNetUsers.DisplayName
        LogPayload.Log LogPayload.Kind LogPayload.ItemId LogPayload.Payload LogPayload.Sequence LogPayload.At
        """;

    [Fact]
    public async Task A_readers_page_reads_nothing_that_is_not_named_here()
    {
        await using var site = await PublishedSite.OpenAsync();
        var (article, revision) = await site.BringInAsync("Putin congratulates Trump", open: true);
        var (id, slug) = await site.PublishOneAsync((article, revision));
        await site.AttachAsync(id, new(Stance.Context, EvidenceKind.Passage, "A passage", null, null, null, null, null, new(article.Id, revision.Id, 0, 13)));
        await site.PublishAsync(id, new(Rating.True, "It did.", "See [E1]."), ChangeKind.Correction, "The rating.");
        site.Site.Reads.IsOn = true;
        using var reader = site.Reader();
        reader.DefaultRequestHeaders.Add("Cookie", "factcheck=nobody");
        foreach (var address in new[]
                 {
                     "/", "/articles", $"/articles/{article.Slug}", $"/articles/{article.Slug}/annotations.jsonld", $"/fact-checks/{slug}",
                     $"/fact-checks/{slug}/versions/1", "/search?q=24", "/how-we-check", "/feed.xml", "/sitemap.xml", "/robots.txt",
                     "/sitemaps/pages", "/sitemaps/fact-checks/1", "/sitemaps/articles/1",
                 })
        {
            Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(new Uri(address, UriKind.Relative))).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(new Uri($"/files/{PublishedSite.FileHash}", UriKind.Relative))).StatusCode);
        site.Site.Reads.IsOn = false;
        var named = $"{Frozen} {ByEditors} {Record}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        var unnamed = site.Site.Reads.Columns.Where(column => !named.Contains(column) && !s_ownWork.Contains(column.Split('.')[0]))
            .Order(StringComparer.Ordinal);
        Assert.Equal([], unnamed);
        Assert.Contains("ArticleEdition.Title", site.Site.Reads.Columns);
        Assert.Contains("PublishedCheck.Content", site.Site.Reads.Columns);
    }

    // What the app reads in the background while pages are made: the signing of the log.
    private static readonly HashSet<string> s_ownWork = ["LogHead", "LogEntry", "LogTile", "LogCheckpoint", "LogCosignature", "Epoch", "WitnessedLog"];
}
