using Xunit.MicrosoftTestingPlatform;

namespace FactCheck.Web.Tests;

/// <summary>Runs the tests, or is a newsroom that is going to be killed.</summary>
internal static class EntryPoint
{
    public static async Task<int> Main(string[] args)
    {
        if (args is [DoomedNewsroom.Command, var folder])
        {
            await DoomedNewsroom.RunAsync(folder);
            return 0;
        }

        return args.Any(arg => arg is "-automated" or "@@")
            ? await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args)
            : await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
    }
}
