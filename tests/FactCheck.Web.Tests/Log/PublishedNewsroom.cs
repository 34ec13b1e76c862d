using FactCheck.Domain;
using Microsoft.Data.Sqlite;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>A newsroom with a row in every audited table, kept as a file that each test copies and attacks.</summary>
public sealed class PublishedNewsroom : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("factcheck-log-").FullName;
    private int _copies;

    private string Template => Path.Combine(_folder, "template.db");

    public async ValueTask InitializeAsync()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        await FillAsync(newsroom);
        await using var connection = new SqliteConnection($"Data Source={newsroom.DatabasePath};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"VACUUM INTO '{Template}'";
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>A fresh copy of the database.</summary>
    public string Copy()
    {
        var path = Path.Combine(_folder, $"{Interlocked.Increment(ref _copies)}.db");
        File.Copy(Template, path);
        return path;
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Publishes a fact-check, leaves a second claim in work, dismisses a suggestion, invites somebody and is refused something.</summary>
    public static async Task<Guid> FillAsync(TestNewsroom newsroom)
    {
        var evidence = new EvidenceForTests(newsroom.Factory, newsroom.Clock);
        var verdicts = newsroom.Get<VerdictDesk>();
        var id = await newsroom.RaiseAsync();
        await newsroom.RaiseAsync("600,000 soldiers", newsroom.Oleksandr);
        Assert.True((await evidence.AddAsync(newsroom.Iryna, id, EvidenceForTests.Details(), Guid.CreateVersion7())).IsDone);
        await verdicts.ProposeAsync(newsroom.Iryna, new(id, new(Rating.MostlyFalse, "He did not.", "See [E1]."), 0));
        await verdicts.ProposeAsync(newsroom.Iryna, new(id, new(Rating.False, "He did not do so.", "See [E1]."), 1));
        newsroom.Get<SignedLogs>().Of(LogKind.Editorial).Alarm = "The database is older than what was signed.";
        Assert.True((await newsroom.Get<RecordDesk>().AskEpochAsync(newsroom.Edith, "A disk failed.")).IsDone);
        newsroom.Get<SignedLogs>().Of(LogKind.Editorial).Alarm = null;
        Assert.True((await newsroom.Get<SuggestionDesk>().DismissAsync(newsroom.Edith, SentenceOf(newsroom))).IsDone);
        await verdicts.SubmitAsync(newsroom.Iryna, new(id, (await newsroom.ClaimAsync(id)).Version));
        await verdicts.ApproveAsync(newsroom.Iryna, new(id, (await newsroom.ClaimAsync(id)).Version));
        await verdicts.ApproveAsync(newsroom.Edith, new(id, (await newsroom.ClaimAsync(id)).Version));
        Assert.True((await newsroom.Get<RedactionDesk>().AskAsync(newsroom.Edith, new("Russia remains", RedactionGround.CourtOrder, "A court ordered it."))).IsDone);
        var published = await verdicts.PublishAsync(newsroom.Edgar, new(id, (await newsroom.ClaimAsync(id)).Version, ChangeKind.First, null));
        Assert.True(published.IsDone, published.Refusal?.Message);
        await newsroom.ReviseAsync(TestNewsroom.Text + "\nOne more line.", show: true);
        await using var db = await newsroom.Factory.BeginAsync();
        var invitation = new Invitation
        {
            Email = "new@example.org",
            Role = Role.Reviewer,
            TokenHash = "00",
            InvitedBy = newsroom.Ada,
            InvitedAt = newsroom.Clock.GetUtcNow(),
            ExpiresAt = newsroom.Clock.GetUtcNow().AddDays(7),
        };
        db.Add(invitation);
        await db.CommitAsync(newsroom.Ada, EntryKind.PersonInvited, new Subject(invitation.Id));
        return id;
    }

    private static SelectedPlace SentenceOf(TestNewsroom newsroom) =>
        new(newsroom.Article.Id, newsroom.Revision.Id, TestNewsroom.Text.IndexOf("Despite", StringComparison.Ordinal), TestNewsroom.Text.Length);
}
