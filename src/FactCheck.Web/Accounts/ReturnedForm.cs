using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace FactCheck.Web;

/// <summary>
/// A form of ours that was open while its sign-in changed: its person signed out, or somebody else signed in, in another tab. It is not done, and comes back
/// with all that was typed, to be sent once more on the sign-in of now. Only forms that a page of this site sent come back: a foreign page must not
/// be able to lay words before somebody with a button under them.
/// </summary>
internal static class ReturnedForm
{
    private static readonly FormOptions s_limits = new()
    {
        ValueCountLimit = IntakeForm.MaxParts, ValueLengthLimit = IntakeForm.MaxBytes, MultipartBodyLengthLimit = IntakeForm.MaxBytes,
    };

    /// <summary>Answers such forms, after the antiforgery token was looked at.</summary>
    public static void UseReturnedForms(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false } || !await AnsweredAsync(context))
        {
            await next(context);
        }
    });

    /// <summary>Gives the form of a request back; false when it is none of ours.</summary>
    public static async Task<bool> AnsweredAsync(HttpContext context)
    {
        var refused = context.Features.Get<IAntiforgeryValidationFeature>();
        if (await ReadAsync(context, refused) is not { } form)
        {
            return false;
        }

        var services = context.RequestServices;
        var token = services.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.FormFieldName;
        if (form[token].Count == 0)
        {
            context.Features.Set(refused);
            return false;
        }

        var holdsSecrets = context.GetEndpoint()?.Metadata.GetMetadata<GuessLimitedAttribute>() is not null;
        var tokens = services.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context);
        List<(string, string)> fields = [.. form.Where(field => field.Key != token && !(holdsSecrets && ReturnedFormPage.IsSecret(field.Key)))
            .SelectMany(field => field.Value.Select(value => (field.Key, value ?? "")))];
        await StatusPage.AnswerWithAsync<ReturnedFormPage>(context, StatusCodes.Status409Conflict, new()
        {
            [nameof(ReturnedFormPage.Address)] = $"{context.Request.Path}{context.Request.QueryString}",
            [nameof(ReturnedFormPage.Person)] = context.User.Identity?.Name,
            [nameof(ReturnedFormPage.Fields)] = (IReadOnlyList<(string, string)>)fields,
            [nameof(ReturnedFormPage.Files)] = (IReadOnlyList<string>)[.. form.Files.Select(file => file.FileName).Where(name => name.Length > 0)],
            [nameof(ReturnedFormPage.IsShownOnly)] = holdsSecrets,
            [nameof(ReturnedFormPage.Token)] = (tokens.FormFieldName, tokens.RequestToken!),
        });
        return true;
    }

    private static async Task<IFormCollection?> ReadAsync(HttpContext context, IAntiforgeryValidationFeature? refused)
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method) || !OriginGuard.NamesOwn(request) || !(request.ContentLength <= IntakeForm.MaxBytes))
        {
            return null;
        }

        try
        {
            // A form whose token does not fit can be read by nobody else.
            context.Features.Set<IAntiforgeryValidationFeature>(null);
            if (!request.HasFormContentType)
            {
                context.Features.Set(refused);
                return null;
            }

            if (context.Features.Get<IFormFeature>()?.Form is null)
            {
                context.Features.Set<IFormFeature>(new FormFeature(request, s_limits));
            }

            return await request.ReadFormAsync(context.RequestAborted);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            context.Features.Set(refused);
            return null;
        }
    }
}
