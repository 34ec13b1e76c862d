using System.Text.RegularExpressions;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>Which files a backup has, or a folder of keys. Any other path is refused before it is used.</summary>
internal sealed partial class BackupShape
{
    private readonly Func<string, bool> _allows;

    private BackupShape(string title, Func<string, bool> allows) => (Title, _allows) = (title, allows);

    /// <summary>A backup: the database, evidence files by their hash, and the journal of redactions.</summary>
    public static BackupShape Backup { get; } = new("FactCheck backup 1", name => name is DataFolder.DatabaseName or RedactionJournal.FileName || IsEvidence(name));

    /// <summary>The keys of a newsroom, which are kept apart.</summary>
    public static BackupShape Keys { get; } = new("FactCheck keys 1", name => KeyName().IsMatch(name));

    /// <summary>The first line of its signed note.</summary>
    public string Title { get; }

    /// <summary>Whether it has a file of that path.</summary>
    public bool Allows(string path) => _allows(path);

    private static bool IsEvidence(string name) =>
        name.Split('/') is ["files", { Length: 2 } folder, var hash] && Redaction.IsHash(hash) && hash.StartsWith(folder, StringComparison.Ordinal);

    // A dot only between other signs, so that no part is "." or "..".
    [GeneratedRegex("^(keys|log-keys)/[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KeyName();
}
