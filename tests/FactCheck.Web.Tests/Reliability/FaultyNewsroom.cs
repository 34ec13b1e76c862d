using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FactCheck.Web.Tests;

/// <summary>
/// A newsroom in a process of its own whose disk fails now and then. One client raises claims; a claim that was refused is looked for and sent once
/// more, with the same command id. When a sync fails, the newsroom ends as the app does, and starts anew in the same process. It says on its standard
/// output what became of everything, see <see cref="FaultyProcess"/>.
/// </summary>
internal static class FaultyNewsroom
{
    /// <summary>The argument that makes the test program be one.</summary>
    public const string Command = "--faulty-newsroom";

    /// <summary>The disk fails by what strace does.</summary>
    public const string Strace = "strace";

    /// <summary>Each change first meets a limit for the size of files, so one of its writes is cut short.</summary>
    public const string ShortWrites = "short";

    /// <summary>Each change first meets a disk with too little room.</summary>
    public const string FullDisk = "full";

    // A change writes some hundred thousand bytes.
    private const int TooLittle = 60_000;
    private const int ChangesBetweenCheckpoints = 8;

    /// <summary>Runs it.</summary>
    public static async Task RunAsync(string folder, int changes, string kind)
    {
        var dice = new Dice((ulong)Environment.ProcessId);
        for (var number = 0; number < changes;)
        {
            await using var services = DoomedNewsroom.Services(folder, more => more.AddLogging(logging => logging.AddProvider(new SaidLevels())));
            var (person, place) = await DoomedNewsroom.SubjectAsync(services);
            while (number++ < changes && !services.GetRequiredService<WriterGate>().Ended.IsCancellationRequested)
            {
                await CheckpointAsync(services, number);
                var raise = new RaiseClaim(new("24 hours", null, true, null, null), place, Guid.CreateVersion7());
                using (kind == Strace ? null : Fault(kind, folder, 1 + dice.Below(TooLittle)))
                {
                    await RaiseAsync(services, person, raise);
                    await KeepFileAsync(services, kind);
                }

                await RaiseAsync(services, person, raise);
            }

            SqliteConnection.ClearAllPools();
            Console.WriteLine(FaultyProcess.Ended);
        }
    }

    private static IDisposable Fault(string kind, string folder, int room)
    {
        var log = new FileInfo(Path.Combine(folder, $"{DataFolder.DatabaseName}-wal"));
        return kind == FullDisk ? new Ballast(folder, room) : new FileSizeLimit((log.Exists ? log.Length : 0) + room);
    }

    private static async Task RaiseAsync(ServiceProvider services, SignedIn person, RaiseClaim raise)
    {
        if (await HasAsync(services, raise))
        {
            return;
        }

        var outcome = await services.GetRequiredService<ClaimDesk>().RaiseAsync(person, raise);
        Console.WriteLine(outcome.IsDone
            ? new Acknowledged(outcome.Sequence!.Value, raise.CommandId!.Value, outcome.Id!.Value).ToString()
            : $"{FaultyProcess.Refused}{outcome.Refusal!.Message}");
    }

    // Reading, on the same database and in the same process, which goes on whatever becomes of the writes.
    private static async Task<bool> HasAsync(ServiceProvider services, RaiseClaim raise)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<NewsroomDb>>().CreateDbContextAsync();
        return await db.LogPayloads.AnyAsync(row => row.CommandId == raise.CommandId);
    }

    private static async Task KeepFileAsync(ServiceProvider services, string kind)
    {
        if (kind == FullDisk)
        {
            using var content = new MemoryStream([.. Enumerable.Repeat((byte)'a', 2 * TooLittle)]);
            var (_, refusal) = await services.GetRequiredService<StoredFiles>().KeepAsync(content, "large.txt");
            Console.WriteLine($"{FaultyProcess.FileRefused}{refusal?.Message}");
        }
    }

    private static async Task CheckpointAsync(ServiceProvider services, int number)
    {
        if (number % ChangesBetweenCheckpoints == 0)
        {
            try
            {
                await services.GetRequiredService<WalKeeper>().CheckpointAsync(CancellationToken.None);
            }
            catch (Exception exception) when (exception is SqliteException or WritingEndedException)
            {
                Console.WriteLine(FaultyProcess.NotCheckpointed);
            }
        }
    }

    private sealed class SaidLevels : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel) && StorageFault.In(exception) is not null && eventId.Id == 0)
            {
                Console.WriteLine($"{FaultyProcess.Logged}{logLevel}");
            }
        }

        public void Dispose()
        {
        }
    }
}
