using System.Security.Claims;
using FactCheck.Domain;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace FactCheck.Web;

/// <summary>Asks every minute, and at once when the security log says that something changed, whether the sign-in behind a circuit still stands.</summary>
public sealed class CircuitSignIn : RevalidatingServerAuthenticationStateProvider
{
    private static readonly HashSet<EntryKind> s_ending =
    [
        EntryKind.SignedOut, EntryKind.SessionEnded, EntryKind.PersonDisabled, EntryKind.PersonDeleted, EntryKind.RoleChanged, EntryKind.PasswordChanged,
        EntryKind.PasswordReset, EntryKind.TwoFactorOn, EntryKind.TwoFactorOff,
    ];

    private readonly SignInCheck _check;
    private readonly LiveFeed _feed;
    private IDisposable? _listening;

    /// <summary>Made for a circuit or for one page; only a circuit listens.</summary>
    public CircuitSignIn(ILoggerFactory loggers, SignInCheck check, LiveFeed feed)
        : base(loggers) => (_check, _feed) = (check, feed);

    /// <summary>Asks again at each such entry, until the circuit ends.</summary>
    public void Listen() => _listening ??= _feed.Subscribe(change =>
    {
        if (s_ending.Contains(change.Kind))
        {
            _ = AskAgainAsync();
        }
    });

    /// <inheritdoc />
    protected override TimeSpan RevalidationInterval => TimeSpan.FromMinutes(1);

    /// <inheritdoc />
    protected override Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        _check.StandsAsync(authenticationState.User, cancellationToken);

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        _listening?.Dispose();
        base.Dispose(disposing);
    }

    private async Task AskAgainAsync()
    {
        var state = await GetAuthenticationStateAsync();
        if (state.User.Identity?.IsAuthenticated == true && !await _check.StandsAsync(state.User))
        {
            SetAuthenticationState(Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity()))));
        }
    }
}

/// <summary>Tells the sign-in of a circuit that there is one: a page that is rendered once is over before anything can change.</summary>
public sealed class CircuitOpened(CircuitSignIn signIn) : CircuitHandler
{
    /// <inheritdoc />
    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        signIn.Listen();
        return Task.CompletedTask;
    }
}
