using FactCheck.Web.Tests;
using Xunit.MicrosoftTestingPlatform;

if (args is [DoomedNewsroom.Command, var folder])
{
    await DoomedNewsroom.RunAsync(folder);
    return 0;
}

return args.Any(arg => arg is "-automated" or "@@")
    ? await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args)
    : await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
