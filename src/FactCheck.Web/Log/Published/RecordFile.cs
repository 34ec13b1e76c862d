using System.Text.Json.Nodes;
using FactCheck.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>
/// The record of one fact-check as a file: the entries of its claim up to the newest publication, each with its proof under one signed head, and
/// opened where everything in it was published. The reader's browser checks it; so can anybody else.
/// </summary>
internal static class RecordFile
{
    /// <summary>The form of the file.</summary>
    public const string Format = "factcheck/record/v1";

    /// <summary>Where the record of a fact-check is found: the path with the name, as it stands in an address, put in.</summary>
    public static string Path(string slug) => $"/fact-checks/{slug}/record.json";

    /// <summary>Answers with the record; not found while no signed head covers the newest publication.</summary>
    public static async Task<Results<ContentHttpResult, NotFound>> GetAsync(
        HttpContext http, IDbContextFactory<NewsroomDb> factory, SignedLogs logs, LogKeys keys, EntryProofs proofs, string slug, CancellationToken cancel)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        await db.Database.OpenConnectionAsync(cancel);
        var claimId = await db.PublishedChecks.Where(check => check.Slug == slug).Select(check => (Guid?)check.ClaimId).FirstOrDefaultAsync(cancel);
        if (claimId is null || logs.Of(LogKind.Editorial).Head is not { } head
            || (await db.PublicationsAsync(claimId.Value, cancel))[^1] >= head.Checkpoint.Size)
        {
            return TypedResults.NotFound();
        }

        var entries = await proofs.OfClaimAsync(db, claimId.Value, head, cancel);
        return LogEndpoints.Answer(http, CanonicalJson.Write(Of(head, keys.Of(LogKind.Editorial), entries)), LogEndpoints.Seconds, "application/json; charset=utf-8");
    }

    private static JsonObject Of(SignedHead head, IEnumerable<NoteSigner> signers, IEnumerable<(PublicEntry Entry, IReadOnlyList<TreeHash> Hashes)> entries) => new()
    {
        ["format"] = Format,
        ["origin"] = head.Checkpoint.Origin,
        ["vkeys"] = new JsonArray([.. signers.Select(signer => JsonValue.Create(signer.Key.ToString()))]),
        ["checkpoint"] = head.Note.ToString(),
        ["witnesses"] = new JsonArray([.. head.Witnesses.Select(name => JsonValue.Create(name))]),
        ["entries"] = new JsonArray([.. entries.Select(each => Of(each.Entry, each.Hashes))]),
    };

    private static JsonObject Of(PublicEntry entry, IEnumerable<TreeHash> hashes)
    {
        var members = entry.Opening();
        members["index"] = entry.Index;
        members["erased"] = entry.IsErased;
        members["hashes"] = new JsonArray([.. hashes.Select(hash => JsonValue.Create(hash.ToString()))]);
        return members;
    }
}
