using System.Reflection;

namespace FactCheck.Web;

/// <summary>
/// The commands of the program: what its first word may be. Without one it runs the newsroom. A word that is none is refused, so that a mistyped
/// command never starts a second newsroom.
/// </summary>
public static class Commands
{
    private static readonly Command[] s_all =
    [
        new("backup", "--data <folder> --to <new folder> [--keys <new folder>]", (options, output) => BackupCommand.RunAsync(options, output)),
        new("restore", "--from <backup> --data <folder> [--keys <folder>]", (options, output) => RestoreCommand.RunAsync(options, output)),
        new("export", "[--data <folder>] --to <new folder>", (options, output) => ExportCommand.RunAsync(options, output)),
        new("admin-reset", "--data <folder> --email <address>", (options, output) => AdminResetCommand.RunAsync(options, output)),
    ];

    /// <summary>What the program can do, as --help prints it.</summary>
    public static string Usage { get; } = string.Join('\n',
        [
            "FactCheck.Web                      runs the newsroom",
            $"  {DemoNewsroom.Option}                           with an invented newsroom, on this machine only",
            "  --urls <address>                 where it listens",
            "  --environment <name>             Production when nothing says otherwise",
            "  --FactCheck:<setting> <value>    any setting of README.md, \"Settings\"",
            .. s_all.Select(each => $"FactCheck.Web {each.Name} {each.Options}"),
            "FactCheck.Web --help | --version",
        ]);

    private static string Version => typeof(Commands).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <summary>Runs what the arguments name.</summary>
    /// <param name="arguments">The program's arguments.</param>
    /// <param name="output">Where results are told.</param>
    /// <param name="problems">Where it is told that there is no such command.</param>
    /// <returns>The exit code; null when the newsroom is to run.</returns>
    public static async Task<int?> RunAsync(string[] arguments, TextWriter output, TextWriter problems)
    {
        switch (arguments)
        {
            case ["--help" or "-h" or "help", ..]:
                await output.WriteLineAsync(Usage);
                return 0;
            case ["--version", ..]:
                await output.WriteLineAsync($"FactCheck {Version}");
                return 0;
            case [var word, .. var options] when s_all.FirstOrDefault(each => each.Name == word) is { } command:
                return await command.Run(options, output);
        }

        if (ServerOptions.Problem(arguments) is not { } problem)
        {
            return null;
        }

        await problems.WriteLineAsync($"{problem}\n\n{Usage}");
        return StartException.Code;
    }

    private sealed record Command(string Name, string Options, Func<string[], TextWriter, Task<int>> Run);
}
