using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>
/// The last signed head of each log, in a file outside the database and outside its backups: a database that was set back is behind it.
/// </summary>
public sealed class HeadFile(DataFolder folder)
{
    /// <summary>The head that was signed last; null when there is no file.</summary>
    /// <exception cref="FormatException">The file is no signed checkpoint.</exception>
    public SignedNote? Read(LogKind log) => File.Exists(PathOf(log)) ? SignedNote.Read(File.ReadAllText(PathOf(log))) : null;

    /// <summary>Puts a head in the place of the one before, durably.</summary>
    public void Write(LogKind log, SignedNote note) => DurableFile.Write(PathOf(log), note.ToString());

    /// <summary>Puts the head of an ended epoch aside.</summary>
    public void PutAside(LogKind log, int epoch)
    {
        if (File.Exists(PathOf(log)))
        {
            File.Move(PathOf(log), $"{PathOf(log)}.epoch-{epoch}", overwrite: true);
            DurableFile.SyncFolder(folder.LogHeads);
        }
    }

    private string PathOf(LogKind log) => Path.Combine(folder.LogHeads, log.Key());
}
