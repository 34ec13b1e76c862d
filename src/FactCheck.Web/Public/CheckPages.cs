using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>The pages of one fact-check: the newest version, and each earlier one at an address of its own.</summary>
internal static class CheckPages
{
    public static Task<IResult> NewestAsync(
        HttpContext http, IDbContextFactory<NewsroomDb> factory, SiteSettings site, string slug, CancellationToken cancel) =>
        ShowAsync(http, factory, site, slug, null, cancel);

    public static Task<IResult> VersionAsync(
        HttpContext http, IDbContextFactory<NewsroomDb> factory, SiteSettings site, string slug, int number, CancellationToken cancel) =>
        ShowAsync(http, factory, site, slug, number, cancel);

    private static async Task<IResult> ShowAsync(
        HttpContext http, IDbContextFactory<NewsroomDb> factory, SiteSettings site, string slug, int? number, CancellationToken cancel)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        if (await CheckView.LoadAsync(db, slug, number, cancel) is not { } view)
        {
            return TypedResults.NotFound();
        }

        var address = site.Absolute(http.Request, view.Path);
        return http.Page<CheckPage>(new()
        {
            ["View"] = view,
            ["Address"] = address,
            ["Here"] = number is null ? view.Path : $"{view.Path}/versions/{number}",
            ["ClaimReview"] = number is null && !view.IsRetracted ? ClaimReviewJson.Of(view, site, address, site.Absolute(http.Request, "/")) : null,
        });
    }
}
