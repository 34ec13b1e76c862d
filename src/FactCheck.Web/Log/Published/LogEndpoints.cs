using System.Globalization;
using System.Text;
using FactCheck.Domain;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace FactCheck.Web;

/// <summary>
/// The logs as anybody may fetch them (C2SP tlog-tiles, tlog-checkpoint, tlog-proof): reading only, never beyond the signed head. The security
/// log gives its checkpoint and key, not its entries.
/// </summary>
internal static class LogEndpoints
{
    private const string Text = "text/plain; charset=utf-8";
    private const string EverySite = "Log";
    private const string ForEver = "public, max-age=31536000, immutable";

    /// <summary>How long an answer about the newest head may be kept.</summary>
    public const string Seconds = "public, max-age=2";

    /// <summary>Tiles and bundles; nothing else that is the same for all readers is of this type.</summary>
    public const string Octets = "application/octet-stream";

    public static void MapPublishedLog(this IEndpointRouteBuilder routes)
    {
        foreach (var kind in Enum.GetValues<LogKind>())
        {
            var log = routes.MapGroup($"/log/{kind.Key()}").OpenToEverySite().WithMetadata(new ForReaders());
            log.MapGet("/checkpoint", (HttpContext http, SignedLogs logs) => CheckpointText(http, logs, kind));
            log.MapGet("/vkey", (HttpContext http, LogKeys keys) => Keys(http, keys, kind));
        }

        var open = routes.MapGroup("/log/editorial").OpenToEverySite();
        open.MapGet("/tile/{level}/{**index}", TileAsync).WithMetadata(new ForReaders(IsCompressed: false));
        open.MapGet($"/tile/{Tile.Entries}/{{**index}}", BundleAsync).WithMetadata(new ForReaders());
        open.MapGet("/proof/{index:long}", ProofAsync).WithMetadata(new ForReaders());
        open.MapGet("/consistency", ConsistencyAsync).WithMetadata(new ForReaders());
        routes.MapGroup("").OpenToEverySite().MapGet(RecordFile.Path("{slug}"), RecordFile.GetAsync).WithMetadata(new ForReaders(), OneAddress.Named.Check);
    }

    /// <summary>
    /// What is public to everybody is public to other sites' scripts too: a verifier may run in a page of somebody else's, and ask with conditions.
    /// </summary>
    public static RouteGroupBuilder OpenToEverySite(this RouteGroupBuilder log) =>
        log.AllowAnonymous().AnswersHead().RequireRateLimiting(RateLimits.Log).RequireCors(EverySite).HasOneAddress();

    /// <summary>The rule for other sites' scripts.</summary>
    public static void Open(CorsOptions cors) => cors.AddPolicy(EverySite, policy => policy
        .AllowAnyOrigin().WithMethods(HttpMethods.Get, HttpMethods.Head).AllowAnyHeader()
        .WithExposedHeaders(HeaderNames.ETag, HeaderNames.RetryAfter).SetPreflightMaxAge(TimeSpan.FromDays(1)));

    /// <summary>An answer that may be kept for a while and read from pages of other sites.</summary>
    public static ContentHttpResult Answer(HttpContext http, string text, string caching, string type = Text)
    {
        http.Response.Headers.CacheControl = caching;
        SayOpen(http);
        return TypedResults.Text(text, type, Encoding.UTF8);
    }

    private static Results<ContentHttpResult, NotFound> CheckpointText(HttpContext http, SignedLogs logs, LogKind log) =>
        logs.Of(log).Head is { } head ? Answer(http, head.Note.ToString(), Seconds) : TypedResults.NotFound();

    private static ContentHttpResult Keys(HttpContext http, LogKeys keys, LogKind log) =>
        Answer(http, string.Concat(keys.Of(log).Select(signer => signer.Key + "\n")), "public, max-age=60");

    private static async Task<Results<FileContentHttpResult, NotFound>> TileAsync(
        HttpContext http, SignedLogs logs, IDbContextFactory<NewsroomDb> factory, string level, string? index, CancellationToken cancel)
    {
        if (Tile.Read($"{level}/{index}") is not { } tile || logs.Of(LogKind.Editorial).Head is not { } head || !IsIn(tile, head.Checkpoint.Size))
        {
            return TypedResults.NotFound();
        }

        await using var db = await factory.CreateDbContextAsync(cancel);
        var bytes = tile.Level is { } treeLevel
            ? new StoredTiles(db, LogKind.Editorial).Hashes(treeLevel, tile.Index)[..(tile.Width * TreeHash.Bytes)].ToArray()
            : EntryBundle.Write(await LeavesAsync(db, tile, cancel));
        http.Response.Headers.CacheControl = ForEver;
        SayOpen(http);
        return TypedResults.Bytes(bytes, Octets);
    }

    private static Task<Results<FileContentHttpResult, NotFound>> BundleAsync(
        HttpContext http, SignedLogs logs, IDbContextFactory<NewsroomDb> factory, string? index, CancellationToken cancel) =>
        TileAsync(http, logs, factory, Tile.Entries, index, cancel);

    private static bool IsIn(Tile tile, long size)
    {
        var (full, partial) = Tile.In(tile.Level ?? 0, size);
        return tile.Index < full || (tile.Index == full && tile.Width <= partial);
    }

    private static Task<List<string>> LeavesAsync(NewsroomDb db, Tile tile, CancellationToken cancel)
    {
        var first = tile.Index * Tile.FullWidth;
        var end = first + tile.Width;
        return db.LogEntries.AsNoTracking().Where(row => row.Log == LogKind.Editorial && row.Sequence >= first && row.Sequence < end)
            .OrderBy(row => row.Sequence).Select(row => row.Leaf).ToListAsync(cancel);
    }

    private static async Task<Results<ContentHttpResult, NotFound>> ProofAsync(HttpContext http, EntryProofs proofs, long index, CancellationToken cancel)
    {
        if (await proofs.OfAsync(index, cancel) is not { } proof)
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"attachment; filename=\"entry-{index}.tlog-proof\"");
        return Answer(http, proof.ToString(), Seconds);
    }

    private static async Task<Results<ContentHttpResult, NotFound>> ConsistencyAsync(
        HttpContext http, SignedLogs logs, IDbContextFactory<NewsroomDb> factory, long? from, long? to, CancellationToken cancel)
    {
        if (logs.Of(LogKind.Editorial).Head is not { } head)
        {
            return TypedResults.NotFound();
        }

        var end = to ?? head.Checkpoint.Size;
        if (from is not >= 0 || end < from || end > head.Checkpoint.Size)
        {
            return TypedResults.Text(
                $"Ask for from and to with 0 <= from <= to <= {head.Checkpoint.Size}.\n", Text, Encoding.UTF8, StatusCodes.Status400BadRequest);
        }

        await using var db = await factory.CreateDbContextAsync(cancel);
        var hashes = TreeProofs.Consistency(from.Value, end, new StoredTiles(db, LogKind.Editorial).Nodes());
        return Answer(http, string.Concat(hashes.Select(hash => hash + "\n")), ForEver);
    }

    // Said to everybody, also to those who name no origin: caches keep one answer for all.
    private static void SayOpen(HttpContext http) => http.Response.Headers.AccessControlAllowOrigin = "*";
}
