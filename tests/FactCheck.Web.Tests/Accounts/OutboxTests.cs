using System.Net;
using System.Net.Sockets;
using FactCheck.Domain;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using SmtpServer;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class OutboxTests : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly string _folder = Directory.CreateTempSubdirectory("factcheck-outbox-").FullName;
    private readonly TestClock _clock = new(new DateTimeOffset(2026, 3, 4, 10, 0, 0, TimeSpan.Zero));
    private readonly int _port = FreePort();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_mail_that_meets_an_outage_and_a_restart_is_sent_once_when_the_server_is_back()
    {
        using (var outbox = Outbox())
        {
            outbox.Post(new("käthe@example.org", "Willkommen, Käthe", "A link.\r\n"));
            await outbox.SendDueAsync();
            var waiting = Assert.Single(outbox.Troubled());
            Assert.Equal((1, false), (waiting.Tries, waiting.IsStopped));
            Assert.False(string.IsNullOrWhiteSpace(waiting.LastAnswer));
        }

        using var again = Outbox();
        await using var server = await FakeMailServer.StartAsync(_port);
        await again.SendDueAsync();
        Assert.Empty(server.Taken);
        _clock.Advance(TimeSpan.FromMinutes(1));
        await again.SendDueAsync();
        await again.SendDueAsync();
        var (to, text) = Assert.Single(server.Taken);
        Assert.Equal("käthe@example.org", to);
        Assert.Contains("Subject: Willkommen, Käthe", text, StringComparison.Ordinal);
        Assert.Contains("Auto-Submitted: auto-generated", text, StringComparison.Ordinal);
        Assert.Empty(again.Troubled());
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(_folder, "mail")));
    }

    [Fact]
    public async Task An_address_that_the_server_refuses_is_not_tried_again_by_itself_and_holds_no_other_up()
    {
        await using var server = await FakeMailServer.StartAsync(_port);
        using var outbox = Outbox();
        outbox.Post(new("nobody@refused.example", "One", "1\r\n"));
        outbox.Post(new("somebody@example.org", "Two", "2\r\n"));
        await outbox.SendDueAsync();
        Assert.Equal("somebody@example.org", Assert.Single(server.Taken).To);
        var stopped = Assert.Single(outbox.Troubled());
        Assert.True(stopped.IsStopped);
        Assert.StartsWith("550", stopped.LastAnswer, StringComparison.Ordinal);
        _clock.Advance(TimeSpan.FromHours(1));
        await outbox.SendDueAsync();
        Assert.Equal(1, Assert.Single(outbox.Troubled()).Tries);
        await outbox.TryAgainAsync(stopped.Id);
        await outbox.SendDueAsync();
        Assert.Equal(2, Assert.Single(outbox.Troubled()).Tries);
        await outbox.GiveUpAsync(stopped.Id);
        Assert.Empty(outbox.Troubled());
    }

    [Fact]
    public async Task The_pauses_grow_and_after_three_days_it_stops()
    {
        using var outbox = Outbox();
        outbox.Post(new("somebody@example.org", "One", "1\r\n"));
        await outbox.SendDueAsync();
        var pause = TimeSpan.Zero;
        for (var letter = Assert.Single(outbox.Troubled()); !letter.IsStopped; letter = Assert.Single(outbox.Troubled()))
        {
            Assert.True(letter.NextAt - _clock.GetUtcNow() >= pause);
            pause = letter.NextAt - _clock.GetUtcNow();
            _clock.Advance(pause);
            await outbox.SendDueAsync();
            Assert.Equal(letter.Tries + 1, Assert.Single(outbox.Troubled()).Tries);
        }

        Assert.InRange(Assert.Single(outbox.Troubled()).Tries, 10, 30);
    }

    [Fact]
    public async Task Admins_see_what_failed_and_give_it_up_and_nobody_else_may()
    {
        await using var site = TestSite.With("Development", ("FactCheck:Smtp:Host", "127.0.0.1"), ("FactCheck:Smtp:Port", $"{_port}"), ("FactCheck:Smtp:Security", "None"));
        using var admin = await site.SignInAsync("Ada");
        await admin.SendFormAsync("/account/people", "invite", ("Email", "new@example.org"), ("InvitedRole", "Reviewer"));
        var outbox = site.Services.GetRequiredService<Outbox>();
        await outbox.SendDueAsync();
        var letter = Assert.Single(outbox.Troubled());
        var page = await (await admin.GetAsync(new Uri("/account/people", UriKind.Relative))).Content.ReadAsStringAsync();
        Assert.Contains("1 mail could not be sent", page, StringComparison.Ordinal);
        await admin.SendFormAsync("/account/people", $"mail-{letter.Id}", ("MailAct", "drop"));
        Assert.Empty(outbox.Troubled());
        Assert.Contains(EntryKind.MailGivenUp.Name, await site.SecurityKindsAsync());
    }

    [Fact]
    public async Task The_command_says_what_the_server_answered()
    {
        Assert.Equal(1, (await TestAsync("--to", "somebody@example.org")).Code);
        await using var server = await FakeMailServer.StartAsync(_port);
        var (code, said) = await TestAsync("--to", "somebody@example.org");
        Assert.True(code == 0, said);
        Assert.Contains("has taken a mail to somebody@example.org", said, StringComparison.Ordinal);
        Assert.Contains("550", (await TestAsync("--to", "nobody@refused.example")).Said, StringComparison.Ordinal);
        Assert.Equal(2, (await TestAsync()).Code);
        Assert.Equal(2, (await TestAsync("--to", "no address")).Code);
    }

    private async Task<(int Code, string Said)> TestAsync(params string[] options)
    {
        using var said = new StringWriter();
        return (await MailTestCommand.RunAsync([.. options, "--data", _folder], Settings(), said), said.ToString());
    }

    private Outbox Outbox() => new(
        new WaitingLetters(new DataFolder(_folder), NullLogger<WaitingLetters>.Instance), new MailServer(new DataFolder(_folder), Settings(), _clock), _clock, NullLogger<Outbox>.Instance);

    private IConfiguration Settings() => new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["FactCheck:Smtp:Host"] = "127.0.0.1",
        ["FactCheck:Smtp:Port"] = $"{_port}",
        ["FactCheck:Smtp:Security"] = "None",
        ["FactCheck:Smtp:From"] = "desk@example.org",
    }).Build();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>A mail server that refuses one domain and keeps what it takes.</summary>
    private sealed class FakeMailServer : MessageStore, IMailboxFilter, IAsyncDisposable
    {
        private readonly CancellationTokenSource _stop = new();
        private readonly Task _running;

        private FakeMailServer(int port)
        {
            var services = new ServiceCollection().AddSingleton<IMessageStore>(this).AddSingleton<IMailboxFilter>(this).BuildServiceProvider();
            var options = new SmtpServerOptionsBuilder().ServerName("mail.example").Endpoint(each => each.Endpoint(new IPEndPoint(IPAddress.Loopback, port))).Build();
            _running = new SmtpServer.SmtpServer(options, services).StartAsync(_stop.Token);
        }

        public static async Task<FakeMailServer> StartAsync(int port)
        {
            var server = new FakeMailServer(port);
            using var patience = new CancellationTokenSource(s_patience);
            while (true)
            {
                try
                {
                    using var client = new TcpClient();
                    await client.ConnectAsync(IPAddress.Loopback, port, patience.Token);
                    return server;
                }
                catch (SocketException)
                {
                    patience.Token.ThrowIfCancellationRequested();
                }
            }
        }

        public List<(string To, string Text)> Taken { get; } = [];

        public override Task<SmtpResponse> SaveAsync(
            ISessionContext context, IMessageTransaction transaction, System.Buffers.ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            Taken.Add((transaction.To[0].AsAddress(), System.Text.Encoding.UTF8.GetString(System.Buffers.BuffersExtensions.ToArray(buffer))));
            return Task.FromResult(SmtpResponse.Ok);
        }

        public Task<bool> CanAcceptFromAsync(ISessionContext context, IMailbox from, int size, CancellationToken cancellationToken) => Task.FromResult(true);

        public Task<bool> CanDeliverToAsync(ISessionContext context, IMailbox to, IMailbox from, CancellationToken cancellationToken) =>
            Task.FromResult(to.Host != "refused.example");

        public async ValueTask DisposeAsync()
        {
            await _stop.CancelAsync();
            await _running.WaitAsync(s_patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            _stop.Dispose();
        }
    }
}
