using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace FactCheck.Web;

/// <summary>The sign-in behind a live page: from the moment that it has ended nobody is signed in there any more, for good.</summary>
public sealed class CircuitSignIn(SignInWatch watch) : ServerAuthenticationStateProvider, IDisposable
{
    private readonly CancellationTokenSource _ended = new();
    private SignedIn? _by;
    private IDisposable? _watching;

    /// <summary>Cancelled, from another thread, when it has ended.</summary>
    public CancellationToken Ended => _ended.Token;

    /// <summary>Begins to look at it. A page that is rendered once and has no circuit is over before anything can change.</summary>
    public async Task WatchAsync()
    {
        _by = (await GetAuthenticationStateAsync()).User.SignedIn();
        if (_by is not null)
        {
            _watching ??= watch.Watch(_by, End);
        }
    }

    /// <summary>The person did something.</summary>
    public void Use()
    {
        if (_by is not null && !_ended.IsCancellationRequested)
        {
            watch.Seen(_by);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _watching?.Dispose();
        _ended.Dispose();
    }

    private void End()
    {
        SetAuthenticationState(Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity()))));
        _ended.Cancel();
    }
}

/// <summary>Tells the sign-in of a circuit that there is one, and each time that its person does something.</summary>
public sealed class CircuitOpened(CircuitSignIn signIn) : CircuitHandler
{
    /// <inheritdoc />
    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken) => signIn.WatchAsync();

    /// <inheritdoc />
    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) =>
        context =>
        {
            signIn.Use();
            return next(context);
        };
}
