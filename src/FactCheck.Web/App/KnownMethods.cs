namespace FactCheck.Web;

/// <summary>
/// Which methods an address answers to. What can be read by GET can be asked for by HEAD, as monitors, link checkers and feed readers do; the
/// server leaves the body out. OPTIONS is answered with the methods that there are, any other that an endpoint does not name with 405 and the same list.
/// </summary>
public static class KnownMethods
{
    // SignalR's own endpoints name no method and would take any.
    private static readonly string[] s_hub = [HttpMethods.Get, HttpMethods.Post, HttpMethods.Delete, HttpMethods.Connect];

    /// <summary>Lets endpoints that answer GET answer HEAD too.</summary>
    public static T AnswersHead<T>(this T endpoints)
        where T : IEndpointConventionBuilder
    {
        endpoints.Add(endpoint =>
        {
            if (Of(endpoint) is { } methods && methods.Contains(HttpMethods.Get) && !methods.Contains(HttpMethods.Head))
            {
                endpoint.Metadata.Add(new HttpMethodMetadata([.. methods, HttpMethods.Head]));
            }
        });
        return endpoints;
    }

    /// <summary>Gives the circuits' endpoints, which name no method, those that a hub's transports use.</summary>
    public static T NamesTheHubsMethods<T>(this T endpoints)
        where T : IEndpointConventionBuilder
    {
        endpoints.Add(endpoint =>
        {
            if (Of(endpoint) is null)
            {
                endpoint.Metadata.Add(new HttpMethodMetadata(s_hub));
            }
        });
        return endpoints;
    }

    /// <summary>Answers OPTIONS, which no endpoint names, with what an address knows (RFC 9110, 9.3.7).</summary>
    public static IApplicationBuilder UseOptions(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        await next(context);
        var answer = context.Response;
        if (HttpMethods.IsOptions(context.Request.Method) && answer is { StatusCode: StatusCodes.Status405MethodNotAllowed, HasStarted: false })
        {
            answer.StatusCode = StatusCodes.Status204NoContent;
            answer.Headers.Allow = $"{answer.Headers.Allow}, {HttpMethods.Options}";
        }
    });

    private static IReadOnlyList<string>? Of(EndpointBuilder endpoint) => endpoint.Metadata.OfType<IHttpMethodMetadata>().LastOrDefault()?.HttpMethods;
}
