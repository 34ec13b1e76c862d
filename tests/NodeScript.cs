using System.ComponentModel;
using System.Diagnostics;
using Xunit;

namespace FactCheck;

/// <summary>A script for Node that stands beside the tests; its packages are installed on first use, beside the built tests.</summary>
internal sealed class NodeScript(string folder, string script)
{
    private readonly string _folder = Path.Combine(AppContext.BaseDirectory, folder);

    /// <summary>Gives the script a file and returns the lines that it prints. The test is skipped where Node or the packages are not to be had.</summary>
    public async Task<byte[][]> RunAsync(string input)
    {
        if (!Directory.Exists(Path.Combine(_folder, "node_modules")))
        {
            var (installed, _) = await StartAsync("npm", "ci", "--no-audit", "--no-fund", "--silent");
            Assert.SkipUnless(installed is 0, $"This test needs Node 20 or newer, npm, and a registry with the packages of {folder}.");
        }

        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, input);
            var (code, printed) = await StartAsync("node", Path.Combine(_folder, script), file);
            Assert.True(code is 0, $"{script} ended with {code}.");
            return Lines(printed);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private async Task<(int? Code, byte[] Printed)> StartAsync(string program, params string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = _folder, UseShellExecute = false, RedirectStandardOutput = true };
            using var process = Process.Start(start)!;
            using var printed = new MemoryStream();
            await process.StandardOutput.BaseStream.CopyToAsync(printed);
            await process.WaitForExitAsync();
            return (process.ExitCode, printed.ToArray());
        }
        catch (Win32Exception)
        {
            return (null, []);
        }
    }

    private static byte[][] Lines(byte[] printed)
    {
        List<byte[]> lines = [];
        for (int start = 0, end; (end = Array.IndexOf(printed, (byte)'\n', start)) >= 0; start = end + 1)
        {
            lines.Add(printed[start..end]);
        }

        return [.. lines];
    }
}
