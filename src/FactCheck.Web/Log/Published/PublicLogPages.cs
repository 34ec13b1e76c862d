using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>The page that explains the log to readers.</summary>
internal static class PublicLogPages
{
    public static async Task<IResult> GetAsync(
        HttpContext http, IDbContextFactory<NewsroomDb> factory, SignedLogs logs, LogKeys keys, SiteSettings site, CancellationToken cancel)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        return http.Page<PublicLogPage>(new()
        {
            ["View"] = await PublicLogView.LoadAsync(db, logs, keys, cancel),
            ["Home"] = site.Absolute(http.Request, "/"),
        });
    }

    /// <summary>The head moves every few seconds, and so does the page.</summary>
    public static void Cached(OutputCachePolicyBuilder policy) => policy.Expire(TimeSpan.FromSeconds(5)).SetVaryByQuery([]).VaryByEncoding();
}
