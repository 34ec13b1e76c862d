namespace FactCheck.Web;

/// <summary>
/// The cookie that guards forms against foreign pages. Over https its name begins with __Host-, so that no other host and no plain-http page can set it.
/// </summary>
internal sealed class FormCookie : CookieBuilder
{
    private const string OwnName = "factcheck-form";

    private readonly IHttpContextAccessor _request;

    public FormCookie(IHttpContextAccessor request)
    {
        _request = request;
        (HttpOnly, Path, SameSite, SecurePolicy) = (true, "/", SameSiteMode.Strict, CookieSecurePolicy.SameAsRequest);
    }

    /// <inheritdoc />
    public override string? Name
    {
        get => _request.HttpContext?.Request.IsHttps == true ? SignInCookie.HostPrefix + OwnName : OwnName;
        set => throw new NotSupportedException("The name follows the request.");
    }
}
