namespace FactCheck.Web;

/// <summary>The newsroom's end of W3C Web Annotations; the readers' one is among their pages.</summary>
public static class AnnotationSetup
{
    /// <summary>Maps the export for the newsroom.</summary>
    public static void MapAnnotations(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/desk/articles/{id:guid}/annotations", AnnotationExport.DeskAsync).RequireAuthorization(Policies.Newsroom).AnswersHead();
}
