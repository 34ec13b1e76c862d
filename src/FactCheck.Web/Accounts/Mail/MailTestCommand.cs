namespace FactCheck.Web;

/// <summary>The command <c>mail-test --to address [--data folder]</c>: sends one mail with the settings of the app and says what the mail server answered.</summary>
public static class MailTestCommand
{
    private const string Usage = "Usage: mail-test --to <address> [--data <folder>]";
    private const int Sent = 0;
    private const int Refused = 1;

    /// <summary>Runs the command.</summary>
    /// <param name="options">What follows the word mail-test.</param>
    /// <param name="configuration">The settings of the app.</param>
    /// <param name="output">Where the result is told.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>0 when the mail server has taken it, 1 when it has not, 2 when it cannot be tried.</returns>
    public static async Task<int> RunAsync(string[] options, IConfiguration configuration, TextWriter output, CancellationToken cancel = default)
    {
        if (CommandOptions.Read(options, [], ["--data"], ["--to"]) is not { } given || given["--to"] is not { } to)
        {
            await output.WriteLineAsync(Usage);
            return StartException.Code;
        }

        var problems = ProfileDesk.EmailProblem(to) is null ? SettingsCheck.Problems(configuration) : [$"{to} is no e-mail address."];
        if (problems.Count > 0)
        {
            await output.WriteLineAsync(string.Join(Environment.NewLine, problems));
            return StartException.Code;
        }

        var folder = new DataFolder(given["--data"] ?? Path.Combine(ProgramFolder.Root, DataFolder.Configured(configuration)));
        var server = new MailServer(folder, configuration, TimeProvider.System);
        var failure = await server.SendAsync(
            new(to, "A test of FactCheck's mail", "This mail was sent by the command mail-test of FactCheck. If you can read it, the settings are right.\r\n"), Guid.CreateVersion7(), cancel);
        await output.WriteLineAsync(failure is null
            ? server.Exists ? $"Good: {server.Place} has taken a mail to {to}. Look whether it arrives." : $"No mail server is set (FactCheck:Smtp:Host): the mail is a file in {server.Place}."
            : $"The mail was not sent. {server.Place} answered: {failure.Answer}");
        return failure is null ? Sent : Refused;
    }
}
