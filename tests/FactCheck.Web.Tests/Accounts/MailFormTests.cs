using System.Text;
using Microsoft.Extensions.Configuration;
using MimeKit;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class MailFormTests : IDisposable
{
    private static readonly Guid s_id = Guid.Parse("019a0000-0000-7000-8000-000000000001");

    private readonly string _folder = Directory.CreateTempSubdirectory("factcheck-mail-").FullName;
    private readonly TestClock _clock = new(new DateTimeOffset(2026, 3, 4, 10, 0, 0, TimeSpan.Zero));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_server_that_only_knows_ASCII_gets_a_domain_in_its_ASCII_form_and_words_that_every_program_reads()
    {
        await using var server = new PlainMailServer();

        var failure = await ServerAt(server.Port).SendAsync(new("Kaethe@exämple.org", "Willkommen, Käthe 👋", "Grüße.\r\n.\r\nEnde\r\n"), s_id, default);

        Assert.Null(failure);
        Assert.Contains("RCPT TO:<Kaethe@xn--exmple-cua.org>", server.Commands, StringComparer.Ordinal);
        var bytes = Assert.Single(server.Mails);
        Assert.True(Ascii.IsValid(bytes));
        using var mail = await MimeMessage.LoadAsync(new MemoryStream(bytes));
        Assert.Equal(("Willkommen, Käthe 👋", "Grüße.\r\n.\r\nEnde"), (mail.Subject, mail.TextBody!.ReplaceLineEndings("\r\n").TrimEnd()));
        Assert.Equal(($"{s_id:N}", "xn--rdaktion-b1a.example"), (mail.MessageId!.Split('@')[0], mail.MessageId.Split('@')[1]));
        Assert.Equal(_clock.GetUtcNow(), mail.Date);
        Assert.Equal("auto-generated", mail.Headers["Auto-Submitted"]);
    }

    [Fact]
    public async Task A_mailbox_that_no_ASCII_can_name_is_a_failure_that_is_told()
    {
        await using var server = new PlainMailServer();

        var failure = await ServerAt(server.Port).SendAsync(new("käthe@exämple.org", "One", "1\r\n"), s_id, default);

        Assert.True(failure!.IsFinal);
        Assert.Contains("cannot send to or from käthe@exämple.org", failure.Answer, StringComparison.Ordinal);
        Assert.Empty(server.Mails);
    }

    [Theory]
    [InlineData("no address")]
    [InlineData("a@b@c")]
    [InlineData("somebody@xn--999999999.org..")]
    public async Task Whatever_cannot_be_sent_says_so(string to)
    {
        await using var server = new PlainMailServer();
        Assert.NotNull(await ServerAt(server.Port).SendAsync(new(to, "One", "1\r\n"), s_id, default));
    }

    private MailServer ServerAt(int port) => new(new DataFolder(_folder), new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["FactCheck:Smtp:Host"] = "127.0.0.1",
        ["FactCheck:Smtp:Port"] = $"{port}",
        ["FactCheck:Smtp:Security"] = "None",
        ["FactCheck:Smtp:From"] = "desk@rédaktion.example",
    }).Build(), _clock);
}
