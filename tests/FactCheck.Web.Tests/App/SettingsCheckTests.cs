using System.Text.RegularExpressions;
using FactCheck.Domain;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed partial class SettingsCheckTests
{
    // Names of before, which are known only to say what to set instead.
    private static readonly string[] s_old = ["FactCheck:Address", "FactCheck:Origins", "FactCheck:Smtp:Tls"];

    [Theory]
    [InlineData("FactCheck:Smtp:Port", "abc", "The setting FactCheck:Smtp:Port is “abc”; it must be a whole number from 1 to 65535.")]
    [InlineData("FactCheck:Smtp:Port", "0", "The setting FactCheck:Smtp:Port is “0”; it must be a whole number from 1 to 65535.")]
    [InlineData("FactCheck:Smtp:Port", "", "The setting FactCheck:Smtp:Port is empty; it must be a whole number from 1 to 65535.")]
    [InlineData("FactCheck:Smtp:Security", "ssl", "The setting FactCheck:Smtp:Security is “ssl”; it must be one of StartTls, Tls, None.")]
    [InlineData("FactCheck:Smtp:Tls", "yes", "The setting FactCheck:Smtp:Tls is “yes”; it must be true or false.")]
    [InlineData("FactCheck:SecondFactor", "perhaps", "The setting FactCheck:SecondFactor is “perhaps”; it must be one of Optional, Grace, Required.")]
    [InlineData("FactCheck:Limits:SignIn", "-1", "The setting FactCheck:Limits:SignIn is “-1”; it must be a whole number from 1 to 100000000.")]
    [InlineData("FactCheck:PublicAddress", "news.example", "The setting FactCheck:PublicAddress is “news.example”; it must be an address that begins with https:// or http://.")]
    [InlineData("FactCheck:ContactEmail", "desk", "The setting FactCheck:ContactEmail is “desk”; it must be an e-mail address such as desk@example.org.")]
    [InlineData("FactCheck:Witness:Policy", "/no/such/file", "The setting FactCheck:Witness:Policy is “/no/such/file”; it must be a file that can be read.")]
    [InlineData("FactCheck:Smpt:Host", "mail", "There is no setting FactCheck:Smpt:Host. Did you mean FactCheck:Smtp:Host?")]
    [InlineData("FactCheck:PublicAdress", "https://a.example", "There is no setting FactCheck:PublicAdress. Did you mean FactCheck:PublicAddress?")]
    [InlineData("FactChek:Newsroom", "Us", "There is no setting FactChek:Newsroom. Did you mean FactCheck:Newsroom?")]
    [InlineData("FactCheck:Witnesses:0:Key", "k", "There is no setting FactCheck:Witnesses:0:Key. Did you mean FactCheck:Witnesses:#:Vkey?")]
    [InlineData("FactCheck:Limits", "20", "There is no setting FactCheck:Limits. Did you mean FactCheck:Limits:SignIn?")]
    [InlineData("FactCheck:UnheardOfThingThatNobodyNamed", "1", "There is no setting FactCheck:UnheardOfThingThatNobodyNamed.")]
    public void A_wrong_or_unknown_setting_is_named_with_what_it_must_be(string key, string value, string sentence)
    {
        var problem = Assert.Single(SettingsCheck.Problems(With(("FactCheck:Smtp:Host", "mail.example"), (key, value))));

        Assert.Equal(sentence, problem);
    }

    [Fact]
    public void A_wrong_key_is_named_and_a_password_never_shown()
    {
        Assert.Contains("FactCheck:Witness:Logs:3 is “nonsense”", Assert.Single(SettingsCheck.Problems(With(("FactCheck:Witness:Logs:3", "nonsense")))), StringComparison.Ordinal);
        Assert.Equal(
            "The setting FactCheck:Smtp:Password is not usable; it must be words without control characters.",
            Assert.Single(SettingsCheck.Problems(With(("FactCheck:Smtp:Host", "mail"), ("FactCheck:Smtp:User", "u"), ("FactCheck:Smtp:Password", "hush\n")))));
    }

    [Fact]
    public void What_does_not_fit_together_is_told()
    {
        Assert.Contains("FactCheck:Smtp:Host is not", Assert.Single(SettingsCheck.Problems(With(("FactCheck:Smtp:Port", "25")))), StringComparison.Ordinal);
        Assert.Contains("go together", Assert.Single(SettingsCheck.Problems(With(("FactCheck:Smtp:Host", "m"), ("FactCheck:Smtp:User", "u")))), StringComparison.Ordinal);
        Assert.Contains("twice", Assert.Single(SettingsCheck.Problems(
            With(("FactCheck:Smtp:Host", "m"), ("FactCheck:Smtp:Tls", "true"), ("FactCheck:Smtp:Security", "Tls")))), StringComparison.Ordinal);
    }

    [Fact]
    public void Good_settings_pass_whatever_the_case_of_their_letters()
    {
        var settings = With(
            ("factcheck:smtp:host", "mail.example"), ("FACTCHECK:SMTP:PORT", "465"), ("FactCheck:Smtp:Security", "tls"), ("FactCheck:Newsroom", ""), ("Logging:LogLevel:Default", "x"),
            ("FactCheck:Witnesses:12:Vkey", NoteSigner.Create("w.example", NoteKeyType.Witness).Key.ToString()), ("FactCheck:SeedArticles", "True"));

        Assert.Empty(SettingsCheck.Problems(settings));
        Assert.Equal(new MailSettings("mail.example", 465, MailSecurity.Tls, null, null, "factcheck@localhost"), MailSettings.Read(settings));
    }

    [Fact]
    public void README_names_every_setting_and_no_other()
    {
        var named = Named().Matches(File.ReadAllText(Path.Combine(Repository.Root, "README.md"))).Select(match => match.Groups["name"].Value).Distinct().ToList();

        Assert.All(named, name => Assert.Contains(KnownSettings.All, setting => setting.Is(name)));
        Assert.Empty(KnownSettings.All.Where(setting => !s_old.Contains(setting.Name) && !named.Exists(setting.Is)).Select(setting => setting.Name));
    }

    [GeneratedRegex("`(?<name>FactCheck:[A-Za-z0-9:]+)`", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();

    private static IConfiguration With(params (string Key, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(each => KeyValuePair.Create(each.Key, (string?)each.Value))).Build();
}
