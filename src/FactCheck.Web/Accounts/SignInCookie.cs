using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace FactCheck.Web;

/// <summary>The cookie of a signed-in person: what it says, how long it lasts, when it is refused.</summary>
public static class SignInCookie
{
    /// <summary>The claim that names the <see cref="SignIn"/>.</summary>
    public const string SignInClaim = "signin";

    /// <summary>The claim with the person's security stamp.</summary>
    public const string StampClaim = "stamp";

    /// <summary>The claim that says that the person's second factor is overdue.</summary>
    public const string FactorClaim = "factor";

    private const string Name = "factcheck";

    /// <summary>What begins the name of a cookie that only its own host can set, and only over https.</summary>
    internal const string HostPrefix = "__Host-";

    /// <summary>Sets the cookie's rules.</summary>
    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = Name;
        options.Cookie.HttpOnly = true;
        options.Cookie.Path = "/";
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.CookieManager = new HostCookies();
        options.ExpireTimeSpan = StandingSignIns.Idle;
        options.SlidingExpiration = true;
        options.LoginPath = "/account/sign-in";
        options.ReturnUrlParameter = "returnUrl";
        var lead = options.Events.OnRedirectToLogin;
        options.Events.OnRedirectToLogin = async asked =>
        {
            if (!Policies.LeadsToSignIn(asked.Request))
            {
                asked.Response.StatusCode = StatusCodes.Status401Unauthorized;
            }
            else if (!await ReturnedForm.AnsweredAsync(asked.HttpContext))
            {
                await lead(asked);
            }
        };
        options.Events.OnValidatePrincipal = ValidateAsync;
        options.Events.OnCheckSlidingExpiration = StandingAnswer.KeepAgeAsync;
        options.Events.OnRedirectToAccessDenied = RefusedAnswer.AnswerAsync;
    }

    /// <summary>Whether a request brings such a cookie, good or not.</summary>
    public static bool IsBroughtBy(HttpRequest request) =>
        request.Cookies.ContainsKey(Name) || request.Cookies.ContainsKey(HostPrefix + Name);

    /// <summary>Gives the browser the cookie.</summary>
    public static Task SignInAsync(this HttpContext context, OpenSignIn opened, bool stay = false)
    {
        var identity = new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, opened.PersonId.ToString()),
                new(ClaimTypes.Name, opened.Name),
                new(Policies.RoleClaim, opened.Role.ToString()),
                new(SignInClaim, opened.SignInId.ToString()),
                new(StampClaim, opened.Stamp),
            ],
            CookieAuthenticationDefaults.AuthenticationScheme, ClaimTypes.Name, Policies.RoleClaim);
        return context.SignInAsync(new ClaimsPrincipal(identity), new AuthenticationProperties { IsPersistent = stay });
    }

    /// <summary>Ends the sign-in of the request. The form is read for its antiforgery token; see <see cref="SecondSignIn"/> for one that is sent twice.</summary>
    public static async Task<IResult> SignOutAsync(IFormCollection form, HttpContext context, SignInDesk desk)
    {
        if (context.User.SignedIn() is { } by)
        {
            await desk.SignOutAsync(by);
        }

        await context.SignOutAsync();
        if (context.Request.IsHttps)
        {
            // Browsers take this over https only. On other ways the script that asks before signing out has removed what was kept.
            context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        }

        return Results.LocalRedirect("/");
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var check = context.HttpContext.RequestServices.GetRequiredService<SignInCheck>();
        var isUse = !StandingAnswer.IsAskedBy(context.HttpContext);
        var standing = await check.FindAsync(context.Principal?.SignedIn(), isUse, context.HttpContext.RequestAborted);
        if (standing is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync();
        }
        else if (standing.LacksFactor)
        {
            context.ReplacePrincipal(Lowered(context.Principal!, standing.Role));
        }
    }

    // For this request only: with the factor on, the next one has the cookie's role again.
    private static ClaimsPrincipal Lowered(ClaimsPrincipal principal, Domain.Role role) => new(new ClaimsIdentity(
        principal.Claims.Where(claim => claim.Type != Policies.RoleClaim).Append(new(Policies.RoleClaim, role.ToString())).Append(new(FactorClaim, "missing")),
        CookieAuthenticationDefaults.AuthenticationScheme, ClaimTypes.Name, Policies.RoleClaim));

    // Over https the name begins with __Host-, so that no other host and no plain-http page can set it.
    private sealed class HostCookies : ICookieManager
    {
        private readonly ChunkingCookieManager _cookies = new();

        public string? GetRequestCookie(HttpContext context, string key) => _cookies.GetRequestCookie(context, NameOf(context, key));

        public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
            _cookies.AppendResponseCookie(context, NameOf(context, key), value, options);

        public void DeleteCookie(HttpContext context, string key, CookieOptions options) =>
            _cookies.DeleteCookie(context, NameOf(context, key), options);

        private static string NameOf(HttpContext context, string key) => context.Request.IsHttps ? HostPrefix + key : key;
    }
}
