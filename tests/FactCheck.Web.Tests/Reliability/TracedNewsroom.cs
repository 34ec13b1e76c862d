using System.Data.Common;
using System.Globalization;
using System.Text;
using FactCheck.Domain;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests;

/// <summary>
/// A newsroom in a process of its own whose system calls are recorded: three clients raise claims, attach files and propose verdicts; the
/// log's heads are signed; the write-ahead log is moved into the database now and then, and sometimes all connections close, which removes it. Each acknowledged change is one write to the
/// standard output, so it stands in the record at its place.
/// </summary>
internal static class TracedNewsroom
{
    /// <summary>The argument that makes the test program be one.</summary>
    public const string Command = "--traced-newsroom";

    private const int Clients = 3;
    private const int ChangesBetweenCheckpoints = 14;
    private const int CheckpointsBetweenCloses = 3;

    /// <summary>Runs it.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="changes">How many changes it makes.</param>
    /// <param name="synchronous">The setting of its connections: FULL as the product has it, or another to see what is lost with it.</param>
    public static async Task RunAsync(string folder, int changes, string synchronous)
    {
        await using var services = DoomedNewsroom.Services(folder, more => more.AddSingleton(TestNewsroom.Settings(folder)).AddSigning()
            .ConfigureDbContext<NewsroomDb>(options => options.AddInterceptors(new Synchronous(synchronous))));
        _ = services.GetRequiredService<ProcessLock>();
        await DatabaseStart.MigrateAsync(services);
        await services.GetRequiredService<SigningStart>().RunAsync();
        var (person, place) = await DoomedNewsroom.SubjectAsync(services);
        var left = changes;
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(number => Task.Run(async () =>
        {
            while (Interlocked.Add(ref left, -3) >= 0)
            {
                await WorkAsync(services, person, place);
                await KeepHouseAsync(services, left);
            }
        })));
    }

    private static async Task WorkAsync(ServiceProvider services, SignedIn person, SelectedPlace place)
    {
        var raise = new RaiseClaim(new("24 hours", null, true, null, null), place, Guid.CreateVersion7());
        var raised = await services.GetRequiredService<ClaimDesk>().RaiseAsync(person, raise);
        Acknowledge(raised, raise.CommandId);
        var claim = raised.Id!.Value;
        using var content = new MemoryStream(Encoding.UTF8.GetBytes($"A letter about {claim}."));
        var (file, _) = await services.GetRequiredService<StoredFiles>().KeepAsync(content, "letter.txt");
        var add = new AddEvidence(claim, new(Stance.Refutes, EvidenceKind.File, "A letter", null, null, null, null, null, File: file), Guid.CreateVersion7());
        Acknowledge(await services.GetRequiredService<EvidenceDesk>().AddAsync(person, add), add.CommandId, file);
        var propose = new ProposeVerdict(claim, new(Rating.False, "No.", "See the letter."), 0, Guid.CreateVersion7());
        Acknowledge(await services.GetRequiredService<VerdictDesk>().ProposeAsync(person, propose), propose.CommandId);
    }

    private static void Acknowledge(Outcome outcome, Guid? command, FileRef? file = null)
    {
        if (!outcome.IsDone)
        {
            throw new InvalidOperationException(outcome.Refusal!.Message);
        }

        Console.WriteLine(new Acknowledged(outcome.Sequence!.Value, command!.Value, outcome.Id!.Value, file?.Sha256));
    }

    private static async Task KeepHouseAsync(ServiceProvider services, int left)
    {
        await services.GetRequiredService<LogPublisher>().PublishBothAsync();
        if (left / 3 * 3 % ChangesBetweenCheckpoints < 3)
        {
            await services.GetRequiredService<WalKeeper>().CheckpointAsync(CancellationToken.None);
        }

        if (left / 3 * 3 % (ChangesBetweenCheckpoints * CheckpointsBetweenCloses) < 3)
        {
            SqliteConnection.ClearAllPools();
        }
    }

    private sealed class Synchronous(string setting) : DbConnectionInterceptor
    {
        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = string.Create(CultureInfo.InvariantCulture, $"PRAGMA synchronous = {setting}");
            command.ExecuteNonQuery();
        }

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            ConnectionOpened(connection, eventData);
            return Task.CompletedTask;
        }
    }
}
