using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>The articles that readers may see. One that they may not see answers as one that does not exist.</summary>
internal static class ArticlePages
{
    public static async Task<IResult> ListAsync(
        HttpContext http, IDbContextFactory<NewsroomDb> factory, SiteSettings site, string? page, CancellationToken cancel)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        var view = await ArticleListView.LoadAsync(db, FrontPages.PageNumber(page), cancel);
        return view.Page > view.Pages
            ? TypedResults.NotFound()
            : http.Page<ArticleListPage>(new()
            {
                ["View"] = view,
                ["Address"] = site.Absolute(http.Request, view.Page == 1 ? "/articles" : $"/articles?page={view.Page}"),
            });
    }

    public static async Task<IResult> OneAsync(
        HttpContext http, IDbContextFactory<NewsroomDb> factory, SiteSettings site, string slug, CancellationToken cancel)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        return await ArticleView.LoadAsync(db, slug, cancel) is { } view
            ? http.Page<ArticlePage>(new() { ["View"] = view, ["Address"] = site.Absolute(http.Request, ReaderPaths.Article(slug)) })
            : TypedResults.NotFound();
    }
}
