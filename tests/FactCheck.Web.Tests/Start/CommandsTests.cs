using Xunit;

namespace FactCheck.Web.Tests;

public sealed class CommandsTests
{
    [Theory]
    [InlineData("bakcup", "--data", "/srv/newsroom")]
    [InlineData("Backup", "--data", "/srv/newsroom")]
    [InlineData("--dmeo")]
    [InlineData("-v")]
    [InlineData("--demo", "now")]
    [InlineData("--urls", "http://127.0.0.1:5080", "backup")]
    [InlineData("--data", "/srv/newsroom")]
    [InlineData("--urls")]
    [InlineData("--urls", "--demo")]
    [InlineData("urls=http://0.0.0.0:80")]
    [InlineData("/urls", "http://0.0.0.0:80")]
    [InlineData("")]
    public async Task What_is_no_command_and_no_option_is_refused_with_the_list(params string[] arguments)
    {
        var (code, said, problems) = await RunAsync(arguments);

        Assert.Equal((2, ""), (code, said));
        Assert.Contains("FactCheck.Web backup --data <folder>", problems, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("--demo")]
    [InlineData("--urls", "http://127.0.0.1:5080", "--demo")]
    [InlineData("--urls=http://127.0.0.1:5080", "--environment", "Production")]
    [InlineData("--FactCheck:PublicAddress", "https://news.example", "--Logging:LogLevel:Default=Warning")]
    public async Task Options_of_the_newsroom_run_it(params string[] arguments) => Assert.Equal((null, "", ""), await RunAsync(arguments));

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("help")]
    public async Task Help_lists_every_command(string argument)
    {
        var (code, said, problems) = await RunAsync(argument);

        Assert.Equal((0, ""), (code, problems));
        Assert.All(["--demo", "FactCheck.Web backup", "FactCheck.Web restore", "FactCheck.Web export"], word => Assert.Contains(word, said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_version_is_told()
    {
        var (code, said, _) = await RunAsync("--version");

        Assert.Equal(0, code);
        Assert.Matches(@"^FactCheck \d+\.\d+", said);
    }

    [Fact]
    public async Task A_command_that_lacks_something_says_how_it_is_used()
    {
        var (code, said, _) = await RunAsync("backup");

        Assert.Equal(2, code);
        Assert.Contains("Usage: backup", said, StringComparison.Ordinal);
    }

    private static async Task<(int? Code, string Said, string Problems)> RunAsync(params string[] arguments)
    {
        var (said, problems) = (new StringWriter(), new StringWriter());
        var code = await Commands.RunAsync(arguments, said, problems);
        return (code, said.ToString(), problems.ToString());
    }
}
