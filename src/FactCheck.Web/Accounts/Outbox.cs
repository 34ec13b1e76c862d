using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using System.Threading.Channels;

namespace FactCheck.Web;

/// <summary>One mail, in plain text.</summary>
public sealed record Letter(string To, string Subject, string Text);

/// <summary>
/// Sends mail in the background, so that a page answers as fast for an unknown address as for a known one. With FactCheck:Smtp:Host it goes to
/// that server (Port, User, Password, From, Tls beside it), otherwise it becomes an .eml file in the data folder.
/// </summary>
public sealed class Outbox(DataFolder folder, IConfiguration configuration, ILogger<Outbox> logger) : BackgroundService
{
    private const int MostWaiting = 1_000;

    private readonly Channel<Letter> _letters = Channel.CreateBounded<Letter>(MostWaiting);
    private readonly IConfigurationSection _smtp = configuration.GetSection("FactCheck:Smtp");

    /// <summary>Takes a letter to send. It is dropped, and that is logged, when a thousand wait already.</summary>
    public void Post(Letter letter)
    {
        if (!_letters.Writer.TryWrite(letter))
        {
            logger.LogError("A mail was dropped: too many wait");
        }
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (_smtp["Host"] is null)
        {
            logger.LogInformation("No mail server is set (FactCheck:Smtp:Host): mails are files in {Folder}", folder.Mail);
        }

        await foreach (var letter in _letters.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await SendAsync(letter, stoppingToken);
            }
            catch (Exception exception) when (exception is SmtpException or IOException or FormatException)
            {
                logger.LogError(exception, "A mail could not be sent");
            }
        }
    }

    private async Task SendAsync(Letter letter, CancellationToken cancel)
    {
        using var mail = new MailMessage(_smtp["From"] ?? "factcheck@localhost", letter.To, letter.Subject, letter.Text)
        {
            BodyEncoding = Encoding.UTF8,
            SubjectEncoding = Encoding.UTF8,
        };
        using var client = Client(mail);
        await client.SendMailAsync(mail, cancel);
    }

    private SmtpClient Client(MailMessage mail)
    {
        if (_smtp["Host"] is not { } host)
        {
            mail.BodyTransferEncoding = TransferEncoding.EightBit;
            return new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = folder.Mail };
        }

        return new SmtpClient(host, _smtp.GetValue("Port", 587))
        {
            EnableSsl = _smtp.GetValue("Tls", true),
            Credentials = _smtp["User"] is { } user ? new NetworkCredential(user, _smtp["Password"]) : null,
        };
    }
}
