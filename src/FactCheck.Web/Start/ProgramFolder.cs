namespace FactCheck.Web;

/// <summary>
/// The folder where appsettings.json and relative paths are looked for. It does not depend on the folder that the program is started from: a settings
/// file that is missed, or a data folder in an unexpected place, would otherwise be a matter of chance.
/// </summary>
public static class ProgramFolder
{
    private const string Project = "FactCheck.Web.csproj";

    // The compiler writes it beside a build; a published program has none.
    private const string BuildMark = "FactCheck.Web.staticwebassets.runtime.json";

    /// <summary>Where the program lies; for a build of the sources, the project's folder.</summary>
    public static string Root { get; } = Of(AppContext.BaseDirectory);

    /// <summary>The folder of a program that lies somewhere.</summary>
    public static string Of(string program)
    {
        var folder = File.Exists(Path.Combine(program, BuildMark)) ? new DirectoryInfo(program) : null;
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, Project)))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? program;
    }
}
