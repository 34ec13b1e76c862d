namespace FactCheck.Web;

/// <summary>A step of the intake that is too large to be read comes back as a page that says so, instead of a broken connection.</summary>
public static class IntakeLimit
{
    /// <summary>Goes before anything that reads forms.</summary>
    public static IApplicationBuilder UseIntakeLimit(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var isTooLarge = HttpMethods.IsPost(context.Request.Method)
            && IsIntake(context.Request.Path)
            && context.Request.ContentLength > IntakeForm.MaxBytes;
        if (!isTooLarge)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = $"{context.Request.PathBase}{context.Request.Path}?too-large=true";
        return Task.CompletedTask;
    });

    private static bool IsIntake(PathString path) =>
        path.StartsWithSegments("/desk/articles", out var rest)
        && (rest.Equals("/new", StringComparison.OrdinalIgnoreCase) || rest.Value!.EndsWith("/revise", StringComparison.OrdinalIgnoreCase)
            || rest.Value.EndsWith("/annotations/import", StringComparison.OrdinalIgnoreCase));
}
