using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests;

/// <summary>
/// A newsroom in a process of its own that is going to be killed: the product's data, desks, lock and checkpoints, and eight clients that write as
/// fast as they can. It says "ready", waits for a line, and then prints each acknowledged change, after it was acknowledged and never before.
/// </summary>
internal static class DoomedNewsroom
{
    /// <summary>The argument that makes the test program be one.</summary>
    public const string Command = "--doomed-newsroom";

    private const int Clients = 8;

    /// <summary>Writes until it is killed.</summary>
    public static async Task RunAsync(string folder)
    {
        await using var services = Services(folder);
        await WarmAsync(services);
        Console.WriteLine("ready");
        Console.ReadLine();
        _ = services.GetRequiredService<ProcessLock>();
        await DatabaseStart.MigrateAsync(services);
        var (person, place) = await SubjectAsync(services);
        // The first that fails ends it: whoever waits for changes must hear that none will come.
        await await Task.WhenAny([CheckpointAsync(services), .. Enumerable.Range(0, Clients).Select(_ => Task.Run(() => WriteAsync(services, person, place)))]);
    }

    /// <summary>The product's services over a data folder.</summary>
    public static ServiceProvider Services(string folder, Action<IServiceCollection>? more = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddNewsroomData(TestNewsroom.Settings(folder), new TestNewsroom.Place(folder));
        services.AddDesks();
        services.AddSingleton<WalKeeper>();
        more?.Invoke(services);
        return services.BuildServiceProvider();
    }

    private static async Task WriteAsync(ServiceProvider services, SignedIn person, SelectedPlace place)
    {
        var claims = services.GetRequiredService<ClaimDesk>();
        var verdicts = services.GetRequiredService<VerdictDesk>();
        while (true)
        {
            var raise = new RaiseClaim(new("24 hours", null, true, null, null), place, Guid.CreateVersion7());
            var raised = await claims.RaiseAsync(person, raise);
            Acknowledge(raised, raise.CommandId);
            for (var number = 0; number < 3; number++)
            {
                var propose = new ProposeVerdict(raised.Id!.Value, new(Rating.False, $"No, {number}.", "See."), number, Guid.CreateVersion7());
                Acknowledge(await verdicts.ProposeAsync(person, propose), propose.CommandId);
            }
        }
    }

    private static void Acknowledge(Outcome outcome, Guid? command)
    {
        if (outcome.IsDone)
        {
            Console.WriteLine(new Acknowledged(outcome.Sequence!.Value, command!.Value, outcome.Id!.Value));
        }
    }

    // Checkpoints run all the time, so that many of the kills hit one.
    private static async Task CheckpointAsync(ServiceProvider services)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (await timer.WaitForNextTickAsync())
        {
            await services.GetRequiredService<WalKeeper>().CheckpointAsync(CancellationToken.None);
        }
    }

    // Building EF's model is most of a start; it happens before the database is touched.
    private static async Task WarmAsync(ServiceProvider services)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<NewsroomDb>>().CreateDbContextAsync();
        _ = db.Model;
    }

    /// <summary>Somebody who writes, with the sign-in that <see cref="NewsroomFolder"/> made, and words to write about.</summary>
    public static async Task<(SignedIn Person, SelectedPlace Place)> SubjectAsync(ServiceProvider services)
    {
        var factory = services.GetRequiredService<IDbContextFactory<NewsroomDb>>();
        await using var db = await factory.CreateDbContextAsync();
        var revision = await db.Revisions.AsNoTracking().FirstAsync();
        var signIn = await db.Set<SignIn>().AsNoTracking().OrderByDescending(row => row.StartedAt).FirstAsync();
        var stamp = await db.Users.Where(row => row.Id == signIn.PersonId).Select(row => row.SecurityStamp!).SingleAsync();
        return (new(signIn.PersonId, signIn.Id, stamp), new(revision.ArticleId, revision.Id, 0, 20));
    }
}
