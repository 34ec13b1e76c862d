using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Web;

/// <summary>This newsroom as a witness, and what somebody who trusts its logs needs to know.</summary>
internal static class WitnessEndpoints
{
    // A note may have sixteen signatures of nearly 5 kB (C2SP signed-note), which base64 makes a third longer; the rest is room for names and proof.
    private const int MostBytes = 256 * 1024;
    private const string Text = "text/plain; charset=utf-8";
    private const string Minute = "public, max-age=60";
    private const string Size = "text/x.tlog.size";

    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Maps add-checkpoint, what was cosigned last, the witness's key, and the policy.</summary>
    public static void MapWitness(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/log/witness/add-checkpoint", AddCheckpointAsync).AllowAnonymous().RequireRateLimiting(RateLimits.Witness).DisableAntiforgery();
        var open = routes.MapGroup("/log").OpenToEverySite().WithMetadata(new ForReaders());
        open.MapGet("/witness/{origin}/checkpoint", SeenAsync);
        open.MapGet("/witness/vkey", (HttpContext http, WitnessKey key) => LogEndpoints.Answer(http, $"{key.Signer.Key}\n", Minute));
        open.MapGet("/policy", (HttpContext http, PolicyText policy) => LogEndpoints.Answer(http, policy.Write(http.Request), Minute));
    }

    private static async Task<IResult> AddCheckpointAsync(HttpRequest request, Witness witness, CancellationToken cancel)
    {
        var body = new byte[MostBytes + 1];
        var length = await request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, cancel);
        if (length > MostBytes)
        {
            return TypedResults.Text("A request has at most 256 KiB.\n", Text, Encoding.UTF8, StatusCodes.Status413PayloadTooLarge);
        }

        var answer = Read(body.AsSpan(0, length)) is { } text
            ? await witness.AddAsync(text, cancel)
            : new(StatusCodes.Status400BadRequest, "The request is not UTF-8.\n");
        return TypedResults.Text(Encoding.UTF8.GetBytes(answer.Text), answer.IsSize ? Size : Text, answer.Status);
    }

    private static async Task<Results<ContentHttpResult, NotFound>> SeenAsync(HttpContext http, Witness witness, string origin, CancellationToken cancel) =>
        await witness.SeenAsync(origin, cancel) is { } note ? LogEndpoints.Answer(http, note.ToString(), LogEndpoints.Seconds) : TypedResults.NotFound();

    private static string? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return s_strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
