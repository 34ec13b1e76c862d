using System.Net.Sockets;
using System.Text;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace FactCheck.Web;

/// <summary>Why a mail could not be sent, in the words of the mail server or the network.</summary>
/// <param name="Answer">The words.</param>
/// <param name="IsFinal">Whether trying again is of no use.</param>
public sealed record MailFailure(string Answer, bool IsFinal);

/// <summary>Gives mails to the mail server of FactCheck:Smtp; without one they become .eml files in the data folder.</summary>
public sealed class MailServer(DataFolder folder, IConfiguration configuration, TimeProvider clock)
{
    private const int Milliseconds = 20_000;
    private const int FirstFinal = 500;

    private readonly MailSettings? _settings = MailSettings.Read(configuration);
    private readonly string _from = MailSettings.Sender(configuration);

    /// <summary>Whether there is one.</summary>
    public bool Exists => _settings is not null;

    /// <summary>Where mails go, for a person who looks after it.</summary>
    public string Place => _settings is { } server ? $"{server.Host}:{server.Port} ({server.Security})" : folder.Mail;

    /// <summary>Sends one.</summary>
    /// <returns>Why not; null once the server has said that it takes it.</returns>
    public async Task<MailFailure?> SendAsync(Letter letter, Guid id, CancellationToken cancel)
    {
        try
        {
            using var message = Message(letter, id);
            await (_settings is { } server ? SendAsync(server, message, cancel) : WriteAsync(message, id, cancel));
            return null;
        }
        catch (SmtpCommandException refused)
        {
            return new($"{(int)refused.StatusCode} {refused.Message}", (int)refused.StatusCode >= FirstFinal);
        }
        catch (Exception exception) when (exception is ParseException or NotSupportedException or ArgumentException or FormatException)
        {
            return new(exception.Message, IsFinal: true);
        }
#pragma warning disable CA1031 // Whatever goes wrong with one mail, admins are told, and it holds no other up.
        catch (Exception exception) when (!cancel.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return new(exception.Message.Split('\n')[0].Trim(), IsFinal: false);
        }
    }

    private static async Task SendAsync(MailSettings server, MimeMessage message, CancellationToken cancel)
    {
        using var client = new SmtpClient { Timeout = Milliseconds, CheckCertificateRevocation = false };
        await client.ConnectAsync(server.Host, server.Port, server.Security switch
        {
            MailSecurity.StartTls => SecureSocketOptions.StartTls,
            MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
            _ => SecureSocketOptions.None,
        }, cancel);
        if (server.User is { } user)
        {
            await client.AuthenticateAsync(user, server.Password ?? "", cancel);
        }

        var format = FormatOptions.Default.Clone();
        // Letters beyond ASCII before the @ go only through servers that know SMTPUTF8; those after it have another form.
        if (message.To.Mailboxes.Concat(message.From.Mailboxes).FirstOrDefault(box => !Ascii.IsValid(box.LocalPart)) is { } international)
        {
            format.International = client.Capabilities.HasFlag(SmtpCapabilities.UTF8)
                ? true
                : throw new NotSupportedException(
                    $"{server.Host} cannot send to or from {international.Address}: it takes only plain Latin letters before the @ (it has no SMTPUTF8).");
        }

        await client.SendAsync(format, message, cancel);
        try
        {
            await client.DisconnectAsync(quit: true, CancellationToken.None);
        }
        catch (Exception exception) when (exception is ProtocolException or IOException or SmtpCommandException or SocketException)
        {
            // It said that it takes the mail; how it says good-bye does not matter.
        }
    }

    private async Task WriteAsync(MimeMessage message, Guid id, CancellationToken cancel)
    {
        var format = FormatOptions.Default.Clone();
        (format.International, format.NewLineFormat) = (true, NewLineFormat.Dos);
        using var bytes = new MemoryStream();
        await message.WriteToAsync(format, bytes, cancel);
        var path = Path.Combine(folder.Mail, $"{id:N}.eml");
        await FolderCopy.WriteAsync(path + ".part", bytes.ToArray(), cancel);
        File.Move(path + ".part", path, overwrite: true);
    }

    private MimeMessage Message(Letter letter, Guid id)
    {
        var from = MailboxAddress.Parse(_from);
        var message = new MimeMessage
        {
            Subject = letter.Subject,
            Body = new TextPart("plain") { Text = letter.Text, ContentTransferEncoding = ContentEncoding.EightBit },
            Date = clock.GetUtcNow(),
            MessageId = $"{id:N}@{from.GetAddress(idnEncode: true).Split('@')[^1]}",
        };
        // RFC 3834: nobody's out-of-office answers it.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.From.Add(from);
        message.To.Add(MailboxAddress.Parse(letter.To));
        return message;
    }
}
