namespace FactCheck.Web;

/// <summary>Registers what reads the logs.</summary>
public static class LogSetup
{
    /// <summary>Adds the queries and the export.</summary>
    public static IServiceCollection AddLog(this IServiceCollection services) => services.AddSingleton<LogQuery>().AddSingleton<LogExport>();

    /// <summary>Maps the export. It is an act, for it makes an entry: POST, with an antiforgery token.</summary>
    public static IEndpointRouteBuilder MapLog(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/desk/log/export", LogExport.AnswerAsync).RequireAuthorization(Policies.Editor);
        return routes;
    }
}
