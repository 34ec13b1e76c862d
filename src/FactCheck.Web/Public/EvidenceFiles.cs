using System.Text.Json;
using System.Text.RegularExpressions;
using FactCheck.Domain;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>
/// Evidence files, downloaded and never rendered. Readers get those that stand in a published version, the newsroom gets all. A file that somebody
/// may not have answers as one that does not exist.
/// </summary>
public static partial class EvidenceFiles
{
    private sealed record NamedFile(string Name, string MediaType);

    /// <summary>Answers a download.</summary>
    public static async Task<IResult> GetAsync(
        HttpContext http, IDbContextFactory<NewsroomDb> factory, IAuthorizationService authorization, StoredFiles files, string sha256,
        CancellationToken cancel)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        var found = await db.Database.SqlQuery<NamedFile>($"SELECT Name, MediaType FROM CheckFile WHERE Sha256 = {sha256}").ToListAsync(cancel);
        var published = found.SingleOrDefault();
        var file = published ?? (await IsNewsroomAsync(http, authorization) ? await UnpublishedAsync(db, sha256, cancel) : null);
        if (file is null || files.Open(sha256) is not { } content)
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        http.Response.Headers.CacheControl = published is null ? "private, no-store" : "public, max-age=3600";
        var at = new DateTimeOffset(File.GetLastWriteTimeUtc(content.Name));
        return TypedResults.Stream(content, file.MediaType, SafeName(file.Name), at, new($"\"{sha256}\""), enableRangeProcessing: true);
    }

    /// <summary>A name that is nothing but a name: no folders, no control or direction characters.</summary>
    public static string SafeName(string name)
    {
        var clean = Unsafe().Replace(name, "_").Trim(' ', '.');
        return clean.Length == 0 ? "evidence" : clean;
    }

    private static async Task<bool> IsNewsroomAsync(HttpContext http, IAuthorizationService authorization) =>
        (await authorization.AuthorizeAsync(http.User, Policies.Newsroom)).Succeeded;

    private static async Task<NamedFile?> UnpublishedAsync(NewsroomDb db, string sha256, CancellationToken cancel)
    {
        var found = await db.Database.SqlQuery<string>(
            $"SELECT File AS Value FROM Evidence WHERE json_extract(File, '$.sha256') = {sha256} LIMIT 1").ToListAsync(cancel);
        return found.Select(json => JsonSerializer.Deserialize<FileRef>(json, StoredJson.Options)!)
            .Select(file => new NamedFile(file.Name, file.MediaType)).FirstOrDefault();
    }

    [GeneratedRegex(@"[\p{C}/\\:*?""<>|]", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Unsafe();
}
