using System.Net;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class ReadOnlyDiskTests : IDisposable
{
    private const string Iryna = "iryna@newsroom.example";
    private const string Samir = "samir@newsroom.example";

    private readonly string _folder = Directory.CreateTempSubdirectory("factcheck-read-only-").FullName;

    // What the system answers once it has mounted the disk read-only under a running app.
    [Fact]
    public async Task On_a_disk_that_became_read_only_reading_goes_on_and_saving_is_refused_in_words_until_it_may_be_written_again()
    {
        Strace.Require();
        await JoinedPeople.JoinAsync(_folder, Iryna, Samir);
        using var app = await AppProcess.StartAsync(_folder);
        using var iryna = Client(app);
        using var reader = Client(app);
        Assert.Equal(HttpStatusCode.Found, (await iryna.SignInAsync(Iryna, JoinedPeople.Password)).StatusCode);
        using (var strace = await app.FailAsync("pwrite64,ftruncate", "EROFS"))
        {
            using var samir = Client(app);
            var refused = await samir.SignInAsync(Samir, JoinedPeople.Password);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.Contains(StorageFault.Failed.Words, WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()), StringComparison.Ordinal);
            foreach (var address in new[] { "/", "/articles", "/desk", "/desk/articles", "/account" })
            {
                Assert.Equal(HttpStatusCode.OK, (await iryna.GetAsync(Address(address))).StatusCode);
            }

            Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(Address("/"))).StatusCode);
            Assert.Equal((HttpStatusCode.ServiceUnavailable, StorageFault.Failed.InBrief), await HealthAsync(reader));
            await AppProcess.EndFaultsAsync(strace);
        }

        using var again = Client(app);
        Assert.Equal(HttpStatusCode.Found, (await again.SignInAsync(Samir, JoinedPeople.Password)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(Address("/healthz/live"))).StatusCode);
        Assert.NotEqual(StorageFault.Failed.InBrief, (await HealthAsync(reader)).Words);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<(HttpStatusCode Status, string Words)> HealthAsync(HttpClient client)
    {
        var answer = await client.GetAsync(Address("/healthz"));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static HttpClient Client(AppProcess app) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = app.Address };

    private static Uri Address(string path) => new(path, UriKind.Relative);
}
