using System.Net;
using FactCheck.Domain;
using FactCheck.Verify;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class AddressTests(AddressTests.Site running) : IClassFixture<AddressTests.Site>, IDisposable
{
    private static readonly Uri s_site = new("http://localhost/");

    private readonly TestSite _site = running.App;
    private readonly string _state = Directory.CreateTempSubdirectory("factcheck-state-").FullName;

    public void Dispose() => Directory.Delete(_state, recursive: true);

    [Fact]
    public async Task A_running_site_is_good_and_its_key_is_pinned_for_next_time()
    {
        var (code, said) = await RunAsync(Client());
        Assert.True(code == VerifyCommand.Good, said);
        Assert.Contains("The key of the editorial log was taken on trust", said, StringComparison.Ordinal);
        Assert.Contains("The entries of the security log are not public", said, StringComparison.Ordinal);
        await GrowAsync();
        (code, said) = await RunAsync(Client());
        Assert.Equal(VerifyCommand.Good, code);
        Assert.DoesNotContain("on trust", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_can_be_verified_by_its_own_prefix_and_with_a_named_key()
    {
        var client = Client();
        var key = _site.Services.GetRequiredService<LogKeys>().Of(LogKind.Editorial)[0].Key;
        var result = await new ServedVerifier("x", new([key], null), null, null).AtAsync(client, new(s_site, "log/editorial"), null);
        Assert.Null(result.First);
        Assert.Empty(result.Remarks);
        Assert.Equal(LogKind.Editorial, Assert.Single(result.Logs).Log);
    }

    [Theory]
    [InlineData("tile/entries/", "entry ")]
    [InlineData("tile/0/", "its hash is not the one that stands in tile/0/000")]
    [InlineData("editorial/checkpoint", "Editorial log: ")]
    [InlineData("security/checkpoint", "Security log: ")]
    public async Task A_bit_changed_on_the_way_is_found(string path, string words)
    {
        await RunAsync(Client());
        var (code, said) = await RunAsync(Client(each => each.Contains(path, StringComparison.Ordinal), bytes => bytes[bytes.Length / 3] ^= 4));
        Assert.True(code == VerifyCommand.Tampered, said);
        Assert.Contains($"TAMPERED. ", said, StringComparison.Ordinal);
        Assert.Contains(words, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_shows_an_older_head_than_before_is_found()
    {
        var old = await Client().GetByteArrayAsync(new Uri(s_site, "log/editorial/checkpoint"));
        await GrowAsync();
        await RunAsync(Client());
        var (code, said) = await RunAsync(Client(path => path.EndsWith("editorial/checkpoint", StringComparison.Ordinal), _ => { }, old));
        Assert.Equal(VerifyCommand.Tampered, code);
        Assert.Contains("were signed when it was verified last", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_has_signed_a_second_history_is_found()
    {
        await RunAsync(Client());
        var signer = _site.Services.GetRequiredService<LogKeys>().Of(LogKind.Editorial)[0];
        var other = Path.Combine(_state, "other");
        TileTree.Write(other, 400, signer);
        var (code, said) = await RunAsync(new HttpClient(new Files(_site.Server.CreateHandler(), other)));
        Assert.Equal(VerifyCommand.Tampered, code);
        Assert.Contains("are not those of the checkpoint kept from last time", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_key_or_another_name_than_last_time_is_for_a_person_to_decide()
    {
        await RunAsync(Client());
        var origin = _site.Services.GetRequiredService<LogKeys>().Of(LogKind.Editorial)[0].Key.Name;
        foreach (var (name, words) in new[] { (origin, "signed with another key than last time"), (origin + "/epoch-2", "calls itself") })
        {
            var other = Path.Combine(_state, Guid.CreateVersion7().ToString());
            TileTree.Write(other, 400, NoteSigner.Create(name, NoteKeyType.Log));
            var (code, said) = await RunAsync(new HttpClient(new Files(_site.Server.CreateHandler(), other)));
            Assert.Equal(VerifyCommand.CannotTell, code);
            Assert.Contains(words, said, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_address_without_a_log_cannot_be_told()
    {
        using var client = new HttpClient(new Files(_site.Server.CreateHandler(), Path.Combine(_state, "nothing")));
        var (code, said) = await RunAsync(client);
        Assert.Equal(VerifyCommand.CannotTell, code);
        Assert.Contains("no checkpoint of the editorial log", said, StringComparison.Ordinal);
    }

    private async Task GrowAsync()
    {
        var person = await _site.PersonIdAsync("Iryna");
        await using var db = await _site.Factory.BeginAsync();
        await db.CommitAsync(person, EntryKind.ClaimEdited, new Subject(person));
        await _site.Services.GetRequiredService<LogPublisher>().PublishBothAsync();
    }

    private HttpClient Client(Func<string, bool>? on = null, Action<byte[]>? change = null, byte[]? instead = null) =>
        new(new Meddler(_site.Server.CreateHandler(), on ?? (_ => false), change ?? (_ => { }), instead));

    private async Task<(int Code, string Said)> RunAsync(HttpClient client)
    {
        using var output = new StringWriter();
        try
        {
            return (await VerifyCommand.RunAsync(new(s_site.AbsoluteUri, null, Trust.None, _state), client, output, default), output.ToString());
        }
        catch (CannotTellException exception)
        {
            return (VerifyCommand.CannotTell, exception.Message);
        }
        finally
        {
            client.Dispose();
        }
    }

    /// <summary>A site with entries in both logs, signed.</summary>
    public sealed class Site : IAsyncLifetime
    {
        public TestSite App { get; } = new();

        public async ValueTask InitializeAsync()
        {
            (await App.SignInAsync("Edith")).Dispose();
            await App.Services.GetRequiredService<LogPublisher>().PublishBothAsync();
        }

        public ValueTask DisposeAsync() => App.DisposeAsync();
    }

    private sealed class Meddler(HttpMessageHandler inner, Func<string, bool> on, Action<byte[]> change, byte[]? instead) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            if (on(request.RequestUri!.AbsolutePath))
            {
                var bytes = instead ?? await answer.Content.ReadAsByteArrayAsync(cancellationToken);
                change(bytes);
                answer.Content = new ByteArrayContent(bytes);
            }

            return answer;
        }
    }

    /// <summary>Serves the editorial log out of a folder, and the rest as it is.</summary>
    private sealed class Files(HttpMessageHandler inner, string folder) : DelegatingHandler(inner)
    {
        private const string Prefix = "/log/editorial/";

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var path = request.RequestUri!.AbsolutePath;
            if (!path.StartsWith(Prefix, StringComparison.Ordinal))
            {
                return await base.SendAsync(request, cancellationToken);
            }

            var file = Path.Combine(folder, path[Prefix.Length..]);
            return File.Exists(file)
                ? new(HttpStatusCode.OK) { Content = new ByteArrayContent(await File.ReadAllBytesAsync(file, cancellationToken)) }
                : new(HttpStatusCode.NotFound);
        }
    }
}
