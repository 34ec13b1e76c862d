namespace FactCheck.Web;

/// <summary>Says in words that the newsroom cannot save now, where a page had to save something: a sign-in, an invitation, a new password.</summary>
public static class StorageWords
{
    private const string SecondsUntilNextTry = "30";

    /// <summary>Answers 503 in place of an error, as long as nothing was sent yet.</summary>
    public static IApplicationBuilder UseStorageWords(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (Exception exception) when (!context.Response.HasStarted && StorageFault.In(exception) is not null)
        {
            // Files are not heard by the database's own watch.
            var fault = context.RequestServices.GetRequiredService<StorageWatch>().Hear(exception)!;
            context.Response.Clear();
            context.Response.Headers.RetryAfter = SecondsUntilNextTry;
            await StatusPage.AnswerAsync(context, StatusCodes.Status503ServiceUnavailable, context.User.PersonId() is not null, fault.Words);
        }
    });
}
