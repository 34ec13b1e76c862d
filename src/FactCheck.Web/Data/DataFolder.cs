namespace FactCheck.Web;

/// <summary>The one folder that holds everything the app keeps: database, files, keys, mail.</summary>
public sealed class DataFolder
{
    /// <summary>The folder's name where none is configured, under the content root.</summary>
    public const string DefaultName = "newsroom-data";

    /// <summary>The database's name inside the folder.</summary>
    public const string DatabaseName = "factcheck.db";

    /// <summary>Makes the folder and its parts, readable by its owner only.</summary>
    public DataFolder(string path)
    {
        Root = Path.GetFullPath(path);
        foreach (var folder in new[] { Root, Files, Keys, Mail, LogKeys, LogHeads, Rejected })
        {
            Directory.CreateDirectory(folder);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }
    }

    /// <summary>The folder that is configured, or the default; relative to the program's folder.</summary>
    public static string Configured(IConfiguration configuration) => configuration["FactCheck:DataFolder"] is { Length: > 0 } named
        ? named
        : DemoNewsroom.IsAskedFor(configuration) ? DemoNewsroom.FolderName : DefaultName;

    /// <summary>The folder itself, absolute.</summary>
    public string Root { get; }

    /// <summary>The SQLite database.</summary>
    public string Database => Path.Combine(Root, DatabaseName);

    /// <summary>Evidence files, named by their SHA-256.</summary>
    public string Files => Path.Combine(Root, "files");

    /// <summary>Data Protection keys.</summary>
    public string Keys => Path.Combine(Root, "keys");

    /// <summary>The private keys that sign the logs' heads.</summary>
    public string LogKeys => Path.Combine(Root, "log-keys");

    /// <summary>The last signed heads; kept outside the database and its backups, so that a database that was set back is noticed.</summary>
    public string LogHeads => Path.Combine(Root, "log-heads");

    /// <summary>What speaks against other newsrooms' logs, when this one is their witness.</summary>
    public string Rejected => Path.Combine(Root, "log-rejected");

    /// <summary>Mails, when no SMTP server is configured.</summary>
    public string Mail => Path.Combine(Root, "mail");
}
