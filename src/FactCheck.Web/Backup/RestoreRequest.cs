using FactCheck.Domain;
using FactCheck.Verify;

namespace FactCheck.Web;

/// <summary>What whoever restores has asked for.</summary>
internal sealed class RestoreRequest(CommandOptions given)
{
    /// <summary>The backup.</summary>
    public string From => given["--from"]!;

    /// <summary>The data folder, which may be there already.</summary>
    public string Data => Path.TrimEndingDirectorySeparator(given["--data"]!);

    /// <summary>The folder of keys; null to take those of the data folder.</summary>
    public string? Keys => given["--keys"];

    /// <summary>A newer copy of the journal of redactions.</summary>
    public string? Redactions => given["--redactions"];

    /// <summary>Whether the backup's manifest is left aside.</summary>
    public bool TrustsBackup => given.Has("--without-manifest");

    /// <summary>Whether unsigned lists of redactions may remove something.</summary>
    public bool Removes => given.Has("--remove");

    /// <summary>The key that must have signed the manifest.</summary>
    /// <exception cref="BackupException">It is none.</exception>
    public NoteKey? Key()
    {
        try
        {
            return given["--key"] is { } text ? NoteKey.Read(text) : null;
        }
        catch (FormatException exception)
        {
            throw new BackupException(VerifyCommand.CannotTell, $"--key: {exception.Message}");
        }
    }

    /// <summary>Stops when the folders cannot be used.</summary>
    /// <exception cref="BackupException">One is missing, or they stand inside each other.</exception>
    public void Demand()
    {
        if (!Path.Exists(Path.Combine(From, DataFolder.DatabaseName)))
        {
            throw new BackupException(VerifyCommand.CannotTell, $"There is no backup in {From}.");
        }

        if (Path.GetDirectoryName(Data) is null || FreshFolder.IsWithin(From, Data) || FreshFolder.IsWithin(Data, From))
        {
            throw new BackupException(VerifyCommand.CannotTell, "The backup and the data folder must not be inside each other.");
        }

        if (Keys is { } keys && !Directory.Exists(keys))
        {
            throw new BackupException(VerifyCommand.CannotTell, $"There is no folder of keys at {keys}.");
        }

        if (Redactions is { } list && !File.Exists(list))
        {
            throw new BackupException(VerifyCommand.CannotTell, $"There is no list of redactions at {list}.");
        }
    }
}
