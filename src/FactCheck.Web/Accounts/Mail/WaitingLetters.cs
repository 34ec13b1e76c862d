using System.Text.Json;

namespace FactCheck.Web;

/// <summary>
/// The mails that wait, each a file in the mail folder, so that a restart or an outage of the mail server loses none. They stand beside the mails that are
/// files for good: whoever removes somebody's words or account looks through that folder. A backup does not have them, for their links are secrets.
/// </summary>
public sealed class WaitingLetters(DataFolder folder, ILogger<WaitingLetters> logger)
{
    private const string Ending = ".waiting";

    private static readonly TimeSpan s_kept = TimeSpan.FromDays(14);

    /// <summary>Keeps a mail, in the place of the same one.</summary>
    /// <exception cref="IOException">The disk did not take it.</exception>
    public void Keep(WaitingLetter letter) => DurableFile.Write(PathOf(letter.Id), JsonSerializer.Serialize(letter, StoredJson.Options));

    /// <summary>Forgets one.</summary>
    public void Forget(Guid id) => File.Delete(PathOf(id));

    /// <summary>Whether one still waits.</summary>
    public bool Has(Guid id) => File.Exists(PathOf(id));

    /// <summary>All of them, the oldest first; those of two weeks ago are forgotten.</summary>
    public IReadOnlyList<WaitingLetter> All(DateTimeOffset now)
    {
        var all = Directory.EnumerateFiles(folder.Mail, "*" + Ending).Select(Read).OfType<WaitingLetter>().ToList();
        foreach (var old in all.Where(letter => now - letter.PostedAt > s_kept))
        {
            logger.LogError("A mail that could not be sent for two weeks is forgotten. The last answer was: {Answer}", old.LastAnswer);
            Forget(old.Id);
        }

        return [.. all.Where(letter => now - letter.PostedAt <= s_kept).OrderBy(letter => letter.PostedAt)];
    }

    private WaitingLetter? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<WaitingLetter>(File.ReadAllText(path), StoredJson.Options) is { Letter: not null } letter ? letter : null;
        }
        catch (Exception exception) when (exception is JsonException or FormatException or IOException)
        {
            logger.LogError(exception, "{Path} is not a mail that FactCheck wrote", path);
            return null;
        }
    }

    private string PathOf(Guid id) => Path.Combine(folder.Mail, $"{id:N}{Ending}");
}
