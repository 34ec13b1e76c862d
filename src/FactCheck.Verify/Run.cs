namespace FactCheck.Verify;

/// <summary>Runs the command until it is done, or until somebody stops it.</summary>
internal static class Run
{
    public static async Task<int> Main(string[] args)
    {
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, key) =>
        {
            key.Cancel = true;
            stop.Cancel();
        };
        return await VerifyCommand.RunAsync(args, Console.Out, stop.Token);
    }
}
