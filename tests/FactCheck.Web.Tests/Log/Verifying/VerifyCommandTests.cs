using FactCheck.Verify;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class VerifyCommandTests(PublishedNewsroom newsroom) : IClassFixture<PublishedNewsroom>
{
    [Fact]
    public async Task A_good_newsroom_exits_0_and_names_the_heads()
    {
        var (code, said) = await RunAsync(newsroom.Copy());
        Assert.Equal(VerifyCommand.Good, code);
        Assert.Matches("Editorial log: [0-9]+ entries, root [A-Za-z0-9+/]{43}=, head [0-9a-f]{64}", said);
        Assert.Contains("Good: ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tampered_newsroom_exits_1_and_names_the_entry()
    {
        var path = newsroom.Copy();
        await Attack.OnAsync(path, "UPDATE LogPayload SET Salt = randomblob(32) WHERE Log = 0 AND Sequence = 4");
        var (code, said) = await RunAsync(path);
        Assert.Equal(VerifyCommand.Tampered, code);
        Assert.Contains("TAMPERED. Editorial log, entry 4: ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_database_exits_2_and_makes_none()
    {
        var folder = Path.Combine(Path.GetTempPath(), Guid.CreateVersion7().ToString());
        using var output = new StringWriter();
        Assert.Equal(VerifyCommand.CannotTell, await VerifyCommand.RunAsync([folder, "--state", folder], output));
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task A_file_that_is_no_database_exits_2()
    {
        var path = newsroom.Copy();
        await File.WriteAllTextAsync(path, new string('x', 5000));
        Assert.Equal(VerifyCommand.CannotTell, (await RunAsync(path)).Code);
    }

    [Fact]
    public async Task A_newer_database_exits_2()
    {
        var path = newsroom.Copy();
        await Attack.OnAsync(path, "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '99')");
        var (code, said) = await RunAsync(path);
        Assert.Equal(VerifyCommand.CannotTell, code);
        Assert.Contains("newer FactCheck", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_running_newsroom_can_be_verified_while_it_writes()
    {
        await using var running = await TestNewsroom.OpenAsync();
        var writing = Task.Run(async () =>
        {
            for (var i = 0; i < 50; i++)
            {
                await running.RaiseAsync();
            }
        });
        using var output = new StringWriter();
        var state = Path.Combine(running.Folder, "state");
        Assert.Equal(VerifyCommand.Good, await VerifyCommand.RunAsync([running.Folder, "--state", state], output));
        await writing;
    }

    [Theory]
    [InlineData("--fast")]
    [InlineData("somewhere", "--key")]
    [InlineData("somewhere", "--log", "both")]
    [InlineData("somewhere", "elsewhere")]
    [InlineData("--state", "somewhere")]
    public async Task Unknown_options_exit_2_and_say_how_to_call_it(params string[] args)
    {
        using var output = new StringWriter();
        Assert.Equal(VerifyCommand.CannotTell, await VerifyCommand.RunAsync(args, output));
        Assert.StartsWith("Usage: verify", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--key", "no key")]
    [InlineData("--policy", "no such file")]
    [InlineData("--key", "example.org/log+0a1b2c3d+BgAA")]
    public async Task A_key_or_policy_that_cannot_be_read_exits_2(params string[] args)
    {
        using var output = new StringWriter();
        Assert.Equal(VerifyCommand.CannotTell, await VerifyCommand.RunAsync(["somewhere", .. args], output));
        Assert.StartsWith("Cannot tell: ", output.ToString(), StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Said)> RunAsync(string path)
    {
        var folder = Directory.CreateTempSubdirectory("factcheck-verify-").FullName;
        File.Move(path, Path.Combine(folder, DataFolder.DatabaseName));
        using var output = new StringWriter();
        var code = await VerifyCommand.RunAsync([folder, "--state", Path.Combine(folder, "state")], output);
        Directory.Delete(folder, recursive: true);
        return (code, output.ToString());
    }
}
