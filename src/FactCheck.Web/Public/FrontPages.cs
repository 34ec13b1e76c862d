using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>The front page, and how the newsroom works.</summary>
internal static class FrontPages
{
    public static async Task<IResult> FrontAsync(
        HttpContext http, IDbContextFactory<NewsroomDb> factory, SiteSettings site, string? page, CancellationToken cancel)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        var view = await FrontView.LoadAsync(db, PageNumber(page), cancel);
        return view.Page > view.Pages
            ? TypedResults.NotFound()
            : http.Page<FrontPage>(new()
            {
                ["View"] = view,
                ["Address"] = site.Absolute(http.Request, view.Page == 1 ? "/" : $"/?page={view.Page}"),
            });
    }

    public static IResult HowWeCheck(HttpContext http, SiteSettings site) =>
        http.Page<HowWeCheckPage>(new() { ["Site"] = site, ["Address"] = site.Absolute(http.Request, "/how-we-check") });

    /// <summary>A page number of an address; whatever is none counts as 1.</summary>
    public static int PageNumber(string? page) => int.TryParse(page, out var number) ? Math.Clamp(number, 1, 10_000) : 1;

    /// <summary>A component as the whole response.</summary>
    public static RazorComponentResult<T> Page<T>(this HttpContext http, Dictionary<string, object?> parameters)
        where T : Microsoft.AspNetCore.Components.IComponent
    {
        parameters["SignedIn"] = http.User.Identity?.IsAuthenticated is true;
        return new(parameters) { PreventStreamingRendering = true };
    }
}
