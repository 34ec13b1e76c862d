using FactCheck.Domain;
using FactCheck.Verify;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>Tells, before it is done, what a restore will remove and whom it concerns.</summary>
internal static class RestorePreview
{
    /// <summary>Tells it.</summary>
    /// <exception cref="BackupException">Something would be removed that nothing has signed, and that was not asked for.</exception>
    public static async Task TellAsync(DataFolder fresh, RestoreCheck found, bool removes, TextWriter output, CancellationToken cancel)
    {
        await using var db = ReadingDb.Open(fresh.Database);
        var open = found.Records.Where(record => record.Facts is null).Select(record => record.Id).ToList();
        var people = await db.Users.Where(person => open.Contains(person.Id) && person.DeletedAt == null)
            .OrderBy(person => person.DisplayName).Select(person => new { person.Id, person.DisplayName, person.Email, person.Role }).ToListAsync(cancel);
        var done = await db.Redactions.Where(row => row.State == RedactionState.Done).Select(row => row.Id).ToListAsync(cancel);
        var redactions = found.Records.Where(record => record.Facts is not null && !done.Contains(record.Id)).ToList();
        var files = found.Records.SelectMany(record => record.Files.Select(file => (record.Id, File: file)))
            .Where(each => File.Exists(Path.Combine(fresh.Files, each.File[..2], each.File))).ToList();
        foreach (var line in people.Select(person => $"the account of {person.DisplayName} ({person.Email}, {person.Role})")
            .Concat(redactions.Select(record => $"the words of redaction {record.Id}")).Concat(files.Select(each => $"the evidence file {each.File}")))
        {
            await output.WriteLineAsync($"To be removed again: {line}");
        }

        if (!removes && people.Select(person => person.Id).Concat(redactions.Select(record => record.Id)).Concat(files.Select(each => each.Id)).Any(found.Unsigned.Contains))
        {
            throw new BackupException(VerifyCommand.CannotTell,
                "Nothing was restored: neither a signature nor the data folder vouches for the list that asks for this. If it is right, say --remove.");
        }

        await TellOfKeysAsync(db, fresh, output, cancel);
    }

    private static async Task TellOfKeysAsync(NewsroomDb db, DataFolder fresh, TextWriter output, CancellationToken cancel)
    {
        if (Directory.EnumerateFiles(fresh.Keys, "*.xml").Any())
        {
            return;
        }

        var concerned = await db.Users.Where(person => person.TwoFactorEnabled && person.DeletedAt == null && person.DisabledAt == null)
            .OrderBy(person => person.DisplayName).Select(person => person.DisplayName).ToListAsync(cancel);
        await output.WriteLineAsync("The keys of the app are not there, so everybody signs in anew.");
        if (concerned.Count > 0)
        {
            var who = concerned.Count == 1 ? "1 person has an authenticator that" : $"{concerned.Count:N0} people have authenticators that";
            await output.WriteLineAsync($"{who} cannot be read without them and must use a recovery code or be reset: {string.Join(", ", concerned)}.");
        }
    }
}
