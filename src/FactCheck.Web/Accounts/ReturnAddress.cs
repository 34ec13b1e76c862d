using Microsoft.AspNetCore.Routing.Template;

namespace FactCheck.Web;

/// <summary>Where a person goes after signing in: the page that was asked for, or the desk where that is none that can be opened.</summary>
internal static class ReturnAddress
{
    private const string Otherwise = "/desk";

    /// <summary>The address as a header takes it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="asked">The address that was asked for, if any.</param>
    public static string Of(HttpContext context, string? asked)
    {
        var local = LocalAddress.Or(asked, Otherwise);
        // A header holds ASCII only; an absolute address is escaped.
        var address = new Uri(new Uri($"{context.Request.Scheme}://{context.Request.Host}"), IsActOnly(context, local) ? Otherwise : local);
        return address.AbsoluteUri;
    }

    // Forms are sent there, nothing stands there to be opened.
    private static bool IsActOnly(HttpContext context, string address)
    {
        var path = new PathString(Uri.UnescapeDataString(address.Split('?', '#')[0]));
        return context.RequestServices.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is { HttpMethods.Count: > 0 })
            .GroupBy(endpoint => endpoint.RoutePattern.RawText ?? "", endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods)
            .Where(route => !route.Any(methods => methods.Contains(HttpMethods.Get)))
            .Any(route => new TemplateMatcher(TemplateParser.Parse(route.Key), new RouteValueDictionary()).TryMatch(path, new RouteValueDictionary()));
    }
}
