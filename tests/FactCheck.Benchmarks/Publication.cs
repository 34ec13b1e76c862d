using FactCheck.Domain;
using FactCheck.Web;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Benchmarks;

/// <summary>Publishes a fact-check of an article's last claim, the whole way through the desk.</summary>
internal static class Publication
{
    private const string Justification =
        "The figure comes from one ministry and no other source counts in the same way. Independent counts by name are lower, estimates from obituaries are higher, " +
        "and both say how they were made.\n\n- The first counts only those who are named.\n- The second is an estimate with a wide range.\n\n> Nobody outside has seen the lists.\n\n";

    /// <returns>The fact-check's slug.</returns>
    public static async Task<string> PublishAsync(IServiceProvider services, LargeArticle article, BenchmarkCast cast)
    {
        var factory = services.GetRequiredService<IDbContextFactory<NewsroomDb>>();
        var desk = services.GetRequiredService<VerdictDesk>();
        var id = article.Claims[^1];
        for (var number = 1; number <= 12; number++)
        {
            await AttachAsync(factory, id, cast.Reviewer, number);
        }

        Done(await desk.ProposeAsync(cast.Reviewer, new(id, new(Rating.HalfTrue, "The figure is one side's claim.", string.Concat(Enumerable.Repeat(Justification, 6))), 
            (await SeenAsync(factory, id)).VerdictNumber)));
        Done(await desk.SubmitAsync(cast.Reviewer, new(id, (await SeenAsync(factory, id)).Version)));
        Done(await desk.ApproveAsync(cast.Editor, new(id, (await SeenAsync(factory, id)).Version)));
        Done(await desk.PublishAsync(cast.Editor, new(id, (await SeenAsync(factory, id)).Version, ChangeKind.First, null)));
        return (await SeenAsync(factory, id)).Slug!;
    }

    private static async Task AttachAsync(IDbContextFactory<NewsroomDb> factory, Guid id, Guid by, int number)
    {
        await using var db = await factory.BeginAsync();
        var claim = (await db.ClaimAsync(id))!;
        claim.AddEvidence(new Actor(by, Role.Reviewer), new(
            Stance.Context, EvidenceKind.Source, $"A report, part {number}", "A ministry", $"https://example.org/{number}", null, "Words that are quoted.", "What it means."),
            TimeProvider.System.GetUtcNow());
        await db.CommitAsync(by, EntryKind.EvidenceAdded, Subject.Of(claim));
    }

    private static async Task<Claim> SeenAsync(IDbContextFactory<NewsroomDb> factory, Guid id)
    {
        await using var db = await factory.CreateDbContextAsync();
        return (await db.ClaimAsync(id))!;
    }

    private static void Done(Outcome outcome)
    {
        if (outcome.Refusal is { } refusal)
        {
            throw new InvalidOperationException(refusal.Message);
        }
    }
}
