using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>The pages of one fact-check: the newest version, and each earlier one at an address of its own.</summary>
internal static class CheckPages
{
    public static Task<IResult> NewestAsync(
        HttpContext http, IDbContextFactory<NewsroomDb> factory, SiteSettings site, SignedLogs logs, string slug, CancellationToken cancel) =>
        ShowAsync(http, factory, site, logs, slug, null, cancel);

    public static Task<IResult> VersionAsync(
        HttpContext http, IDbContextFactory<NewsroomDb> factory, SiteSettings site, SignedLogs logs, string slug, int number, CancellationToken cancel) =>
        ShowAsync(http, factory, site, logs, slug, number, cancel);

    private static async Task<IResult> ShowAsync(
        HttpContext http, IDbContextFactory<NewsroomDb> factory, SiteSettings site, SignedLogs logs, string slug, int? number, CancellationToken cancel)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        if (await CheckView.LoadAsync(db, slug, number, cancel) is not { } view)
        {
            return TypedResults.NotFound();
        }

        var place = await db.PlaceAsync(view.Check, logs, cancel);
        if (place.Head is null && http.Features.Get<IOutputCacheFeature>() is { } cache)
        {
            // In a moment it is signed, and the page says more.
            cache.Context.AllowCacheStorage = false;
        }

        var address = site.Absolute(http.Request, view.Path);
        return http.Page<CheckPage>(new()
        {
            ["View"] = view,
            ["Place"] = place,
            ["Address"] = address,
            ["Home"] = site.Absolute(http.Request, "/"),
            ["Here"] = number is null ? view.Path : ReaderPaths.Version(view.Check.Slug, view.Check.Number),
            ["ClaimReview"] = number is null ? ClaimReviewJson.Of(view, site, path => site.Absolute(http.Request, path)) : null,
        });
    }
}
