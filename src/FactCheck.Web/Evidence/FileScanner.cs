using System.ComponentModel;
using System.Diagnostics;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>
/// Has files looked at by a program of the newsroom's machine before they are kept, such as clamdscan: it is started with the file's path, and answers with its
/// exit code. Without a program (FactCheck:Scanner) everything passes.
/// </summary>
public sealed class FileScanner(IConfiguration configuration, DataFolder folder, ILogger<FileScanner> logger)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    private readonly string? _program = configuration["FactCheck:Scanner"] is { Length: > 0 } program ? program : null;

    /// <summary>A refusal when the program finds something in the file, or cannot say.</summary>
    public async Task<Refusal?> LookAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel = default)
    {
        if (_program is null)
        {
            return null;
        }

        var path = Path.Combine(folder.Files, $"{Guid.CreateVersion7():N}.scan");
        try
        {
            await File.WriteAllBytesAsync(path, bytes, cancel);
            return await RunAsync(_program, path, cancel) switch
            {
                0 => null,
                1 => Refusal.NotNow("The newsroom’s scanner found something harmful in this file, so it is not kept. Tell an admin if you need it all the same."),
                _ => CannotSay(),
            };
        }
        catch (Exception exception) when (exception is Win32Exception or InvalidOperationException || (exception is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            logger.LogError(exception, "The scanner {Program} did not answer.", _program);
            return CannotSay();
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static Refusal CannotSay() => Refusal.NotNow("The newsroom’s scanner does not work, so no file can be kept now. Tell an admin; what you typed is kept.");

    private static async Task<int> RunAsync(string program, string path, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(s_patience);
        using var run = Process.Start(new ProcessStartInfo(program, [path]) { UseShellExecute = false }) ?? throw new InvalidOperationException("It did not start.");
        try
        {
            await run.WaitForExitAsync(patience.Token);
            return run.ExitCode;
        }
        catch (OperationCanceledException)
        {
            run.Kill(entireProcessTree: true);
            throw;
        }
    }
}
