using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>Evidence files for the newsroom: downloaded, never rendered.</summary>
public static class EvidenceFileSetup
{
    /// <summary>The address of a piece of evidence's file at the desk.</summary>
    public static string AddressOf(Evidence piece) => $"/desk/evidence/{piece.Id}/file";

    /// <summary>Maps the download.</summary>
    public static void MapEvidenceFiles(this IEndpointRouteBuilder app) =>
        app.MapGet("/desk/evidence/{id:guid}/file", DownloadAsync).RequireAuthorization(Policies.Newsroom);

    private static async Task<IResult> DownloadAsync(
        Guid id, IDbContextFactory<NewsroomDb> factory, StoredFiles files, HttpResponse response, CancellationToken cancel)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        var piece = await db.Evidence.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancel);
        if (piece?.File is not { } file || files.Open(file.Sha256) is not { } stream)
        {
            return Results.NotFound();
        }

        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        response.Headers.CacheControl = "private, no-store";
        return Results.Stream(stream, file.MediaType, file.Name);
    }
}
