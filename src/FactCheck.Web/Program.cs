using FactCheck.Web;

if (await Commands.RunAsync(args, Console.Out, Console.Error) is { } code)
{
    return code;
}

try
{
    var builder = WebApplication.CreateBuilder(ServerOptions.Read(args));
    builder.AddStart();
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
    app.UseCors();
    app.UseReadersCache();
    app.UseRateLimiter();
    app.UseAuthentication();
    app.UseAuthorization();
    app.UseIntakeLimit();
    app.UseLinkTokens();
    app.UseAntiforgery();
    app.UseSecondSignIn();
    app.UseReturnedForms();
    app.UseGuessLimit();
    app.MapStaticAssets().AllowAnonymous();
    app.MapHealth();
    app.MapAccounts();
    app.MapPublicPages();
    app.MapLog();
    app.MapAnnotations();
    app.MapRazorComponents<Site>()
        .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null)
        .RequireAuthorization(Policies.Newsroom)
        .AnswersHead()
        .NamesTheHubsMethods();

    _ = app.Services.GetRequiredService<ProcessLock>();
    await DatabaseStart.MigrateAsync(app.Services);
    await app.Services.GetRequiredService<SearchStart>().RunAsync();
    await app.Services.GetRequiredService<DemoCast>().CheckFolderAsync();
    await app.Services.GetRequiredService<SigningStart>().RunAsync();
    await app.Services.GetRequiredService<FrozenStart>().RunAsync();
    await app.Services.GetRequiredService<DemoCast>().JoinAsync(app.Logger);
    await app.Services.GetRequiredService<FactorRule>().ApplyAsync();
    await app.LoadSeedsAsync();
    var gate = app.Services.GetRequiredService<WriterGate>();
    using var ended = gate.Ended.Register(app.Lifetime.StopApplication);
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
