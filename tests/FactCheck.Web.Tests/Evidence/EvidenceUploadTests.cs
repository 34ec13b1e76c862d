using System.Text;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class EvidenceUploadTests
{
    [Fact]
    public async Task What_arrives_after_the_sign_in_ended_is_not_kept()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var content = new SlowStream("words", async () =>
        {
            await using var db = await newsroom.Factory.CreateDbContextAsync();
            (await db.SignIns.SingleAsync(row => row.Id == newsroom.Iryna.SignInId)).EndedAt = newsroom.Clock.GetUtcNow();
            await db.SaveChangesAsync();
        });
        var (file, refusal) = await newsroom.Get<EvidenceUpload>().KeepAsync(newsroom.Iryna, content, "notes.txt");
        Assert.Null(file);
        Assert.Equal(RefusalKind.SignInEnded, refusal!.Kind);
        Assert.Empty(Kept(newsroom));
    }

    [Fact]
    public async Task A_file_that_was_never_saved_goes_after_an_hour_and_a_saved_one_stays()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var claim = await newsroom.RaiseAsync();
        var (saved, replaced, waiting) = (await KeepAsync(newsroom, "saved"), await KeepAsync(newsroom, "replaced"), await KeepAsync(newsroom, "waiting"));
        await AddAsync(newsroom, claim, saved);
        await AddAsync(newsroom, claim, replaced);
        await File.WriteAllTextAsync(Path.Combine(newsroom.Get<DataFolder>().Files, $"{waiting.Sha256}.x.part"), "half");
        File.SetLastWriteTimeUtc(Path.Combine(newsroom.Get<DataFolder>().Files, $"{waiting.Sha256}.x.part"), newsroom.Clock.GetUtcNow().UtcDateTime);
        var piece = (await newsroom.ClaimAsync(claim)).Evidence.Single(each => each.File == replaced);
        var other = await KeepAsync(newsroom, "other");
        var outcome = await newsroom.Get<EvidenceDesk>().EditAsync(newsroom.Iryna, new(claim, piece.Id, Details(other), piece.Version));
        Assert.True(outcome.IsDone, outcome.Refusal?.Message);

        Assert.Equal(0, await newsroom.Get<FileSweep>().SweepAsync());
        newsroom.Clock.Advance(FileSweep.Patience / 2);
        await KeepAsync(newsroom, "waiting");
        newsroom.Clock.Advance(FileSweep.Patience / 2);
        Assert.Equal(1, await newsroom.Get<FileSweep>().SweepAsync());
        Assert.True(newsroom.Get<StoredFiles>().Has(waiting));
        newsroom.Clock.Advance(FileSweep.Patience);
        Assert.Equal(1, await newsroom.Get<FileSweep>().SweepAsync());
        Assert.Equal([.. new[] { saved, replaced, other }.Select(each => each.Sha256).Order()], Kept(newsroom).Order());
    }

    [Fact]
    public async Task A_person_brings_in_so_many_files_a_minute_and_so_much_a_day()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var uploads = new Uploads(new(PerMinute: 2, BytesPerDay: 1_000, BytesInAll: 10_000), newsroom.Get<DataFolder>(), newsroom.Clock);
        Assert.Equal([null, null, RefusalKind.NotNow], Enumerable.Range(0, 3).Select(_ => uploads.Take(newsroom.Iryna)?.Kind));
        Assert.Null(uploads.Take(newsroom.Oleksandr));
        newsroom.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(uploads.Take(newsroom.Iryna));

        Assert.Null(uploads.Keep(newsroom.Iryna, 1_000));
        Assert.Contains("fit into a day", uploads.Keep(newsroom.Iryna, 1)!.Message, StringComparison.Ordinal);
        Assert.Null(uploads.Keep(newsroom.Oleksandr, 1));
        newsroom.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Null(uploads.Keep(newsroom.Iryna, 1_000));
    }

    [Fact]
    public async Task The_whole_folder_has_a_limit_that_counts_what_is_there_already()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        await KeepAsync(newsroom, new string('x', 600));
        var uploads = new Uploads(new(100, 100_000, BytesInAll: 1_000), newsroom.Get<DataFolder>(), newsroom.Clock);
        Assert.Null(uploads.Keep(newsroom.Iryna, 400));
        Assert.Contains("no more room", uploads.Keep(newsroom.Edith, 1)!.Message, StringComparison.Ordinal);
        uploads.CountAnew();
        Assert.Null(uploads.Keep(newsroom.Edith, 1));
    }

    [Fact]
    public async Task A_scanner_decides_with_its_exit_code_and_one_that_does_not_work_lets_nothing_pass()
    {
        const string Eicar = @"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
        await using var newsroom = await TestNewsroom.OpenAsync();
        var program = Path.Combine(newsroom.Get<DataFolder>().Root, "scan.sh");
        await File.WriteAllTextAsync(program, "#!/bin/sh\n! grep -q EICAR \"$1\"\n");
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Null(await LookAsync(newsroom, program, "words"));
        Assert.Contains("found something harmful", (await LookAsync(newsroom, program, Eicar))!.Message, StringComparison.Ordinal);
        Assert.Contains("does not work", (await LookAsync(newsroom, program + ".missing", "words"))!.Message, StringComparison.Ordinal);
        Assert.Null(await LookAsync(newsroom, "", Eicar));
        Assert.Empty(Kept(newsroom));
    }

    [Fact]
    public void The_limits_come_from_the_settings()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["FactCheck:Limits:Upload"] = "3", ["FactCheck:Limits:UploadMegabytesPerDay"] = "2", ["FactCheck:Limits:FilesGigabytes"] = "1",
        }).Build();
        Assert.Equal(new(3, 2 << 20, 1 << 30), UploadLimits.From(settings));
        Assert.Equal(new(30, 500L << 20, 50L << 30), UploadLimits.From(new ConfigurationBuilder().Build()));
    }

    private static async Task<FileRef> KeepAsync(TestNewsroom newsroom, string words) =>
        (await newsroom.Get<EvidenceUpload>().KeepAsync(newsroom.Iryna, new MemoryStream(Encoding.UTF8.GetBytes(words)), "notes.txt")).File!;

    private static Task<Refusal?> LookAsync(TestNewsroom newsroom, string program, string words) => new FileScanner(
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["FactCheck:Scanner"] = program }).Build(),
        newsroom.Get<DataFolder>(), NullLogger<FileScanner>.Instance).LookAsync(Encoding.UTF8.GetBytes(words));

    private static async Task AddAsync(TestNewsroom newsroom, Guid claim, FileRef file) =>
        Assert.True((await newsroom.Get<EvidenceDesk>().AddAsync(newsroom.Iryna, new(claim, Details(file)))).IsDone);

    private static EvidenceDetails Details(FileRef file) => new(Stance.Refutes, EvidenceKind.File, "A file", null, null, null, null, null, null, file);

    private static IEnumerable<string> Kept(TestNewsroom newsroom) =>
        Directory.EnumerateFiles(newsroom.Get<DataFolder>().Files, "*", SearchOption.AllDirectories).Select(path => Path.GetFileName(path));

    // A file whose last bytes come after something else happened.
    private sealed class SlowStream(string words, Func<Task> meanwhile) : MemoryStream(Encoding.UTF8.GetBytes(words))
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await base.ReadAsync(buffer, cancellationToken);
            if (read == 0)
            {
                await meanwhile();
            }

            return read;
        }
    }
}
