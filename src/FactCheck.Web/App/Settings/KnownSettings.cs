namespace FactCheck.Web;

/// <summary>Every setting of the section FactCheck that this app knows. A key that is not here stops the start.</summary>
public static class KnownSettings
{
    /// <summary>The section's name.</summary>
    public const string Section = "FactCheck";

    private const int MostPerMinute = 100_000_000;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        new("FactCheck:DataFolder", SettingForm.Text),
        new(DiskRoom.Setting, SettingForm.Number(0, 1_000_000)),
        new("FactCheck:Newsroom", SettingForm.Text),
        new("FactCheck:ContactEmail", SettingForm.Mail),
        new("FactCheck:License", SettingForm.Address),
        new(SiteAddress.Setting, SettingForm.Address),
        new(SiteAddress.ProxiesSetting, SettingForm.Text),
        new(SiteAddress.HopsSetting, SettingForm.Text),
        // Two of before; SiteAddress says what to set instead.
        new("FactCheck:Address", SettingForm.Text),
        new("FactCheck:Origins", SettingForm.Text),
        new(DemoNewsroom.Setting, SettingForm.YesOrNo),
        new("FactCheck:SecondFactor", SettingForm.OneOf<FactorDemand>()),
        new("FactCheck:SeedArticles", SettingForm.YesOrNo),
        new("FactCheck:SeedExamples", SettingForm.YesOrNo),
        new("FactCheck:Scanner", SettingForm.Text),
        new("FactCheck:LogName", SettingForm.LogName),
        new("FactCheck:Witnesses:#:Vkey", SettingForm.VerifierKey),
        new("FactCheck:Witnesses:#:Address", SettingForm.Address),
        new("FactCheck:Witness:Logs:#", SettingForm.VerifierKey),
        new("FactCheck:Witness:Policy", SettingForm.ExistingFile),
        new("FactCheck:Smtp:Host", SettingForm.Text),
        new("FactCheck:Smtp:Port", SettingForm.Number(1, 65_535)),
        new("FactCheck:Smtp:Security", SettingForm.OneOf<MailSecurity>()),
        new("FactCheck:Smtp:Tls", SettingForm.YesOrNo),
        new("FactCheck:Smtp:User", SettingForm.Text),
        new("FactCheck:Smtp:Password", SettingForm.Text, IsSecret: true),
        new("FactCheck:Smtp:From", SettingForm.Mail),
        new("FactCheck:Limits:SignIn", SettingForm.Number(1, MostPerMinute)),
        new("FactCheck:Limits:Search", SettingForm.Number(1, MostPerMinute)),
        new("FactCheck:Limits:Upload", SettingForm.Number(0, MostPerMinute)),
        new("FactCheck:Limits:UploadMegabytesPerDay", SettingForm.Number(0, 1_000_000)),
        new("FactCheck:Limits:FilesGigabytes", SettingForm.Number(0, 1_000_000)),
        new("FactCheck:Limits:Log", SettingForm.Number(1, MostPerMinute)),
        new("FactCheck:Limits:Witness", SettingForm.Number(1, MostPerMinute)),
    ];
}
