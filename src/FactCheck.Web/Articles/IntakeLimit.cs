namespace FactCheck.Web;

/// <summary>A step of the intake that is too large to be read comes back as a page that says so, instead of a broken connection.</summary>
public static class IntakeLimit
{
    /// <summary>Goes before anything that reads forms.</summary>
    public static IApplicationBuilder UseIntakeLimit(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var isTooLarge = HttpMethods.IsPost(context.Request.Method)
            && context.Request.Path.Equals("/desk/articles/new", StringComparison.OrdinalIgnoreCase)
            && context.Request.ContentLength > IntakeForm.MaxBytes;
        if (!isTooLarge)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = "/desk/articles/new?too-large=true";
        return Task.CompletedTask;
    });
}
