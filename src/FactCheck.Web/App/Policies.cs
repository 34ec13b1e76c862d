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

    /// <summary>The claim of the cookie that names the role.</summary>
    public const string RoleClaim = "role";

    /// <summary>Registers the policies.</summary>
    public static void Add(AuthorizationOptions options)
    {
        options.AddPolicy(Newsroom, policy => policy.RequireClaim(RoleClaim, Names(Role.Reviewer)));
        options.AddPolicy(Editor, policy => policy.RequireClaim(RoleClaim, Names(Role.Editor)));
        options.AddPolicy(Admin, policy => policy.RequireClaim(RoleClaim, Names(Role.Admin)));
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
    }

    private static string[] Names(Role least) =>
        [.. Enum.GetValues<Role>().Where(role => role >= least).Select(role => role.ToString())];
}
