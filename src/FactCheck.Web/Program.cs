using FactCheck.Web;

if (args is ["export", .. var options])
{
    return await ExportCommand.RunAsync(options, Console.Out);
}

if (args is ["backup", .. var backup])
{
    return await BackupCommand.RunAsync(backup, Console.Out);
}

if (args is ["restore", .. var restore])
{
    return await RestoreCommand.RunAsync(restore, Console.Out);
}

if (args is ["mail-test", .. var mail])
{
    return await MailTestCommand.RunAsync(mail, WebApplication.CreateBuilder().Configuration, Console.Out);
}

try
{
    var builder = WebApplication.CreateBuilder(args);
    SettingsCheck.Demand(builder.Configuration);
    var hasStarted = false;
    builder.Logging.KeepStartQuiet(() => hasStarted);
    builder.AddPages();
    builder.Services.AddNewsroomData(builder.Configuration, builder.Environment);
    builder.Services.AddDesks();
    builder.Services.AddAccounts();
    builder.Services.AddLog();
    builder.Services.AddSeeding();
    builder.Services.AddPublicPages(builder.Configuration);

    var app = builder.Build();
    app.Lifetime.ApplicationStarted.Register(() => hasStarted = true);
    app.UsePages();
    app.UseReadersCache();
    app.UseRateLimiter();
    app.UseAuthentication();
    app.UseAuthorization();
    app.UseIntakeLimit();
    app.UseAntiforgery();
    app.MapStaticAssets().AllowAnonymous();
    app.MapHealth();
    app.MapAccounts();
    app.MapPublicPages();
    app.MapLog();
    app.MapAnnotations();
    app.MapRazorComponents<Site>()
        .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null)
        .RequireAuthorization(Policies.Newsroom);

    _ = app.Services.GetRequiredService<ProcessLock>();
    await DatabaseStart.MigrateAsync(app.Services, app.Logger);
    await app.Services.GetRequiredService<SigningStart>().RunAsync();
    await app.Services.GetRequiredService<DemoCast>().JoinAsync(app.Logger);
    await app.LoadSeedsAsync();
    var gate = app.Services.GetRequiredService<WriterGate>();
    using var stop = gate.Ended.Register(app.Lifetime.StopApplication);
    app.SayWhereWeAre();
    await app.Services.GetRequiredService<FirstAdmin>().OfferAsync(Console.Out);
    await app.RunAsync();
    return gate.Ended.IsCancellationRequested ? 1 : 0;
}
catch (Exception exception) when (StartFailure.Words(exception) is { } words)
{
    await Console.Error.WriteLineAsync(words);
    return StartException.Code;
}
