using Xunit.MicrosoftTestingPlatform;

namespace FactCheck.Web.Tests;

/// <summary>Runs the tests, or is a newsroom that is going to have an accident.</summary>
internal static class EntryPoint
{
    public static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case [DoomedNewsroom.Command, var folder]:
                await DoomedNewsroom.RunAsync(folder);
                return 0;
            case [TracedNewsroom.Command, var folder, var changes, var synchronous]:
                await TracedNewsroom.RunAsync(folder, int.Parse(changes), synchronous);
                return 0;
            case [FaultyNewsroom.Command, var folder, var changes, var kind]:
                await FaultyNewsroom.RunAsync(folder, int.Parse(changes), kind);
                return 0;
        }

        return args.Any(arg => arg is "-automated" or "@@")
            ? await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args)
            : await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
    }
}
