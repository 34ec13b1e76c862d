namespace FactCheck.Web;

/// <summary>The newsroom's end of W3C Web Annotations; the readers' one is among their pages.</summary>
public static class AnnotationSetup
{
    /// <summary>Maps the export for the newsroom, and the texts that it counts in.</summary>
    public static void MapAnnotations(this IEndpointRouteBuilder routes)
    {
        var desk = routes.MapGroup("/desk/articles/{id:guid}").RequireAuthorization(Policies.Newsroom).AnswersHead();
        desk.MapGet("/annotations", AnnotationExport.DeskAsync);
        desk.MapGet("/revisions/{number:int}/text", AnnotationExport.TextAsync);
    }
}
