using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>How the connection to the mail server is kept from others' eyes.</summary>
public enum MailSecurity
{
    /// <summary>It begins open and must become TLS before anything is said (port 587).</summary>
    StartTls,

    /// <summary>It is TLS from its first byte (port 465).</summary>
    Tls,

    /// <summary>It is open: for a server on this machine only (port 25).</summary>
    None,
}

/// <summary>The mail server of the section FactCheck:Smtp.</summary>
/// <param name="Host">Its name.</param>
/// <param name="Port">Where it listens.</param>
/// <param name="Security">How the connection is protected.</param>
/// <param name="User">Who signs in there; null for nobody.</param>
/// <param name="Password">With which password.</param>
/// <param name="From">Who the mails are from.</param>
public sealed record MailSettings(string Host, int Port, MailSecurity Security, string? User, string? Password, string From)
{
    private const string Section = $"{KnownSettings.Section}:Smtp";

    /// <summary>Reads the section; null when no server is named, and mails become files.</summary>
    public static MailSettings? Read(IConfiguration configuration)
    {
        var smtp = configuration.GetSection(Section);
        if (Typed.Clean(smtp["Host"]) is not { } host)
        {
            return null;
        }

        var security = Typed.Clean(smtp["Security"]) is { } named
            ? Enum.Parse<MailSecurity>(named, ignoreCase: true)
            : smtp.GetValue("Tls", true) ? MailSecurity.StartTls : MailSecurity.None;
        return new(host, smtp.GetValue("Port", UsualPort(security)), security, Typed.Clean(smtp["User"]), smtp["Password"], Sender(configuration));
    }

    /// <summary>Who mails are from, with a server or without.</summary>
    public static string Sender(IConfiguration configuration) => Typed.Clean(configuration[$"{Section}:From"])
        ?? $"factcheck@{(WebAddress.TryRead(configuration["FactCheck:PublicAddress"], out var address) ? address.IdnHost : "localhost")}";

    /// <summary>What does not fit together, one sentence each.</summary>
    public static IEnumerable<string> Problems(IConfiguration configuration)
    {
        var smtp = configuration.GetSection(Section);
        if (Typed.Clean(smtp["Host"]) is null)
        {
            return smtp.GetChildren().Where(each => each.Key is not "Host" and not "From" && !string.IsNullOrEmpty(each.Value))
                .Select(each => $"The setting {each.Path} is there, but {Section}:Host is not; name the mail server, or leave both out.").Take(1);
        }

        List<string> problems = [];
        if (Typed.Clean(smtp["User"]) is null != string.IsNullOrEmpty(smtp["Password"]))
        {
            problems.Add($"The settings {Section}:User and {Section}:Password go together: give both, or leave both out.");
        }

        if (Typed.Clean(smtp["Security"]) is not null && !string.IsNullOrEmpty(smtp["Tls"]))
        {
            problems.Add($"The settings {Section}:Security and {Section}:Tls say the same twice: leave {Section}:Tls out.");
        }

        return problems;
    }

    private static int UsualPort(MailSecurity security) => security switch
    {
        MailSecurity.Tls => 465,
        MailSecurity.StartTls => 587,
        _ => 25,
    };
}
