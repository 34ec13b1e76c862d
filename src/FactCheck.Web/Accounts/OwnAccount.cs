using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>The account behind a request, for pages about oneself.</summary>
public sealed class OwnAccount(IDbContextFactory<NewsroomDb> factory, TimeProvider clock)
{
    /// <summary>What the page shows.</summary>
    public async Task<ProfileView> ReadAsync(HttpContext context)
    {
        await using var db = await factory.CreateDbContextAsync(context.RequestAborted);
        return await db.ProfileAsync(Person(context), clock.GetUtcNow(), context.RequestAborted);
    }

    /// <summary>Gives the browser a cookie that fits the account as it is now.</summary>
    public async Task RenewCookieAsync(HttpContext context)
    {
        await using var db = await factory.CreateDbContextAsync(context.RequestAborted);
        var stays = (await context.AuthenticateAsync()).Properties?.IsPersistent ?? false;
        await context.SignInAsync(await db.RenewedAsync(Person(context), context.RequestAborted), stays);
    }

    /// <summary>Who asks.</summary>
    public static SignedIn Person(HttpContext context) => context.User.SignedIn() ?? throw new InvalidOperationException("Nobody is signed in.");
}
