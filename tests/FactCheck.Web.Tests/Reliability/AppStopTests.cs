using FactCheck.Verify;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class AppStopTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("factcheck-stop-").FullName;

    [Fact]
    public async Task The_app_stops_with_an_exit_code_when_its_disk_fails_to_keep_a_change()
    {
        Strace.Require();
        using var app = await AppProcess.StartAsync(_folder);
        using var strace = await app.FailAsync("fsync,fdatasync", "EIO");
        using (var client = new HttpClient { BaseAddress = app.Address })
        {
            var answer = await client.SignInAsync("nobody@example.org", "a wrong password");
            Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.Contains("cannot tell whether this was saved", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        var (said, code) = await app.EndAsync();
        Assert.Contains("The disk failed to keep what was written.", said, StringComparison.Ordinal);
        Assert.Equal(1, code);
        Assert.Null(new DatabaseVerifier(Path.Combine(_folder, DataFolder.DatabaseName)).Verify().First);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
