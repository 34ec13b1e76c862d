using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Nodes;
using FactCheck.Domain;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>
/// Hands a log out as JSON lines, one entry a line, oldest first: leaf, leafHash, head, payload, salt, and people: where the commitment is to their
/// tags, each tag by its id. Whoever has the file can recompute every hash. The export is itself an entry of the security log.
/// </summary>
public sealed class LogExport(IDbContextFactory<NewsroomDb> factory) : Desk(factory)
{
    /// <summary>Answers a request for an export. Taking the form makes ASP.NET refuse one without its antiforgery token.</summary>
    public static async Task<IResult> AnswerAsync(
        IFormCollection form, HttpContext context, LogExport export, IAuthorizationService authorization, CancellationToken cancel)
    {
        var query = context.Request.Query;
        var filter = LogFilter.Read(query["log"], query["person"], query["kind"], query["claim"], query["article"], query["from"], query["to"]);
        if (filter.Log == LogKind.Security && !(await authorization.AuthorizeAsync(context.User, Policies.Admin)).Succeeded)
        {
            return Results.Forbid();
        }

        var outcome = await export.RecordAsync(context.User, filter, cancel);
        return outcome.IsDone
            ? Results.Stream(body => export.WriteAsync(filter, body, cancel), "application/jsonl", $"{filter.Log.ToString().ToLowerInvariant()}-log.jsonl")
            : Results.Forbid();
    }

    /// <summary>Writes the lines.</summary>
    public async Task WriteAsync(LogFilter filter, Stream body, CancellationToken cancel = default)
    {
        await using var db = await Factory.CreateDbContextAsync(cancel);
        var rows = from payload in filter.Of(db.LogPayloads.AsNoTracking(), [])
                   join entry in db.LogEntries.AsNoTracking() on new { payload.Log, payload.Sequence } equals new { entry.Log, entry.Sequence }
                   orderby payload.Sequence
                   select new { payload.Sequence, entry.Leaf, entry.LeafHash, entry.Head, payload.Payload, payload.Salt };
        var tags = await PersonTags.OfAllAsync(db, cancel);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancel))
        {
            var leaf = Leaf.Read(row.Leaf);
            await JsonSerializer.SerializeAsync(body, new
            {
                row.Sequence,
                row.Leaf,
                LeafHash = Convert.ToHexStringLower(row.LeafHash),
                Head = Convert.ToHexStringLower(row.Head),
                row.Payload,
                Salt = row.Salt is null ? null : Convert.ToHexStringLower(row.Salt),
                People = tags.Told(leaf.Schema, leaf.Item, row.Payload),
            }, JsonSerializerOptions.Web, cancel);
            await body.WriteAsync("\n"u8.ToArray(), cancel);
        }
    }

    // The cookie opened the door; whether the person may have the log is asked of the database, as for every act.
    private Task<Outcome> RecordAsync(ClaimsPrincipal user, LogFilter filter, CancellationToken cancel)
    {
        var by = user.SignedIn() ?? SignedIn.Nobody;
        return ChangeAsync(by, null, (_, actor) => Task.FromResult(new Decision(
            actor.Role >= (filter.Log == LogKind.Security ? Role.Admin : Role.Editor) ? null : Refusal.NotAllowed("Only editors may export the log, and only admins the security log."),
            EntryKind.LogExported, Subject.OfPerson(by), null, new JsonObject { ["filter"] = filter.Address(), ["log"] = filter.Log.ToString() })), cancel);
    }
}
