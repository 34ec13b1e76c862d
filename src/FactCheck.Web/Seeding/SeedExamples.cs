using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>
/// Lets the demo cast do the work of seeds/examples.json, through the desks and step by step, when the newsroom has no claim yet. In the demo
/// newsroom only, and only where its people and the five articles are.
/// </summary>
public sealed class SeedExamples(
    IConfiguration configuration, IDbContextFactory<NewsroomDb> factory, ClaimDesk claims, EvidenceDesk evidence, VerdictDesk verdicts)
{
    /// <summary>Does the work and returns how many claims there are of it.</summary>
    /// <exception cref="InvalidOperationException">An example names words that do not stand in its article, or a desk refused a step.</exception>
    public async Task<int> LoadAsync(CancellationToken cancel = default)
    {
        if (!DemoNewsroom.IsAskedFor(configuration) || !configuration.GetValue("FactCheck:SeedExamples", true)
            || await SeedPlaces.FindAsync(factory, cancel) is not { } places)
        {
            return 0;
        }

        var examples = Examples.Read().Claims;
        await places.SignInAsync(factory, cancel);
        foreach (var example in examples)
        {
            await WorkAsync(example, places, cancel);
        }

        await places.SignOutAsync(factory, cancel);
        return examples.Count;
    }

    private async Task WorkAsync(ExampleClaim example, SeedPlaces places, CancellationToken cancel)
    {
        var raised = await claims.RaiseAsync(places.Person(example.RaisedBy), new(example.Details, places.Select(example.Article, example.Words)), cancel);
        var claimId = Done(raised).Id!.Value;
        foreach (var piece in example.Evidence)
        {
            Done(await evidence.AddAsync(places.Person(piece.By), new(claimId, places.Details(piece)), cancel));
        }

        foreach (var (number, verdict) in example.Verdicts.Index())
        {
            Done(await verdicts.ProposeAsync(places.Person(verdict.By), new(claimId, verdict.Draft, number), cancel));
            await DecideAsync(claimId, verdict, places, cancel);
        }

        await TakeBackAsync(claimId, example, places, cancel);
    }

    private async Task DecideAsync(Guid claimId, ExampleVerdict verdict, SeedPlaces places, CancellationToken cancel)
    {
        if (verdict.IsSubmitted)
        {
            Done(await verdicts.SubmitAsync(places.Person(verdict.By), new(claimId, await VersionAsync(claimId, cancel)), cancel));
        }

        if (verdict.ReturnedBy is { } returnedBy)
        {
            Done(await verdicts.RequestChangesAsync(
                places.Person(returnedBy), new(claimId, await VersionAsync(claimId, cancel), verdict.ReturnReason), cancel));
        }

        if (verdict.ApprovedBy is { } approvedBy)
        {
            Done(await verdicts.ApproveAsync(places.Person(approvedBy), new(claimId, await VersionAsync(claimId, cancel)), cancel));
        }

        if (verdict.PublishedBy is { } publishedBy)
        {
            Done(await verdicts.PublishAsync(
                places.Person(publishedBy), new(claimId, await VersionAsync(claimId, cancel), verdict.Change, verdict.ChangeNote), cancel));
        }
    }

    private async Task TakeBackAsync(Guid claimId, ExampleClaim example, SeedPlaces places, CancellationToken cancel)
    {
        if (example.Retraction is { } retraction)
        {
            Done(await verdicts.RetractAsync(
                places.Person(retraction.By), new(claimId, await VersionAsync(claimId, cancel), retraction.Reason), cancel));
        }

        if (example.Withdrawal is { } withdrawal)
        {
            Done(await claims.WithdrawAsync(
                places.Person(withdrawal.By), new(claimId, await VersionAsync(claimId, cancel), withdrawal.Reason), cancel));
        }
    }

    private async Task<int> VersionAsync(Guid claimId, CancellationToken cancel)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        return await db.Claims.Where(claim => claim.Id == claimId).Select(claim => claim.Version).SingleAsync(cancel);
    }

    private static Outcome Done(Outcome outcome) => outcome.Refusal is { } refusal
        ? throw new InvalidOperationException($"seeds/examples.json cannot be worked through: {refusal.Message}")
        : outcome;
}
