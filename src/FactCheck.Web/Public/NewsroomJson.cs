using System.Text.Json.Nodes;

namespace FactCheck.Web;

/// <summary>The newsroom as schema.org NewsMediaOrganization, with the policies that the networks of fact-checkers ask for (IFCN, EFCSN).</summary>
public static class NewsroomJson
{
    /// <summary>The JSON-LD.</summary>
    /// <param name="site">What the newsroom says about itself.</param>
    /// <param name="absolute">The absolute address of a path of this site.</param>
    public static JsonObject Of(SiteSettings site, Func<string, string> absolute)
    {
        var newsroom = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "NewsMediaOrganization",
            ["@id"] = absolute("/#newsroom"),
            ["name"] = site.Newsroom,
            ["url"] = absolute("/"),
            ["logo"] = absolute("/apple-touch-icon.png"),
            ["verificationFactCheckingPolicy"] = absolute("/how-we-check"),
            ["correctionsPolicy"] = absolute("/how-we-check#corrections"),
            ["actionableFeedbackPolicy"] = absolute("/how-we-check#report"),
        };
        if (site.ContactEmail is { } email)
        {
            newsroom["email"] = email;
        }

        return newsroom;
    }
}
