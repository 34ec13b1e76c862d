using FactCheck.Domain;
using Microsoft.AspNetCore.Authorization;

namespace FactCheck.Web;

/// <summary>
/// Who may open a page or call an address. Every endpoint names one of these or allows anonymous readers; one that names nothing is closed to
/// everybody who is not signed in. They guard entry only: desks decide each act with the role in the database.
/// </summary>
public static class Policies
{
    /// <summary>Anybody of the newsroom.</summary>
    public const string Newsroom = "Newsroom";

    /// <summary>Editors and admins.</summary>
    public const string Editor = "Editor";

    /// <summary>Admins.</summary>
    public const string Admin = "Admin";

    // MapStaticAssets adds it in Development for files of the web root that came after the build, and it takes no metadata.
    private const string FilesInDevelopment = "{**path:file}";

    private static readonly string[] s_doors = ["/desk", "/account"];

    /// <summary>The claim of the cookie that names the role.</summary>
    public const string RoleClaim = "role";

    /// <summary>Registers the policies.</summary>
    public static void Add(AuthorizationOptions options)
    {
        options.AddPolicy(Newsroom, policy => policy.RequireClaim(RoleClaim, Names(Role.Reviewer)));
        options.AddPolicy(Editor, policy => policy.RequireClaim(RoleClaim, Names(Role.Editor)));
        options.AddPolicy(Admin, policy => policy.RequireClaim(RoleClaim, Names(Role.Admin)));
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(MayPass).Build();
    }

    /// <summary>Whether somebody who is not signed in is led to the sign-in here. Elsewhere the answer is a status, so that readers and their programs see what is true.</summary>
    public static bool LeadsToSignIn(HttpRequest request) => s_doors.Any(door => request.Path.StartsWithSegments(door, StringComparison.OrdinalIgnoreCase));

    // Where no endpoint of ours was found there is nothing to guard: an address that does not exist is answered with 404, a method that it does
    // not know with 405. Below the doors a reader is not told what exists.
    private static bool MayPass(AuthorizationHandlerContext context) =>
        context.User.Identity?.IsAuthenticated == true || (context.Resource is HttpContext http && http.GetEndpoint() switch
        {
            null => !LeadsToSignIn(http.Request) || !(HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)),
            RouteEndpoint endpoint => endpoint.RoutePattern.RawText == FilesInDevelopment,
            _ => true,
        });

    private static string[] Names(Role least) =>
        [.. Enum.GetValues<Role>().Where(role => role >= least).Select(role => role.ToString())];
}
