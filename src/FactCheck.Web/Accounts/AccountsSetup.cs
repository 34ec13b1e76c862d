using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Identity;

namespace FactCheck.Web;

/// <summary>
/// Who is who. People, passwords and stamps stand in Identity's tables and use its password hasher; its managers are left out, because they
/// save by themselves and each act here is one transaction with one log entry.
/// </summary>
public static class AccountsSetup
{
    /// <summary>The name that keys are made for.</summary>
    internal const string Application = "FactCheck";

    /// <summary>Adds sign-in, the policies and the desks of the accounts.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName(Application);
        services.AddOptions<KeyManagementOptions>().Configure<DataFolder, ILoggerFactory>((options, folder, loggers) =>
            options.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(folder.Keys), loggers));
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(SignInCookie.Configure);
        services.AddAuthorization(Policies.Add);
        services.AddHttpContextAccessor();
        services.AddAntiforgery();
        services.AddOptions<AntiforgeryOptions>().Configure<IHttpContextAccessor>((options, request) => options.Cookie = new FormCookie(request));
        services.AddCascadingAuthenticationState();
        services.AddScoped<CircuitSignIn>();
        services.AddScoped<AuthenticationStateProvider>(provider => provider.GetRequiredService<CircuitSignIn>());
        services.AddScoped<CircuitHandler, CircuitOpened>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = Passwords.Rounds);
        services.AddSingleton<IPasswordHasher<Person>, PasswordHasher<Person>>();
        services.AddSingleton<Passwords>();
        services.AddSingleton<Tickets>();
        services.AddSingleton<SecondFactor>();
        services.AddSingleton<FactorRule>();
        services.AddSingleton<DeviceCookie>();
        services.AddSingleton<TryCounter>();
        services.AddSingleton<PasswordCheck>();
        services.AddSingleton<LostFactorDesk>();
        services.AddSingleton<SeenSignIns>();
        services.AddSingleton<SignInCheck>();
        services.AddSingleton<SignInWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<SignInWatch>());
        services.AddSingleton<SignInDesk>();
        services.AddSingleton<OwnAccount>();
        services.AddSingleton<ProfileDesk>();
        services.AddSingleton<AuthenticatorDesk>();
        services.AddSingleton<PeopleDesk>();
        services.AddSingleton<AccountDeletion>();
        services.AddSingleton<PasswordResets>();
        services.AddSingleton<Invitations>();
        services.AddSingleton<FirstAdmin>();
        services.AddSingleton<DemoCast>();
        services.AddSingleton<WaitingLetters>();
        services.AddSingleton<MailServer>();
        services.AddSingleton<MailDesk>();
        services.AddSingleton<Outbox>();
        services.AddSingleton<Notices>();
        services.AddHostedService(provider => provider.GetRequiredService<Outbox>());
        return services;
    }

    /// <summary>Maps what is no page.</summary>
    public static IEndpointRouteBuilder MapAccounts(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/.well-known/change-password", () => TypedResults.Redirect("/account")).AllowAnonymous().AnswersHead();
        routes.MapGet(DraftKey.Path, DraftKey.GetAsync).RequireAuthorization(Policies.Newsroom).AnswersHead();
        routes.MapPost("/account/sign-out", SignInCookie.SignOutAsync).AllowAnonymous();
        routes.MapStanding();
        return routes;
    }
}
