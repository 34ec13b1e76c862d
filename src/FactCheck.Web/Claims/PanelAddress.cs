using Microsoft.AspNetCore.Components;

namespace FactCheck.Web;

/// <summary>The address of a claim's panel on the page that is open.</summary>
public static class PanelAddress
{
    /// <summary>With this part of the claim open, whatever else the page's address says meanwhile.</summary>
    public static string Of(NavigationManager navigation, Guid claimId, string part) =>
        navigation.GetUriWithQueryParameters(new Dictionary<string, object?>
        {
            ["claim"] = claimId,
            ["part"] = part == "details" ? null : part,
            ["raise"] = null,
        });
}
